package dev.kkachi.screening.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.model.KkachiException.Code;
import dev.kkachi.text.NumberSource;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32C;

/// Reads back what [IndexWriter] wrote, array by array, and refuses a file that is not whole.
///
/// The file is mapped, checked in one pass and copied into arrays in bulk: a few milliseconds for all official
/// lists, after which no look-up depends on the file.
public final class IndexReader implements NumberSource {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment body;
    private long position;

    private IndexReader(MemorySegment body) {
        this.body = body;
    }

    /// Reads the file `source`, which must have been written with `version`.
    ///
    /// @throws KkachiException if it is missing, of another kind or version, or torn
    public static <T> T read(Path source, int version, Function<IndexReader, T> content) {
        try (FileChannel channel = FileChannel.open(source, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return content.apply(new IndexReader(checkedBody(source, version, file)));
        } catch (IOException e) {
            throw unusable(source, "cannot be read (" + e.getMessage() + ")", e);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw unusable(source, "contradicts itself (" + e.getMessage() + ")", e);
        }
    }

    private static MemorySegment checkedBody(Path source, int version, MemorySegment file) {
        if (file.byteSize() < IndexWriter.HEAD_BYTES || file.get(LONG, 0) != IndexWriter.MAGIC) {
            throw unusable(source, "is not a screening index, or is torn at its head", null);
        }
        if (file.get(LONG, 8) != version) {
            throw unusable(source, "has format " + file.get(LONG, 8) + " where " + version + " is read", null);
        }
        long bodyBytes = file.byteSize() - IndexWriter.HEAD_BYTES;
        if (file.get(LONG, 16) != bodyBytes) {
            throw unusable(source, "is torn: " + bodyBytes + " of " + file.get(LONG, 16) + " bytes", null);
        }
        MemorySegment body = file.asSlice(IndexWriter.HEAD_BYTES);
        if (checksum(body) != file.get(LONG, 24)) {
            throw unusable(source, "is torn: its checksum does not fit its content", null);
        }
        return body;
    }

    private static long checksum(MemorySegment body) {
        CRC32C checksum = new CRC32C();
        long step = 1 << 30;
        for (long from = 0; from < body.byteSize(); from += step) {
            checksum.update(
                    body.asSlice(from, Math.min(step, body.byteSize() - from)).asByteBuffer());
        }
        return checksum.getValue();
    }

    private static KkachiException unusable(
            Path source, String what, @org.jspecify.annotations.Nullable Exception cause) {
        String message = "The screening index " + source + " " + what
                + ".\nMaybe load the lists again: `kkachi lists load` builds it anew.";
        return cause == null
                ? new KkachiException(Code.LISTS_UNUSABLE, message)
                : new KkachiException(Code.LISTS_UNUSABLE, message, cause);
    }

    @Override
    public long[] longs() {
        long[] values = new long[count(Long.BYTES)];
        MemorySegment.copy(body, LONG, position, values, 0, values.length);
        position += (long) values.length * Long.BYTES;
        return values;
    }

    @Override
    public int[] ints() {
        int[] values = new int[count(Integer.BYTES)];
        MemorySegment.copy(body, INT, position, values, 0, values.length);
        position += (values.length + 1L) / 2 * Long.BYTES;
        return values;
    }

    @Override
    public byte[] bytes() {
        byte[] values = new byte[count(1)];
        MemorySegment.copy(body, ValueLayout.JAVA_BYTE, position, values, 0, values.length);
        position += (values.length + 7L) / 8 * Long.BYTES;
        return values;
    }

    List<String> texts() {
        int size = count(Long.BYTES);
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(new String(bytes(), StandardCharsets.UTF_8));
        }
        return values;
    }

    private int count(int elementBytes) {
        long count = body.get(LONG, position);
        position += Long.BYTES;
        if (count < 0 || count > (body.byteSize() - position) / elementBytes) {
            throw new IllegalArgumentException("An array of " + count + " elements does not fit at " + position + ".");
        }
        return (int) count;
    }
}
