package dev.kkachi.linking.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A file that is only ever written on at its end, in entries that are each whole or not there.
///
/// It begins with eight bytes that say what it is. An entry is its length, a checksum (CRC-32C) of its
/// bytes, and its bytes. What a crash cuts short at the end is no entry, and is cut off before the next
/// one is written; a wrong checksum before the end is damage, and refused.
final class Journal implements AutoCloseable {
    static final int ENTRY_BYTES_MAX = 1 << 26;

    private static final byte[] MAGIC = "kkalink1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_BYTES = 8;
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private final ByteBuffer out = ByteBuffer.allocate(BUFFER_BYTES);
    private long cutOff;

    private Journal(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /// Starts a new journal; what a crash left of an earlier one is dropped, what another process writes is not.
    static Journal create(Path path) throws IOException {
        Journal journal = open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        journal.channel.truncate(0);
        journal.write(ByteBuffer.wrap(MAGIC));
        return journal;
    }

    /// Opens a journal to read it to its end and write on.
    ///
    /// @throws IllegalArgumentException if the file is no journal
    static Journal open(Path path) throws IOException {
        Journal journal = open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ByteBuffer magic = ByteBuffer.allocate(MAGIC.length);
        if (!journal.fill(magic) || !ByteBuffer.wrap(MAGIC).equals(magic)) {
            journal.close();
            throw new IllegalArgumentException(path + " is no register of linked records.");
        }
        return journal;
    }

    private static Journal open(Path path, StandardOpenOption... how) throws IOException {
        FileChannel channel = FileChannel.open(path, how);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IOException(path + " is in use by another process.");
        }
        return new Journal(path, channel, lock);
    }

    /// Returns the next entry, `null` after the last.
    ///
    /// @throws IllegalArgumentException if an entry that is not the last was damaged
    @Nullable ByteBuffer next() throws IOException {
        long start = channel.position();
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        boolean whole = fill(head);
        int length = whole ? head.getInt() : -1;
        whole = length >= 0 && length <= ENTRY_BYTES_MAX && length <= channel.size() - channel.position();
        ByteBuffer entry = ByteBuffer.allocate(whole ? length : 0);
        if (whole && fill(entry) && checksum(entry) == head.getInt()) {
            return entry;
        }
        if (whole && channel.position() < channel.size()) {
            throw new IllegalArgumentException(
                    path + " is damaged at byte " + start + ": an entry has another checksum.");
        }
        cutOff = channel.size() - start;
        channel.truncate(start);
        channel.position(start);
        return null;
    }

    private boolean fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                return false;
            }
        }
        buffer.flip();
        return true;
    }

    private static int checksum(ByteBuffer entry) {
        CRC32C checksum = new CRC32C();
        checksum.update(entry.duplicate());
        return (int) checksum.getValue();
    }

    /// Returns how many bytes at the end belonged to an entry that a crash had cut short.
    long cutOff() {
        return cutOff;
    }

    /// Adds an entry. It is there for sure once [#flush()] has returned.
    void add(ByteBuffer entry) throws IOException {
        if (entry.remaining() > ENTRY_BYTES_MAX) {
            throw new IllegalArgumentException(
                    "An entry of " + entry.remaining() + " bytes is too long; " + ENTRY_BYTES_MAX + " are the most.");
        }
        if (out.remaining() < HEAD_BYTES + entry.remaining()) {
            drain();
        }
        out.putInt(entry.remaining()).putInt(checksum(entry));
        if (out.remaining() < entry.remaining()) {
            drain();
            write(entry);
        } else {
            out.put(entry);
        }
    }

    private void drain() throws IOException {
        out.flip();
        write(out);
        out.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            int _ = channel.write(bytes);
        }
    }

    /// Makes sure that everything added so far survives whatever happens.
    void flush() throws IOException {
        drain();
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
