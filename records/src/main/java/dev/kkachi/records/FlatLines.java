package dev.kkachi.records;

import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.files.LineBlock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads blocks of JSON lines without making a tree of each: an object of texts, plain numbers and truth
/// values, whose members came in this order before, goes straight from bytes to cells. Every other line
/// is read as [JsonLines] would, so that both ways say the same of every file, and the fast one only has
/// to know what it does not know.
///
/// One reader serves one thread at a time.
final class FlatLines {
    private static final int COLUMNS_MAX = 64;
    private static final int NUMBER_LENGTH_MAX = 100;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /// One in each byte.
    private static final long EACH = 0x0101_0101_0101_0101L;

    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final byte[] BREAK = {'\n'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final LineShape shapes = LineShape.root();
    private final CellTexts texts = new CellTexts();
    private final String[] cells = new String[COLUMNS_MAX];
    private RowHeader last = RowHeader.of(List.of());
    /// Where the scan stands.
    private int at;

    /// Returns the rows of `block`, a part of the file that is called `name`.
    RowBlock read(LineBlock block, String name) {
        RowBlock rows = new RowBlock(name);
        byte[] bytes = block.bytes();
        long line = 0;
        int odd = 1;
        int from = 0;
        while (from < block.length()) {
            RowFields row = row(bytes, from, rows, line);
            if (row != null) {
                rows.rows().add(row);
                line++;
                odd = 1;
            } else {
                at = endOfLines(block, from, odd);
                Span span = new Span(from, at, line);
                line += slowly(block, span, (number, object) -> fields(object, rows, number), rows);
                odd *= 2;
            }
            from = at;
        }
        rows.setLines(line);
        return rows;
    }

    /// Returns where the lines from `from` on end, `count` of them: where many lines are odd, many are
    /// read at once.
    private static int endOfLines(LineBlock block, int from, int count) {
        int end = from;
        for (int i = 0; i < count && end < block.length(); i++) {
            while (block.bytes()[end] != '\n') {
                end++;
            }
            end++;
        }
        return Math.min(end, block.length());
    }

    /// Returns the rows of `block` as whole objects, as everybody reads them.
    static RowBlock readWhole(LineBlock block, String name) {
        RowBlock rows = new RowBlock(name);
        Span all = new Span(0, block.length(), 0);
        rows.setLines(slowly(block, all, BlockRow.Whole::new, rows));
        return rows;
    }

    /// A part of a block.
    ///
    /// @param from its first byte
    /// @param to the byte behind its last
    /// @param line its first line, counted from 0
    private record Span(int from, int to, long line) {}

    /// Makes a row of an object on a line.
    private interface Making {
        BlockRow of(long line, Json.Obj object);
    }

    /// Reads the lines of `span` as everybody does. Returns how many they are.
    private static long slowly(LineBlock block, Span span, Making making, RowBlock rows) {
        InputStream odd = new ByteArrayInputStream(block.bytes(), span.from(), span.to() - span.from());
        boolean isFirst = block.isFirst() && span.from() == 0;
        // What begins a file may be a byte order mark, and nothing else may.
        JsonLines lines =
                JsonLines.open(isFirst ? odd : new SequenceInputStream(new ByteArrayInputStream(BREAK), odd), "");
        long before = span.line() - (isFirst ? 1 : 2);
        for (JsonLine read = lines.next(); read != null; read = lines.next()) {
            long number = before + read.line();
            rows.rows()
                    .add(
                            switch (read) {
                                case JsonLine.Broken no -> new BlockRow.Broken(number, no.value(), no.reason());
                                case JsonLine.Parsed parsed -> making.of(number, parsed.object());
                            });
        }
        return breaks(block, span);
    }

    private RowFields fields(Json.Obj object, RowBlock rows, long line) {
        RowHeader header = PlainRows.header(object, last);
        if (header != last) {
            shapes.learn(header);
            last = header;
        }
        return new RowFields(rows, line, header, PlainRows.cells(object));
    }

    /// Returns how many line breaks there are.
    private static long breaks(LineBlock block, Span span) {
        long breaks = 0;
        for (int i = span.from(); i < span.to(); i++) {
            byte b = block.bytes()[i];
            breaks += b == '\n' || (b == '\r' && block.bytes()[i + 1] != '\n') ? 1 : 0;
        }
        return breaks;
    }

    /// Reads the line at `from` from bytes to cells; `null` if there is anything unusual about it.
    private @Nullable RowFields row(byte[] bytes, int from, RowBlock rows, long line) {
        int i = skip(bytes, from);
        if (bytes[i] != '{') {
            return null;
        }
        LineShape shape = shapes;
        int count = 0;
        do {
            i = skip(bytes, i + 1);
            shape = bytes[i] == '"' && count < COLUMNS_MAX ? shape.follow(bytes, i + 1) : null;
            if (shape == null) {
                return null;
            }
            i = skip(bytes, i + shape.nameLength() + 2);
            String cell = bytes[i] == ':' ? value(bytes, skip(bytes, i + 1)) : null;
            if (cell == null) {
                return null;
            }
            cells[count++] = cell;
            i = skip(bytes, at);
        } while (bytes[i] == ',');
        RowHeader header = shape.header();
        int end = bytes[i] == '}' ? endOfLine(bytes, skip(bytes, i + 1)) : -1;
        if (end < 0 || header == null || end - from > JsonLines.LINE_BYTES_MAX) {
            return null;
        }
        at = end;
        return new RowFields(rows, line, header, Arrays.asList(Arrays.copyOf(cells, count)));
    }

    private static int skip(byte[] bytes, int from) {
        int i = from;
        while (bytes[i] == ' ' || bytes[i] == '\t') {
            i++;
        }
        return i;
    }

    /// Returns where the next line begins if this one ends at `i`, else -1.
    private static int endOfLine(byte[] bytes, int i) {
        if (bytes[i] == '\n') {
            return i + 1;
        }
        return bytes[i] == '\r' && bytes[i + 1] == '\n' ? i + 2 : -1;
    }

    /// Reads the value at `from` and moves the scan behind it; `null` if it is none of the usual.
    private @Nullable String value(byte[] bytes, int from) {
        byte b = bytes[from];
        if (b == '"') {
            return text(bytes, from + 1);
        }
        if (b >= '0' && b <= '9') {
            return number(bytes, from);
        }
        return switch (b) {
            case 't' -> word(bytes, from, TRUE) ? "true" : null;
            case 'f' -> word(bytes, from, FALSE) ? "false" : null;
            case 'n' -> word(bytes, from, NULL) ? "" : null;
            default -> null;
        };
    }

    private boolean word(byte[] bytes, int from, byte[] word) {
        at = from + word.length;
        return at < bytes.length && Arrays.equals(bytes, from, at, word, 0, word.length);
    }

    private @Nullable String text(byte[] bytes, int from) {
        long hash = 0;
        int i = from;
        long word = (long) WORD.get(bytes, i);
        long odd = odd(word);
        while (odd == 0) {
            hash = CellTexts.mix(hash, word);
            i += Long.BYTES;
            word = (long) WORD.get(bytes, i);
            odd = odd(word);
        }
        int plain = Long.numberOfTrailingZeros(odd) & -Byte.SIZE;
        i += plain / Byte.SIZE;
        byte b = bytes[i];
        if (b == '"') {
            at = i + 1;
            return texts.ascii(bytes, from, i, CellTexts.mix(hash, word & ~(-1L << plain)));
        }
        while (b < 0 || (b >= ' ' && b != '"' && b != '\\')) {
            b = bytes[++i];
        }
        at = i + 1;
        return b == '"' ? CellTexts.utf8(bytes, from, i) : null;
    }

    /// Returns a word whose lowest bit stands in the first byte of `word` that does not go on with a plain text: a
    /// quotation mark, a backslash, one below the space, one that is not ASCII. It is 0 if there is none.
    private static long odd(long word) {
        long quote = word ^ (EACH * '"');
        long backslash = word ^ (EACH * '\\');
        long control = (word - EACH * ' ') & ~word;
        return (control | ((quote - EACH) & ~quote) | ((backslash - EACH) & ~backslash) | word) & HIGH;
    }

    private @Nullable String number(byte[] bytes, int from) {
        long hash = 0;
        int i = from;
        while (bytes[i] >= '0' && bytes[i] <= '9') {
            hash = 31 * hash + bytes[i++];
        }
        if (bytes[i] == '.' && bytes[i + 1] >= '0' && bytes[i + 1] <= '9') {
            do {
                hash = 31 * hash + bytes[i++];
            } while (bytes[i] >= '0' && bytes[i] <= '9');
        }
        boolean isOdd = (bytes[from] == '0' && bytes[from + 1] >= '0' && bytes[from + 1] <= '9')
                || i - from > NUMBER_LENGTH_MAX;
        at = i;
        return isOdd ? null : texts.ascii(bytes, from, i, CellTexts.mix(0, hash));
    }
}
