package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Writes one column of a segment from its first value to its last, and sums it up as it goes.
final class ColumnWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final String name;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C sum = new CRC32C();
    private long bytes;

    private ColumnWriter(String name, FileChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    static ColumnWriter create(Path folder, String name) throws IOException {
        return new ColumnWriter(
                name, FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    void putInt(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    void putLong(long value) throws IOException {
        room(Long.BYTES).putLong(value);
    }

    /// Appends `length` bytes of `source` from `offset`, at most [#BUFFER_BYTES].
    void put(MemorySegment source, long offset, int length) throws IOException {
        ByteBuffer to = room(length);
        MemorySegment.copy(source, offset, MemorySegment.ofBuffer(to), 0, length);
        to.position(to.position() + length);
    }

    /// Appends all of `source`.
    void putAll(MemorySegment source) throws IOException {
        for (long at = 0; at < source.byteSize(); at += BUFFER_BYTES) {
            put(source, at, (int) Math.min(BUFFER_BYTES, source.byteSize() - at));
        }
    }

    void put(byte[] source, int offset, int length) throws IOException {
        room(length).put(source, offset, length);
    }

    private ByteBuffer room(int needed) throws IOException {
        if (buffer.remaining() < needed) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        bytes += buffer.remaining();
        sum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /// Writes what is left and says what the column is. It is on the disk only after [Durable#force].
    ColumnStamp finish() throws IOException {
        flush();
        return new ColumnStamp(name, bytes, sum.getValue());
    }

    /// Sums up a column that was written through a memory map.
    static ColumnStamp stamp(String name, MemorySegment column) {
        CRC32C sum = new CRC32C();
        long chunk = 1L << 26;
        for (long at = 0; at < column.byteSize(); at += chunk) {
            sum.update(
                    column.asSlice(at, Math.min(chunk, column.byteSize() - at)).asByteBuffer());
        }
        return new ColumnStamp(name, column.byteSize(), sum.getValue());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
