package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The beginning of a file, by which its format is recognised: its first bytes, its header if it is a table, its first
/// object if it is JSON.
final class FileStart {
    private static final int BYTES = 1 << 16;
    private static final int MARK_BYTES = 3;

    private final BoundedArchive file;
    private final byte[] bytes;
    private final Set<String> header;
    private final @Nullable Json first;
    private final boolean isLines;

    private FileStart(BoundedArchive file, byte[] bytes) throws IOException {
        this.file = file;
        this.bytes = bytes;
        char opening = opening(bytes);
        JsonLine line = opening == '{' ? firstLine(file) : null;
        isLines = line instanceof JsonLine.Parsed;
        if (line instanceof JsonLine.Parsed parsed) {
            first = parsed.object();
        } else {
            first = opening == '{' || opening == '[' ? JsonRecords.document(file) : null;
        }
        header = first == null && opening != 0 ? header(bytes) : Set.of();
    }

    /// Reads the beginning of `file`.
    static FileStart of(BoundedArchive file) throws IOException {
        try (InputStream in = file.content()) {
            return new FileStart(file, in.readNBytes(BYTES));
        }
    }

    private static char opening(byte[] bytes) {
        boolean isMarked = bytes.length >= MARK_BYTES && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
        for (int i = isMarked ? MARK_BYTES : 0; i < bytes.length; i++) {
            if (!Character.isWhitespace(bytes[i])) {
                return (char) (bytes[i] & 0xFF);
            }
        }
        return 0;
    }

    private static @Nullable JsonLine firstLine(BoundedArchive file) throws IOException {
        try (JsonLines lines =
                JsonLines.open(file.content(), String.valueOf(file.path().getFileName()))) {
            return lines.next();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Set<String> header(byte[] bytes) {
        Set<String> names = new LinkedHashSet<>();
        try (CsvReader reader = CsvReader.open(new ByteArrayInputStream(bytes), "", CsvLayout.COMMA)) {
            if (reader.next() instanceof CsvRow.Cells row) {
                row.cells().forEach(cell -> names.add(ColumnName.of(cell)));
            }
        }
        return names;
    }

    /// Returns the file.
    BoundedArchive file() {
        return file;
    }

    /// Returns the columns of a table, named as [ColumnName] writes them; none for JSON.
    Set<String> header() {
        return header;
    }

    /// Returns the first object of a file of lines, the whole of any other JSON document, `null` if it is none.
    @Nullable Json first() {
        return first;
    }

    /// Says whether it is JSON with one object a line.
    boolean isLines() {
        return isLines;
    }

    /// Says whether the file begins with `magic`.
    boolean startsWith(int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// Returns the first bytes, as they are.
    byte[] bytes() {
        return bytes;
    }

    /// Returns the first bytes as text, each a letter.
    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
