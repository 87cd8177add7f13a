package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The accounts of a chain: an address has the number at which it first appeared, the same for every asset and for
/// ever. Three files that only grow, mapped into memory: the packed addresses one behind the other, where each ends,
/// and an open-addressed table of 8 bytes a slot, half of a hash and the number plus one, that finds an address with
/// two look-ups.
///
/// What lies behind the number of accounts that the ledger's manifest states was never acknowledged: readers do not
/// see it, and the next writer writes over it. One process writes at a time; others may read what was committed.
final class AccountTable {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /// Look-ups that wait together: more pages than three times so many would push one another out of the core's
    /// list of pages.
    private static final int AHEAD = 128;

    private static final long FIRST_SLOTS = 1 << 10;
    private static final long FIRST_BYTES = 1 << 16;
    private static final String KEYS = "addresses";
    private static final String ENDS = "ends";
    private static final String SLOTS = "slots-";

    private final Path folder;
    private final Arena arena;
    private final boolean writable;
    private MemorySegment keys;
    private MemorySegment ends;
    private MemorySegment slots;
    private long slotMask;
    private long forcedSlots;
    private long keysRoom;
    private long endsRoom;
    private int count;
    /// So many accounts from the first on have keys as long as the first: where they end need not be looked up.
    private int alike;

    private long alikeBytes;

    private AccountTable(Path folder, Arena arena, boolean writable, int count, long slotCount) throws IOException {
        this.folder = folder;
        this.arena = arena;
        this.writable = writable;
        this.count = count;
        endsRoom = (long) count * Long.BYTES;
        ends = map(ENDS, Math.max(FIRST_BYTES, endsRoom));
        alikeBytes = count == 0 ? 0 : ends.getAtIndex(LONG, 0);
        while (writable && alike < count && ends.getAtIndex(LONG, alike) == (alike + 1) * alikeBytes) {
            alike++;
        }
        keysRoom = end(count);
        keys = map(KEYS, Math.max(FIRST_BYTES, keysRoom));
        slotMask = slotCount - 1;
        slots = writable && !isWhole(slotCount) ? newSlots(slotCount) : map(SLOTS + slotCount, slotCount * Long.BYTES);
    }

    /// Opens the first `count` accounts for reading.
    ///
    /// @param slotCount the slots of the table that finds them
    static AccountTable read(Path folder, Arena arena, int count, long slotCount) throws IOException {
        return new AccountTable(folder, arena, false, count, slotCount);
    }

    /// Opens the first `count` accounts to add others. An import that was killed may have left slots of accounts
    /// that nobody acknowledged, which find nothing and fill the table up, and a disk that lost its power may lack
    /// some: then the slots are laid anew.
    static AccountTable write(Path folder, Arena arena, int count) throws IOException {
        Files.createDirectories(folder);
        long slotCount = FIRST_SLOTS;
        while (isFull(count, slotCount)) {
            slotCount *= 2;
        }
        return new AccountTable(folder, arena, true, count, slotCount);
    }

    private MemorySegment map(String name, long bytes) throws IOException {
        Path file = folder.resolve(name);
        if (!writable && (!Files.exists(file) || Files.size(file) < bytes)) {
            throw StampedText.damaged(file, "it is missing or shorter than the " + bytes + " bytes it must have", null);
        }
        var options = writable
                ? new StandardOpenOption[] {StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE
                }
                : new StandardOpenOption[] {StandardOpenOption.READ};
        try (FileChannel channel = FileChannel.open(file, options)) {
            var mode = writable ? FileChannel.MapMode.READ_WRITE : FileChannel.MapMode.READ_ONLY;
            return channel.map(mode, 0, writable ? Math.max(bytes, channel.size()) : bytes, arena);
        }
    }

    /// Says whether the table of slots on the disk has every account once and nothing else.
    private boolean isWhole(long slotCount) throws IOException {
        Path file = folder.resolve(SLOTS + slotCount);
        if (!Files.exists(file) || Files.size(file) != slotCount * Long.BYTES) {
            return false;
        }
        long known = 0;
        try (Arena once = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment found = channel.map(FileChannel.MapMode.READ_ONLY, 0, slotCount * Long.BYTES, once);
            for (long at = 0; at < slotCount; at++) {
                long slot = found.getAtIndex(LONG, at);
                if (slot != 0) {
                    int account = (int) slot - 1;
                    if (account < 0 || account >= count) {
                        return false;
                    }
                    known++;
                }
            }
        }
        return known == count;
    }

    /// Lays the slots of all accounts in a new file, which takes the place of one of the same size: who reads that
    /// goes on with what it was.
    private MemorySegment newSlots(long slotCount) throws IOException {
        Path file = folder.resolve(SLOTS + slotCount);
        Path aside = folder.resolve(SLOTS + slotCount + ".tmp");
        Files.deleteIfExists(aside);
        MemorySegment made = MappedFile.create(aside, slotCount * Long.BYTES, arena);
        long mask = slotCount - 1;
        for (int account = 0; account < count; account++) {
            byte[] key = packed(account);
            long hash = hash(key, 0, key.length);
            long at = hash & mask;
            while (made.getAtIndex(LONG, at) != 0) {
                at = (at + 1) & mask;
            }
            made.setAtIndex(LONG, at, hash >>> 32 << 32 | (account + 1L));
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return made;
    }

    int count() {
        return count;
    }

    long slotCount() {
        return slotMask + 1;
    }

    /// Returns the number of the account with `key`, -1 if it never appeared.
    int find(AccountKey key) {
        return find(key.bytes(), key.length());
    }

    private int find(byte[] key, int length) {
        long hash = hash(key, 0, length);
        for (long at = hash & slotMask; ; at = (at + 1) & slotMask) {
            long slot = slots.getAtIndex(LONG, at);
            if (slot == 0) {
                return -1;
            }
            int account = (int) slot - 1;
            if (slot >>> 32 == hash >>> 32 && account < count && isAt(account, key, 0, length)) {
                return account;
            }
        }
    }

    /// Returns the number of the account with `key`, which is new if it never appeared.
    int intern(AccountKey key) throws IOException {
        return intern(key.bytes(), 0, key.length(), hash(key.bytes(), 0, key.length()));
    }

    /// Finds or makes the accounts of all keys of `batch` and puts their numbers into it. Each look-up waits for
    /// memory three times, for the slot, for the account's end and for its key; here those of all keys wait
    /// together.
    void intern(KeyBatch batch) throws IOException {
        byte[] bytes = batch.bytes();
        int size = batch.size();
        long[] hashes = batch.hashes();
        for (int i = 0; i < size; i++) {
            hashes[i] = hash(bytes, batch.start(i), batch.length(i));
        }
        for (int start = 0; start < size; start += AHEAD) {
            int end = Math.min(size, start + AHEAD);
            batch.touched(fetch(hashes, batch.scratch(), start, end));
            for (int i = start; i < end; i++) {
                batch.put(i, intern(bytes, batch.start(i), batch.length(i), hashes[i]));
            }
        }
    }

    /// Reads what the look-ups of `hashes[start..end)` will read.
    private long fetch(long[] hashes, long[] places, int start, int end) {
        long touched = 0;
        for (int i = start; i < end; i++) {
            touched += slots.getAtIndex(LONG, hashes[i] & slotMask);
        }
        for (int i = start; i < end; i++) {
            int account = candidate(hashes[i]);
            places[i] = account < 0 ? 0 : end(account);
        }
        for (int i = start; i < end; i++) {
            touched += keys.get(ValueLayout.JAVA_BYTE, places[i]);
        }
        return touched;
    }

    /// Returns the first account whose slot fits `hash`, -1 if none does.
    private int candidate(long hash) {
        long at = hash & slotMask;
        long slot = slots.getAtIndex(LONG, at);
        while (slot != 0 && slot >>> 32 != hash >>> 32) {
            at = (at + 1) & slotMask;
            slot = slots.getAtIndex(LONG, at);
        }
        int account = (int) slot - 1;
        return account < count ? account : -1;
    }

    private int intern(byte[] bytes, int offset, int length, long hash) throws IOException {
        long at = hash & slotMask;
        for (long slot = slots.getAtIndex(LONG, at); slot != 0; slot = slots.getAtIndex(LONG, at)) {
            int account = (int) slot - 1;
            if (slot >>> 32 == hash >>> 32 && account < count && isAt(account, bytes, offset, length)) {
                return account;
            }
            at = (at + 1) & slotMask;
        }
        append(bytes, offset, length);
        slots.setAtIndex(LONG, at, hash >>> 32 << 32 | count);
        if (isFull(count, slotMask + 1)) {
            growSlots();
        }
        return count - 1;
    }

    private boolean isAt(int account, byte[] bytes, int offset, int length) {
        long start = end(account);
        if (end(account + 1) - start != length) {
            return false;
        }
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            if (keys.get(LONG, start + at) != (long) WORD.get(bytes, offset + at)) {
                return false;
            }
        }
        for (; at < length; at++) {
            if (keys.get(ValueLayout.JAVA_BYTE, start + at) != bytes[offset + at]) {
                return false;
            }
        }
        return true;
    }

    /// Returns where the first `accounts` of them end, and so where the one after them starts.
    private long end(int accounts) {
        return accounts <= alike ? accounts * alikeBytes : ends.getAtIndex(LONG, accounts - 1L);
    }

    private void append(byte[] bytes, int offset, int length) throws IOException {
        if (count == Integer.MAX_VALUE) {
            throw new IllegalStateException("A chain has at most " + Integer.MAX_VALUE + " accounts.");
        }
        long start = end(count);
        if (start + length > keysRoom) {
            keysRoom = makeRoom(KEYS, keysRoom, start + length);
            keys = keysRoom > keys.byteSize() ? map(KEYS, Math.max(keysRoom, 2 * keys.byteSize())) : keys;
        }
        if ((count + 1L) * Long.BYTES > endsRoom) {
            endsRoom = makeRoom(ENDS, endsRoom, (count + 1L) * Long.BYTES);
            ends = endsRoom > ends.byteSize() ? map(ENDS, Math.max(endsRoom, 2 * ends.byteSize())) : ends;
        }
        MemorySegment.copy(bytes, offset, keys, ValueLayout.JAVA_BYTE, start, length);
        ends.setAtIndex(LONG, count, start + length);
        alikeBytes = count == 0 ? length : alikeBytes;
        alike += alike == count && length == alikeBytes ? 1 : 0;
        count++;
    }

    /// Sees that the disk has what is written to a file from byte `room` to byte `needed` and a little further.
    ///
    /// @return to where there is room
    private long makeRoom(String name, long room, long needed) throws IOException {
        long end = needed + DiskRoom.CHUNK - needed % DiskRoom.CHUNK;
        try (FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
            DiskRoom.zeros(channel, room, end);
        }
        return end;
    }

    private static boolean isFull(long accounts, long slotCount) {
        return accounts * 3 > slotCount * 2;
    }

    private void growSlots() throws IOException {
        long slotCount = 2 * (slotMask + 1);
        slots = newSlots(slotCount);
        slotMask = slotCount - 1;
    }

    private byte[] packed(int account) {
        long start = end(account);
        return keys.asSlice(start, end(account + 1) - start).toArray(ValueLayout.JAVA_BYTE);
    }

    /// Returns the address of `account`.
    String address(int account) {
        if (account < 0 || account >= count) {
            throw new IndexOutOfBoundsException("There is no account " + account + " of " + count + ".");
        }
        return AccountKey.unpack(packed(account));
    }

    /// Finds every account by its address: so that neither has changed, nor where it ends, nor the slot that finds
    /// it.
    ///
    /// @throws dev.kkachi.model.KkachiException if one is not found
    void verify() {
        for (int account = 0; account < count; account++) {
            long start = end(account);
            long end = end(account + 1);
            boolean isThere = start < end && end <= keys.byteSize() && end - start <= 1 + AccountKey.LENGTH_MAX;
            byte[] key = isThere ? packed(account) : new byte[0];
            if (!isThere || find(key, key.length) != account) {
                throw StampedText.damaged(
                        folder.resolve(KEYS), "its account " + account + " is not found by its address", null);
            }
        }
    }

    /// Puts on the disk what was added. The slots wait for the end, for whoever writes next puts back what they lack;
    /// unless there are more of them, which no reader may find half written.
    void force(boolean isEnd) {
        keys.force();
        ends.force();
        if (isEnd || slotCount() != forcedSlots) {
            slots.force();
            forcedSlots = slotCount();
        }
    }

    /// Removes the tables of slots that a greater one replaced.
    void sweep() throws IOException {
        try (var files = Files.newDirectoryStream(folder, SLOTS + "*")) {
            for (Path file : files) {
                if (!String.valueOf(file.getFileName()).equals(SLOTS + slotCount())) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long hash(byte[] bytes, int offset, int length) {
        long hash = length * 0x9E3779B97F4A7C15L;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            hash = mixed(hash ^ (long) WORD.get(bytes, offset + at));
        }
        for (; at < length; at++) {
            hash = mixed(hash ^ (bytes[offset + at] & 0xFF));
        }
        return mixed(hash);
    }

    private static long mixed(long value) {
        long product = value * 0xBF58476D1CE4E5B9L;
        return product ^ Math.unsignedMultiplyHigh(value, 0x94D049BB133111EBL) ^ product >>> 29;
    }
}
