package dev.kkachi.chains;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.Encoding;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.ColumnSchema;
import dev.kkachi.ledger.spi.Slice;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/// Unpacks all pages of one column of a row group and finds the cells where they lie in them: no cell is copied, and
/// nothing is allocated for one. It knows what writers do by default; [#knows] says whether that is all a column needs.
final class ParquetPages {
    /// No more bytes of a column of one row group are held.
    private static final long BYTES_MAX = 1L << 28;

    private static final Set<Encoding> KNOWN = Set.of(
            Encoding.PLAIN, Encoding.PLAIN_DICTIONARY, Encoding.RLE_DICTIONARY, Encoding.RLE, Encoding.BIT_PACKED);

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ColumnSchema column;
    private final boolean isText;
    private final int width;
    private final ParquetCells cells = new ParquetCells();
    private final ParquetCells words = new ParquetCells();
    private final RleRuns.Numbers levels = new RleRuns.Numbers();
    private final RleRuns.Numbers indices = new RleRuns.Numbers();
    private byte[] packed = {};
    private boolean isPacked;
    private int used;
    private int dictionary;

    ParquetPages(ColumnSchema column) {
        this.column = column;
        isText = column.type() == PhysicalType.BYTE_ARRAY;
        width = column.type() == PhysicalType.INT32 ? Integer.BYTES : Long.BYTES;
    }

    /// Says whether `chunk` of a file of `length` bytes is packed and encoded in ways that are known here.
    static boolean knows(ColumnSchema column, ColumnChunk chunk, long length) {
        ColumnMetaData data = chunk.metaData();
        return column.maxRepetitionLevel() == 0
                && column.maxDefinitionLevel() <= 1
                && (data.codec() == CompressionCodec.SNAPPY || data.codec() == CompressionCodec.UNCOMPRESSED)
                && KNOWN.containsAll(data.encodings())
                && data.totalUncompressedSize() <= BYTES_MAX
                && data.totalCompressedSize() <= BYTES_MAX
                && chunk.chunkStartOffset() >= 0
                && data.totalCompressedSize() >= 0
                && chunk.chunkStartOffset() <= length - data.totalCompressedSize();
    }

    ParquetCells cells() {
        return cells;
    }

    /// Reads the `rows` cells of `chunk`.
    void read(FileChannel file, ColumnChunk chunk, int rows) throws IOException {
        ColumnMetaData data = chunk.metaData();
        int length = (int) data.totalCompressedSize();
        fetch(file, chunk.chunkStartOffset(), length);
        isPacked = data.codec() == CompressionCodec.SNAPPY;
        cells.begin(rows, column.type());
        used = 0;
        dictionary = -1;
        int row = 0;
        for (int at = 0; row < rows; ) {
            PageHeader header = PageHeader.read(packed, at, length);
            at = header.end() + header.packedBytes();
            if (at > length || at < 0) {
                throw broken("a page is longer than its column");
            }
            check(header);
            row += read(header, row, rows - row);
        }
    }

    private void fetch(FileChannel file, long start, int length) throws IOException {
        packed = packed.length < length ? new byte[length] : packed;
        ByteBuffer into = ByteBuffer.wrap(packed, 0, length);
        while (into.hasRemaining()) {
            if (file.read(into, start + into.position()) < 0) {
                throw new EOFException("The file has become shorter.");
            }
        }
    }

    private void check(PageHeader header) throws IOException {
        if (header.hasChecksum()) {
            CRC32 sum = new CRC32();
            sum.update(packed, header.end(), header.packedBytes());
            if ((int) sum.getValue() != header.checksum()) {
                throw broken("the checksum of a page does not fit its bytes");
            }
        }
    }

    /// Reads one page, whose first row is `row`.
    ///
    /// @return how many rows it has
    private int read(PageHeader header, int row, int rowsMax) throws IOException {
        return switch (header.kind()) {
            case PageHeader.DATA -> first(header, page(header, row, rowsMax));
            case PageHeader.DATA_V2 -> second(header, page(header, row, rowsMax));
            case PageHeader.DICTIONARY -> dictionary(header);
            default -> 0;
        };
    }

    private Page page(PageHeader header, int row, int rowsMax) throws IOException {
        int count = header.of(PageHeader.VALUES);
        if (count > rowsMax) {
            throw broken("a column has more rows than its group");
        }
        return new Page(header.end(), header.end() + header.packedBytes(), row, count);
    }

    private int dictionary(PageHeader header) throws IOException {
        int start = header.end();
        int first = unpack(start, start + header.packedBytes(), header.unpackedBytes(), isPacked);
        dictionary = header.of(PageHeader.VALUES);
        if (dictionary > header.unpackedBytes() / (isText ? Integer.BYTES : width)) {
            throw broken("a dictionary is longer than its page");
        }
        words.begin(dictionary, column.type());
        plain(words, new Rows(0, dictionary, false), first);
        return 0;
    }

    /// Where a page begins and ends, its first row and how many it has.
    private record Page(int start, int end, int row, int count) {}

    /// Reads a page of version 1, whose levels are packed with its cells.
    private int first(PageHeader header, Page page) throws IOException {
        int at = unpack(page.start, page.end, header.unpackedBytes(), isPacked);
        boolean hasNulls = false;
        if (column.maxDefinitionLevel() > 0) {
            if (header.of(PageHeader.LEVEL_ENCODING) != PageHeader.RUNS || used - at < Integer.BYTES) {
                throw broken("levels are not in runs");
            }
            int bytes = (int) INT.get(cells.bytes, at);
            at += Integer.BYTES;
            if (bytes < 0 || bytes > used - at) {
                throw broken("levels are longer than their page");
            }
            hasNulls = levels(slice(cells.bytes, at, bytes), page);
            at += bytes;
        }
        values(header.of(PageHeader.ENCODING), new Rows(page.row, page.count, hasNulls), at);
        return page.count;
    }

    /// Reads a page of version 2, whose levels stand before what is packed.
    private int second(PageHeader header, Page page) throws IOException {
        int bytes = header.of(PageHeader.V2_LEVEL_BYTES);
        if (header.of(PageHeader.V2_REPEAT_BYTES) != 0
                || bytes > page.end - page.start
                || bytes > header.unpackedBytes()) {
            throw broken("levels are longer than their page");
        }
        int start = page.start + bytes;
        boolean hasNulls = column.maxDefinitionLevel() > 0 && levels(slice(packed, page.start, bytes), page);
        boolean isSqueezed = isPacked && header.of(PageHeader.V2_IS_PACKED) != 0;
        int at = unpack(start, page.end, header.unpackedBytes() - bytes, isSqueezed);
        values(header.of(PageHeader.V2_ENCODING), new Rows(page.row, page.count, hasNulls), at);
        return page.count;
    }

    /// Reads the levels of a page, of which those of cells that are null are zero.
    ///
    /// @return whether any is
    private boolean levels(Slice runs, Page page) throws IOException {
        RleRuns.read(runs, 1, levels.want(page.count));
        int present = 0;
        for (int i = 0; i < page.count; i++) {
            present += levels.values[i];
        }
        if (present == page.count) {
            return false;
        }
        cells.setNulls(page.row, levels.values, page.count);
        return true;
    }

    /// Rows of the page that is read.
    private record Rows(int first, int count, boolean hasNulls) {}

    /// Puts the bytes of a page behind those of the pages before.
    ///
    /// @return where they begin; they end at `used`
    private int unpack(int start, int end, int length, boolean isSqueezed) throws IOException {
        int first = used;
        if (isSqueezed ? length > (long) SnappyBlock.RATIO_MAX * (end - start) : length != end - start) {
            throw broken("a page is longer than it can be");
        }
        if (first + length > BYTES_MAX) {
            throw broken("a column of a group has too many bytes");
        }
        int room = first + length + SnappyBlock.SLACK;
        if (cells.bytes.length < room) {
            cells.bytes = Arrays.copyOf(cells.bytes, Math.max(room, 2 * cells.bytes.length));
        }
        if (isSqueezed) {
            SnappyBlock.unpack(slice(packed, start, end - start), slice(cells.bytes, first, length));
        } else {
            System.arraycopy(packed, start, cells.bytes, first, length);
        }
        used = first + length;
        return first;
    }

    private static Slice slice(byte[] bytes, int start, int length) {
        Slice slice = new Slice();
        slice.set(bytes, start, length);
        return slice;
    }

    private void values(int encoding, Rows rows, int at) throws IOException {
        int wanted = rows.count - (rows.hasNulls ? nulls(rows) : 0);
        switch (encoding) {
            case PageHeader.PLAIN -> plain(cells, rows, at);
            case PageHeader.PLAIN_DICTIONARY, PageHeader.RUNS_DICTIONARY -> {
                if (wanted > 0 && (dictionary < 0 || at == used)) {
                    throw broken("a page refers to a dictionary that is missing");
                }
                if (wanted > 0) {
                    RleRuns.read(slice(cells.bytes, at + 1, used - at - 1), cells.bytes[at], indices.want(wanted));
                    lookUp(rows);
                }
            }
            default -> throw broken("a page is encoded in another way than its column");
        }
    }

    private int nulls(Rows rows) {
        int nulls = 0;
        for (int i = 0; i < rows.count; i++) {
            nulls += 1 - levels.values[i];
        }
        return nulls;
    }

    private void lookUp(Rows rows) throws IOException {
        int next = 0;
        for (int row = rows.first; row < rows.first + rows.count; row++) {
            if (rows.hasNulls && cells.isNull(row)) {
                continue;
            }
            int word = indices.values[next++];
            if (word < 0 || word >= dictionary) {
                throw broken("a page refers to a word that its dictionary has not");
            }
            if (isText) {
                cells.starts[row] = words.starts[word];
                cells.ends[row] = words.ends[word];
            } else {
                cells.longs[row] = words.longs[word];
            }
        }
    }

    private void plain(ParquetCells into, Rows rows, int first) throws IOException {
        int at = first;
        byte[] bytes = cells.bytes;
        for (int row = rows.first; row < rows.first + rows.count; row++) {
            if (rows.hasNulls && into.isNull(row)) {
                continue;
            }
            if (at + (isText ? Integer.BYTES : width) > used) {
                throw broken("a page has fewer cells than it says");
            }
            if (isText) {
                int length = (int) INT.get(bytes, at);
                at += Integer.BYTES;
                if (length < 0 || length > used - at) {
                    throw broken("a text is longer than its page");
                }
                into.starts[row] = at;
                at += length;
                into.ends[row] = at;
            } else {
                into.longs[row] = width == Integer.BYTES ? (int) INT.get(bytes, at) : (long) LONG.get(bytes, at);
                at += width;
            }
        }
    }

    private IOException broken(String how) {
        return new IOException("Column " + column.name() + " is damaged: " + how + ".");
    }
}
