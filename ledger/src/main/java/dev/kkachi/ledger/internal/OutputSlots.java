package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.IntPredicate;

/// Finds numbers by the hash of what they stand for: an open-addressed table of four bytes a slot, each a number plus
/// one, in a file that is mapped into memory, so that it takes no heap however large it is. What a number stands for is
/// looked up where it lies.
final class OutputSlots {
    private static final long FEWEST = 16;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment slots;
    private final long mask;

    private OutputSlots(MemorySegment slots) {
        this.slots = slots;
        this.mask = slots.byteSize() / Integer.BYTES - 1;
    }

    /// Takes over a table that is there.
    static OutputSlots of(MemorySegment slots) {
        return new OutputSlots(slots);
    }

    /// Makes the file of an empty table for at most `count` numbers.
    static OutputSlots create(Path file, long count, Arena arena) throws IOException {
        long size = FEWEST;
        while (size * 2 < count * 3) {
            size *= 2;
        }
        return new OutputSlots(MappedFile.create(file, size * Integer.BYTES, arena));
    }

    void add(long hash, int number) {
        long at = hash & mask;
        while (slots.getAtIndex(Segment.INT, at) != 0) {
            at = (at + 1) & mask;
        }
        slots.setAtIndex(Segment.INT, at, number + 1);
    }

    /// Returns the first number with `hash` that `fits`, in the order in which they were added; -1 if none does.
    int find(long hash, IntPredicate fits) {
        for (long at = hash & mask; ; at = (at + 1) & mask) {
            int slot = slots.getAtIndex(Segment.INT, at);
            if (slot == 0) {
                return -1;
            }
            if (fits.test(slot - 1)) {
                return slot - 1;
            }
        }
    }

    ColumnStamp stamp(String name) {
        return ColumnWriter.stamp(name, slots);
    }

    /// Returns the hash of a transaction's key.
    static long hash(byte[] key) {
        MemorySegment bytes = MemorySegment.ofArray(key);
        long hash = 0;
        for (int at = 0; at < TransactionKey.BYTES; at += Long.BYTES) {
            hash = hash(hash ^ bytes.get(LONG, at));
        }
        return hash;
    }

    /// Returns the hash of an output of the transaction with `key`.
    static long hash(byte[] key, int output) {
        return hash(hash(key) + output);
    }

    /// Returns the hash of a number.
    static long hash(long number) {
        long product = number * 0xBF58476D1CE4E5B9L;
        long mixed = product ^ product >>> 31;
        return (mixed * 0x94D049BB133111EBL) ^ mixed >>> 29;
    }
}
