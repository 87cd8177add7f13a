package dev.kkachi.chains;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads the rows of a large CSV file as places in a buffer of bytes, without making a text of any cell, in memory
/// bounded by one row. Allocates nothing for a row without quotes; one that has a quote is given to [CsvReader].
///
/// Rows end with LF or CRLF; blank lines are skipped. What is wrong with a row is said by [#broken]; reading goes on
/// with the next line.
final class ByteRows implements AutoCloseable {
    /// The longest row that is read.
    static final int ROW_BYTES_MAX = 1 << 20;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long COMMAS = ',' * LOWEST_BITS;
    private static final long BREAKS = '\n' * LOWEST_BITS;
    private static final long QUOTES = '"' * LOWEST_BITS;

    private static final int CELLS_MAX = 256;
    private static final int QUOTED_BYTES = 120;
    /// A row may span so many lines before its quote is taken for a stray one.
    private static final int SPAN_BYTES_MAX = 1 << 16;

    private final InputStream in;
    private final int[] from = new int[CELLS_MAX];
    private final int[] to = new int[CELLS_MAX];
    private byte[] buffer = new byte[1 << 20];
    private byte[] cellBytes = buffer;
    private int start;
    private int end;
    private boolean exhausted;
    private int cells;
    private long line;
    private long nextLine = 1;
    private boolean endsTorn;
    private String broken = "";
    private int rowStart;
    private int rowEnd;

    private ByteRows(InputStream in) {
        this.in = in;
    }

    /// Returns a reader of `in`, which it closes in the end.
    static ByteRows open(InputStream in) throws IOException {
        ByteRows rows = new ByteRows(in);
        rows.more();
        byte[] b = rows.buffer;
        if (rows.end >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            rows.start = 3;
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Moves to the next row. Returns `false` after the last.
    boolean next() throws IOException {
        while (true) {
            broken = "";
            cells = 0;
            line = nextLine;
            rowStart = start;
            boolean isRow = scan();
            if (!isRow && start == end && exhausted) {
                return false;
            }
            if (isRow) {
                return true;
            }
        }
    }

    /// Reads to the end of the line. Returns whether there is something in it.
    private boolean scan() throws IOException {
        int at = start;
        int cellStart = start;
        while (true) {
            byte[] bytes = buffer;
            int limit = end;
            at = ahead(bytes, at, limit);
            byte b = at < limit ? bytes[at] : 0;
            if (at == limit) {
                if (end - start > ROW_BYTES_MAX) {
                    return skipLong();
                }
                if (exhausted) {
                    endsTorn = end > start;
                    return finish(cellStart, end, end);
                }
                more();
                cells = 0; // the bytes may have moved: the row is read again, once in a megabyte
                at = start;
                cellStart = start;
            } else if (b == ',') {
                cell(cellStart, at);
                cellStart = ++at;
            } else if (b == '\n') {
                return finish(cellStart, at, at + 1);
            } else {
                return quoted();
            }
        }
    }

    /// Returns the first place from `at` on that has a comma, a line break or a quote, `limit` if none has; looks at
    /// eight bytes at once.
    private static int ahead(byte[] bytes, int at, int limit) {
        int i = at;
        for (; i + Long.BYTES <= limit; i += Long.BYTES) {
            long word = (long) WORD.get(bytes, i);
            long found = zeros(word ^ COMMAS) | zeros(word ^ BREAKS) | zeros(word ^ QUOTES);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < limit && bytes[i] != ',' && bytes[i] != '\n' && bytes[i] != '"') {
            i++;
        }
        return i;
    }

    /// Sets the upper bit of every byte of `word` that is zero; of those above the lowest such byte, maybe of others.
    private static long zeros(long word) {
        return (word - LOWEST_BITS) & ~word & (LOWEST_BITS << 7);
    }

    private void cell(int first, int last) {
        if (cells < CELLS_MAX) {
            from[cells] = first;
            to[cells] = last;
        } else {
            broken = "A row has at most " + CELLS_MAX + " cells.";
        }
        cells++;
    }

    private boolean finish(int cellStart, int lineEnd, int nextStart) {
        boolean hasReturn = lineEnd > cellStart && buffer[lineEnd - 1] == '\r';
        int last = hasReturn ? lineEnd - 1 : lineEnd;
        boolean isBlank = cells == 0 && last == cellStart;
        cell(cellStart, last);
        cellBytes = buffer;
        rowStart = start;
        rowEnd = last;
        start = nextStart;
        nextLine++;
        return !isBlank;
    }

    private boolean skipLong() throws IOException {
        broken = "A row has at most " + ROW_BYTES_MAX + " bytes.";
        cells = 0;
        cellBytes = Arrays.copyOfRange(buffer, start, start + QUOTED_BYTES);
        rowStart = 0;
        rowEnd = QUOTED_BYTES;
        boolean more = true;
        while (more) {
            while (start < end && buffer[start] != '\n') {
                start++;
            }
            if (start < end) {
                start++;
                break;
            }
            more = more();
        }
        nextLine++;
        return true;
    }

    /// Reads a row that has a quote: to the first line break behind an even number of quotes.
    private boolean quoted() throws IOException {
        int at = 0;
        int breaks = 0;
        int firstBreak = -1;
        boolean isOpen = false;
        while (at < SPAN_BYTES_MAX && (start + at < end || more())) {
            byte b = buffer[start + at++];
            isOpen ^= b == '"';
            if (b == '\n') {
                breaks++;
                firstBreak = firstBreak < 0 ? at : firstBreak;
                if (!isOpen) {
                    break;
                }
            }
        }
        endsTorn = breaks == 0 && start + at == end && exhausted;
        CsvRow row = one(Arrays.copyOfRange(buffer, start, start + at));
        if (row instanceof CsvRow.Cells whole && (!isOpen || breaks == 0)) {
            spread(whole.cells());
            start += at;
            nextLine += Math.max(1, breaks);
        } else {
            broken = row instanceof CsvRow.Broken why ? "In a row " + why.reason() + "." : "A quote is closed.";
            cellBytes = Arrays.copyOfRange(buffer, start, start + at);
            rowStart = 0;
            rowEnd = Math.min(at, QUOTED_BYTES);
            start += firstBreak < 0 ? at : firstBreak;
            nextLine++;
        }
        return true;
    }

    private static CsvRow one(byte[] row) {
        try (CsvReader reader = CsvReader.open(new ByteArrayInputStream(row), "", CsvLayout.COMMA)) {
            CsvRow first = reader.next();
            return first == null ? new CsvRow.Cells(1, List.of()) : first;
        }
    }

    private void spread(List<String> texts) {
        cells = 0;
        byte[] joined = String.join(",", texts).getBytes(StandardCharsets.UTF_8);
        int at = 0;
        for (String text : texts) {
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            cell(at, at + length);
            at += length + 1;
        }
        cellBytes = joined;
        rowStart = 0;
        rowEnd = joined.length;
    }

    /// Reads more behind what is not consumed; `false` at the end of the file.
    private boolean more() throws IOException {
        if (exhausted) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.readNBytes(buffer, end, buffer.length - end);
        if (read == 0) {
            exhausted = true;
            return false;
        }
        end += read;
        return true;
    }

    /// Returns what is wrong with the row, empty if nothing is.
    String broken() {
        return broken;
    }

    /// Returns the line on which the row starts.
    long line() {
        return line;
    }

    /// Returns how many cells the row has.
    int cells() {
        return cells;
    }

    /// Returns the bytes that [#from] and [#to] are places in.
    byte[] bytes() {
        return cellBytes;
    }

    /// Returns where cell `i` begins.
    int from(int i) {
        return from[i];
    }

    /// Returns where cell `i` ends.
    int to(int i) {
        return to[i];
    }

    /// Says whether the row is the last and no line break is behind it, so that the file may be cut there.
    boolean endsTorn() {
        return endsTorn;
    }

    /// Returns cell `i` as text.
    String text(int i) {
        return new String(cellBytes, from[i], to[i] - from[i], StandardCharsets.UTF_8);
    }

    /// Returns the beginning of the row as text, for a message.
    String quote() {
        int length = Math.min(rowEnd - rowStart, QUOTED_BYTES);
        return new String(cellBytes, rowStart, Math.max(0, length), StandardCharsets.UTF_8).strip();
    }
}
