package dev.kkachi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a CSV file as RFC 4180 defines it, in memory bounded by one row.
///
/// Rows end with LF, CRLF or CR; a quoted cell may hold delimiters, line breaks and doubled quotes; a
/// UTF-8 byte order mark and a closing Ctrl-Z are skipped, and so are blank lines. RFC 4180 leaves a
/// quote in the middle of an unquoted cell undefined; here it stands for itself. Every other deviation
/// breaks its row and only its row: after a quote that is never closed, reading goes on with the line
/// after the one that opened it. A file made so that this never ends, with quotes that lead from every
/// line far into the next ones, loses what those rows span.
public final class CsvReader implements AutoCloseable {
    private static final int QUOTE = '"';
    private static final int CTRL_Z = 0x1A;
    /// How much may be read again behind rows that come to nothing: dozens of stray quotes that are
    /// never closed, more than a file has that nobody made to keep us busy.
    private static final long REREAD_BYTES_MAX = 32L << 20;

    private final InputStream in;
    private final CsvLayout layout;
    private final String name;
    private final ByteWindow window;
    private final List<String> cells = new ArrayList<>();

    private boolean started;
    private boolean finished;
    private int columns;
    private long nextLine = 1;
    /// The scan's position, always an offset from the window's start, for the window's bytes may move.
    private int at;
    private long breaksInRow;
    private long bytesReread;
    private @Nullable String trouble;
    private int troubleAt;

    private CsvReader(InputStream in, String name, CsvLayout layout) {
        this.in = in;
        this.name = name;
        this.layout = layout;
        this.columns = layout.columns();
        this.window = new ByteWindow(in, layout.rowBytesMax());
    }

    /// Returns a reader of `in`, which it closes in the end.
    ///
    /// @param name the file's name, for messages
    public static CsvReader open(InputStream in, String name, CsvLayout layout) {
        return new CsvReader(in, name, layout);
    }

    /// Returns the next row, or `null` after the last.
    ///
    /// @throws UncheckedIOException if the file cannot be read further; the message names it
    public @Nullable CsvRow next() {
        try {
            CsvRow row = started ? null : start();
            while (row == null && !finished) {
                row = row();
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read after line " + nextLine + ".", e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be closed.", e);
        }
    }

    private @Nullable CsvRow start() throws IOException {
        started = true;
        String encoding = window.skipByteOrderMark();
        if (encoding.isEmpty()) {
            return null;
        }
        finished = true;
        return new CsvRow.Broken(
                1,
                new CsvRow.Place(1, 1),
                "",
                "the file is in " + encoding + "; the rule is UTF-8. Maybe save it again");
    }

    /// Reads one row; `null` if the line was blank or nothing is left.
    private @Nullable CsvRow row() throws IOException {
        cells.clear();
        at = 0;
        breaksInRow = 0;
        trouble = null;
        long line = nextLine;
        boolean more = true;
        while (more && trouble == null) {
            more = cell();
        }
        if (trouble != null) {
            return broken(line, trouble);
        }
        int length = at;
        nextLine = line + breaksInRow;
        boolean ended = at == 0;
        CsvRow row = isBlank() ? null : checked(line);
        window.start += length;
        finished = ended;
        return row;
    }

    private boolean isBlank() {
        if (cells.size() != 1) {
            return false;
        }
        String only = cells.getFirst();
        boolean nothing = only.isEmpty() && (at == 0 || window.bytes[window.start] != QUOTE);
        return nothing || (only.length() == 1 && only.charAt(0) == CTRL_Z);
    }

    private CsvRow checked(long line) {
        if (columns == CsvLayout.AS_FIRST_ROW) {
            columns = cells.size();
        }
        if (columns == CsvLayout.ANY || columns == cells.size()) {
            return new CsvRow.Cells(line, cells);
        }
        String reason = "the row has " + cells.size() + " cells; the rule is " + columns;
        String value = Utf8.quote(window.bytes, window.start, window.start + at);
        return new CsvRow.Broken(line, new CsvRow.Place(Math.min(cells.size(), columns), 1), value, reason);
    }

    /// Consumes a row that cannot be read: the line that it starts with, or all of it when too much was
    /// read again.
    private CsvRow broken(long line, String reason) throws IOException {
        fillFirstLine();
        String value = Utf8.quote(window.bytes, window.start, window.end);
        CsvRow.Place place = new CsvRow.Place(cells.size() + 1, troubleAt + 1L);
        bytesReread += breaksInRow == 0 ? 0 : at;
        boolean again = bytesReread <= REREAD_BYTES_MAX;
        long spanned = again ? 0 : breaksInRow;
        window.start += again ? 0 : at;
        finished = !window.skipLine();
        nextLine = line + spanned + 1;
        String lost =
                spanned == 0 ? "" : "; so are many, and the " + spanned + " lines after it are passed over with it";
        return new CsvRow.Broken(line, place, value, reason + lost);
    }

    /// Reads as much of the line as a rejection quotes: it must not depend on how the stream came in
    /// pieces.
    private void fillFirstLine() throws IOException {
        int seen = 0;
        while (seen < Utf8.QUOTED_BYTES && (window.start + seen < window.end || window.more())) {
            byte b = window.bytes[window.start + seen];
            if (b == '\n' || b == '\r') {
                return;
            }
            seen++;
        }
    }

    /// Reads one cell and what ends it. Returns whether the row goes on.
    private boolean cell() throws IOException {
        return peek() == QUOTE ? quoted() : plain();
    }

    private boolean plain() throws IOException {
        int from = at;
        int seen = 0;
        byte delimiter = (byte) layout.delimiter();
        while (true) {
            byte[] bytes = window.bytes;
            int base = window.start;
            int limit = window.end - base;
            int i = at;
            while (i < limit) {
                byte b = bytes[base + i];
                if (b == delimiter || b == '\n' || b == '\r') {
                    break;
                }
                seen |= b < 1 ? (b == 0 ? 1 : 2) : 0;
                i++;
            }
            at = i;
            if (i < limit || !window.more()) {
                break;
            }
        }
        return take(from, at, seen) && end();
    }

    private boolean quoted() throws IOException {
        int opening = at;
        int from = ++at;
        int seen = 0;
        while (true) {
            int b = peek();
            if (b < 0) {
                return trouble(opening, "a quote is opened and not closed within " + layout.rowBytesMax() + " bytes");
            }
            at++;
            if (b == QUOTE) {
                if (peek() != QUOTE) {
                    break;
                }
                at++;
                seen |= 4;
            } else if (b == '\n' || (b == '\r' && peek() != '\n')) {
                breaksInRow++;
            } else if (b == 0) {
                seen |= 1;
            } else if (b > 0x7f) {
                seen |= 2;
            }
        }
        return take(from, at - 1, seen) && end();
    }

    /// Adds the cell in `[from, to)`. `seen` has bit 1 for a NUL, bit 2 for a byte outside ASCII, bit 4
    /// for a doubled quote.
    private boolean take(int from, int to, int seen) {
        if (at > layout.rowBytesMax()) {
            return trouble(0, "the row is longer than " + layout.rowBytesMax() + " bytes");
        }
        int first = window.start + from;
        int last = window.start + to;
        if ((seen & 2) != 0) {
            int malformed = Utf8.malformedAt(window.bytes, first, last);
            if (malformed >= 0) {
                return trouble(malformed - window.start, "a byte is not UTF-8");
            }
        }
        if ((seen & 1) != 0) {
            return trouble(from, "a cell holds a NUL byte");
        }
        String text = new String(window.bytes, first, last - first, StandardCharsets.UTF_8);
        cells.add((seen & 4) != 0 ? text.replace("\"\"", "\"") : text);
        return true;
    }

    /// Consumes what stands behind a cell. Returns whether the row goes on.
    private boolean end() throws IOException {
        int b = peek();
        if (b < 0) {
            return false;
        }
        if (b == layout.delimiter()) {
            at++;
            return true;
        }
        if (b == '\n') {
            at++;
            breaksInRow++;
            return false;
        }
        if (b == '\r') {
            at++;
            breaksInRow++;
            if (peek() == '\n') {
                at++;
            }
            return false;
        }
        cells.removeLast();
        return trouble(at, "a quote is closed before the end of its cell");
    }

    private boolean trouble(int where, String reason) {
        troubleAt = where;
        trouble = reason;
        return false;
    }

    /// Returns the byte at the scan's position, or -1 at the end of the file or of the row's limit.
    private int peek() throws IOException {
        if (window.start + at < window.end || window.more()) {
            return window.bytes[window.start + at] & 0xff;
        }
        return -1;
    }
}
