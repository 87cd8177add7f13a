package dev.kkachi.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// What the end of a zip says of its directory, read before the directory itself: the JDK reads a directory whole
/// when it opens a zip, however many entries that are.
///
/// Whatever looks like an end, and may be one, must keep to the limits, so that it does not matter which of several
/// the JDK believes. The number of entries may be a lie, which the JDK overlooks; the number of bytes may not.
/// Source: PKWARE, *.ZIP File Format Specification* 6.3.10, sections 4.3.14 to 4.3.16.
final class ZipDirectory {
    /// Room for the header of an entry and a long name, on average.
    static final int ENTRY_BYTES_MAX = 1024;

    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int COMMENT_BYTES_MAX = 0xFFFF;
    /// How many entries a zip says it has whose number does not fit, or stands in its wider end.
    private static final int ENTRIES_ELSEWHERE = 0xFFFF;

    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int WIDE_END = 0x06064b50;
    private static final int WIDE_END_BYTES = 56;

    private ZipDirectory() {}

    /// Refuses `zip` if its directory has more entries than `entriesMax`, or more bytes than so many need.
    ///
    /// @throws ArchiveBomb if it has
    static void check(Path zip, int entriesMax) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            long size = file.size();
            int tailBytes = (int) Math.min(size, LOCATOR_BYTES + END_BYTES + COMMENT_BYTES_MAX);
            ByteBuffer tail = read(file, size - tailBytes, tailBytes);
            for (int end = 0; end <= tail.limit() - END_BYTES; end++) {
                if (tail.getInt(end) == END) {
                    long at = size - tailBytes + end;
                    int entries = Short.toUnsignedInt(tail.getShort(end + 10));
                    long bytes = Integer.toUnsignedLong(tail.getInt(end + 12));
                    long counted = entries == ENTRIES_ELSEWHERE ? 0 : entries;
                    if (isTooLong(counted, bytes, at, entriesMax) || isWideTooLong(file, tail, end, entriesMax)) {
                        throw new ArchiveBomb(zip + " holds more than " + entriesMax + " entries.");
                    }
                }
            }
        }
    }

    /// A directory that cannot lie before its end is none.
    private static boolean isTooLong(long entries, long bytes, long end, int entriesMax) {
        boolean fits = bytes >= 0 && bytes <= end;
        return fits && (entries < 0 || entries > entriesMax || bytes > (long) entriesMax * ENTRY_BYTES_MAX);
    }

    /// Before the end of a zip with many or large entries stands where its wider end is.
    private static boolean isWideTooLong(FileChannel file, ByteBuffer tail, int end, int entriesMax)
            throws IOException {
        int locator = end - LOCATOR_BYTES;
        if (locator < 0 || tail.getInt(locator) != LOCATOR) {
            return false;
        }
        long at = tail.getLong(locator + 8);
        if (at < 0 || at > file.size() - WIDE_END_BYTES) {
            return false;
        }
        ByteBuffer wide = read(file, at, WIDE_END_BYTES);
        return wide.getInt(0) == WIDE_END && isTooLong(wide.getLong(32), wide.getLong(40), at, entriesMax);
    }

    private static ByteBuffer read(FileChannel file, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = file.read(buffer, at + buffer.position());
        }
        return buffer.flip();
    }
}
