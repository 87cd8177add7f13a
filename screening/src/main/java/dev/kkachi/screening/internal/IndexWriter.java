package dev.kkachi.screening.internal;

import dev.kkachi.files.WriteAside;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.KkachiException.Code;
import dev.kkachi.text.NumberSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/// Writes arrays to a file that is either there and whole, or not there.
///
/// The file: the magic number, the format's version, the length of the body and its CRC-32C (32 bytes,
/// little-endian), then the body: for each array its element count as a long and its elements, padded to eight
/// bytes. It is written beside its place, forced to the disk and renamed.
public final class IndexWriter implements NumberSink {
    static final long MAGIC = 0x3130_5844_494b_4b4bL;
    static final int HEAD_BYTES = 32;
    private static final int BUFFER_BYTES = 1 << 20;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();
    private long bodyBytes;

    private IndexWriter(FileChannel channel) {
        this.channel = channel;
    }

    /// What is to be written.
    @FunctionalInterface
    public interface Content {
        /// Hands every array to `out`, in the order in which it will be read back.
        void writeTo(IndexWriter out);
    }

    /// Writes `content` to `target`, replacing what was there only when all of it is on the disk.
    public static void write(Path target, int version, Content content) {
        try (WriteAside aside = WriteAside.open(target)) {
            new IndexWriter(aside.channel()).writeAll(version, content);
            aside.commit();
        } catch (IOException | Interrupted e) {
            throw new KkachiException(
                    Code.ENVIRONMENT,
                    "The screening index " + target + " could not be written: " + e.getMessage()
                            + "\nMaybe the disk is full, or the folder is not writable.",
                    e);
        }
    }

    private void writeAll(int version, Content content) throws IOException {
        channel.position(HEAD_BYTES);
        content.writeTo(this);
        flush();
        buffer.putLong(MAGIC)
                .putLong(version)
                .putLong(bodyBytes)
                .putLong(checksum.getValue())
                .flip();
        for (long position = 0; buffer.hasRemaining(); ) {
            position += channel.write(buffer, position);
        }
    }

    @Override
    public void longs(long[] values) {
        putLong(values.length);
        for (long value : values) {
            putLong(value);
        }
    }

    @Override
    public void ints(int[] values) {
        putLong(values.length);
        for (int value : values) {
            room(Integer.BYTES);
            buffer.putInt(value);
        }
        if ((values.length & 1) != 0) {
            room(Integer.BYTES);
            buffer.putInt(0);
        }
    }

    @Override
    public void bytes(byte[] values) {
        putLong(values.length);
        for (byte value : values) {
            room(1);
            buffer.put(value);
        }
        for (int padding = -values.length & 7; padding > 0; padding--) {
            room(1);
            buffer.put((byte) 0);
        }
    }

    void texts(List<String> values) {
        putLong(values.size());
        for (String value : values) {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void putLong(long value) {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            try {
                flush();
            } catch (IOException e) {
                throw new Interrupted(e);
            }
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        bodyBytes += buffer.remaining();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /// Carries a disk's failure through the content's callbacks.
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
