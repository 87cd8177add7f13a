package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.TransferBlock;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The columns of one segment: at most [#TRANSFERS_MAX] transfers of one asset in the ledger's order, which never
/// change. Transfers are numbered from 0 within the segment, accounts as in their chain's [AccountTable].
final class Segment {
    /// An incidence is 31 bits of a transfer's number and one of its direction.
    static final int TRANSFERS_MAX = 1 << 30;

    static final String FROM = "from.i32";
    static final String TO = "to.i32";
    static final String AMOUNT = "amount.i64";
    static final String SECONDS = "seconds.i32";
    static final String PART = "part.i32";
    static final String TRANSACTION = "transaction.i32";
    static final String HASH = "hash.b32";
    static final String BLOCK = "block.i32";
    static final String PLACE = "place.i32";
    static final String WIDE_AT = "wide-at.i32";
    static final String WIDE_HIGH = "wide-high.i64";
    /// The line that each row came from; only while an import goes on.
    static final String LINE = "line.i64";

    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path folder;
    private final SegmentHead head;
    private final Map<String, MemorySegment> columns = new HashMap<>();
    private final MemorySegment from;
    private final MemorySegment to;
    private final MemorySegment amount;
    private final MemorySegment seconds;
    private final MemorySegment part;
    private final MemorySegment transaction;
    private final MemorySegment hash;
    private final MemorySegment block;
    private final MemorySegment place;
    private final MemorySegment wideAt;
    private final MemorySegment wideHigh;
    private final MemorySegment line;

    private Segment(Path folder, SegmentHead head, Arena arena) throws IOException {
        this.folder = folder;
        this.head = head;
        from = column(FROM, arena);
        to = column(TO, arena);
        amount = column(AMOUNT, arena);
        seconds = column(SECONDS, arena);
        part = column(PART, arena);
        transaction = column(TRANSACTION, arena);
        hash = column(HASH, arena);
        block = column(BLOCK, arena);
        place = column(PLACE, arena);
        wideAt = column(WIDE_AT, arena);
        wideHigh = column(WIDE_HIGH, arena);
        line = head.has(LINE) ? column(LINE, arena) : MemorySegment.NULL;
    }

    /// Maps the segment in `folder`.
    ///
    /// @throws dev.kkachi.model.KkachiException if a column is missing or has not the length it was
    /// written with
    static Segment open(Path folder, Arena arena) throws IOException {
        return new Segment(folder, SegmentHead.read(folder), arena);
    }

    private MemorySegment column(String name, Arena arena) throws IOException {
        MemorySegment column = MappedFile.read(folder, head.column(folder, name), arena);
        columns.put(name, column);
        return column;
    }

    /// Reads every column and compares it with its checksum.
    ///
    /// @throws dev.kkachi.model.KkachiException if one was changed since it was written
    void verify(Arena arena) throws IOException {
        for (ColumnStamp stamp : head.columns()) {
            MemorySegment bytes = MappedFile.read(folder, stamp, arena);
            if (ColumnWriter.stamp(stamp.name(), bytes).sum() != stamp.sum()) {
                throw StampedText.damaged(folder.resolve(stamp.name()), "its checksum does not fit its bytes", null);
            }
        }
    }

    Path folder() {
        return folder;
    }

    SegmentHead head() {
        return head;
    }

    int size() {
        return (int) head.transfers();
    }

    int from(int transfer) {
        return from.getAtIndex(INT, transfer);
    }

    int to(int transfer) {
        return to.getAtIndex(INT, transfer);
    }

    /// Returns the lower 64 bits of the amount.
    long low(int transfer) {
        return amount.getAtIndex(LONG, transfer);
    }

    /// Returns the upper bits of the amount, which few transfers have.
    long high(int transfer) {
        if (wideAt.byteSize() == 0) {
            return 0;
        }
        long at = lowerBound(wideAt, transfer);
        boolean wide = at < wideAt.byteSize() / Integer.BYTES && wideAt.getAtIndex(INT, at) == transfer;
        return wide ? wideHigh.getAtIndex(LONG, at) : 0;
    }

    /// Says whether any amount has upper bits.
    boolean isWide() {
        return wideAt.byteSize() > 0;
    }

    /// Fills `into` with the transfers from `first` on, none of which has upper bits and of which there are as many.
    void read(int first, TransferBlock into) {
        int size = TransferBlock.SIZE;
        MemorySegment.copy(from, INT, (long) first * Integer.BYTES, into.from(), 0, size);
        MemorySegment.copy(to, INT, (long) first * Integer.BYTES, into.to(), 0, size);
        MemorySegment.copy(amount, LONG, (long) first * Long.BYTES, into.amounts(), 0, size);
        into.filled(size);
    }

    /// Writes rows `start` to `end` of a column behind those of `to`.
    void copy(String column, int start, int end, ColumnWriter to) throws IOException {
        MemorySegment values = Objects.requireNonNull(columns.get(column), column);
        long width = column.equals(HASH) ? TransactionKey.BYTES : column.equals(AMOUNT) ? Long.BYTES : Integer.BYTES;
        to.putAll(values.asSlice(start * width, (end - start) * width));
    }

    /// Takes the upper bits of an amount.
    @FunctionalInterface
    interface WideTaker {
        /// Transfer `transfer` has upper bits `high`.
        void take(int transfer, long high) throws IOException;
    }

    /// Hands every transfer from `start` to `end` that has upper bits to `taker`.
    void eachWide(int start, int end, WideTaker taker) throws IOException {
        long count = wideAt.byteSize() / Integer.BYTES;
        for (long at = lowerBound(wideAt, start); at < count && wideAt.getAtIndex(INT, at) < end; at++) {
            taker.take(wideAt.getAtIndex(INT, at), wideHigh.getAtIndex(LONG, at));
        }
    }

    /// Returns the first transfer from `start` on that happened at `second` or later.
    int firstAt(int start, int second) {
        int below = start;
        int above = size();
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (Integer.compareUnsigned(seconds(middle), second) < 0) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }

    int seconds(int transfer) {
        return seconds.getAtIndex(INT, transfer);
    }

    int part(int transfer) {
        return part.getAtIndex(INT, transfer);
    }

    /// Returns the number of the transfer's transaction within the segment.
    int transaction(int transfer) {
        return transaction.getAtIndex(INT, transfer);
    }

    /// Returns the line that the row came from, 0 once its import is done.
    long line(int transfer) {
        return line.byteSize() == 0 ? 0 : line.getAtIndex(LONG, transfer);
    }

    int block(int transactionNumber) {
        return block.getAtIndex(INT, transactionNumber);
    }

    int place(int transactionNumber) {
        return place.getAtIndex(INT, transactionNumber);
    }

    /// Copies the hash of a transaction to the start of `key`.
    void hash(int transactionNumber, byte[] key) {
        MemorySegment.copy(
                hash,
                ValueLayout.JAVA_BYTE,
                (long) transactionNumber * TransactionKey.BYTES,
                key,
                0,
                TransactionKey.BYTES);
    }

    /// Returns the first index of ascending `values` whose value is not below `wanted`.
    static long lowerBound(MemorySegment values, int wanted) {
        long below = 0;
        long above = values.byteSize() / Integer.BYTES;
        while (below < above) {
            long middle = (below + above) >>> 1;
            if (values.getAtIndex(INT, middle) < wanted) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
