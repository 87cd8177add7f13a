package dev.kkachi.records;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.files.Sha256;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.SourceRef;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One file of an organisation's folder, CSV or JSON lines: the first character tells.
///
/// @param path where it is
/// @param name its path within the folder
record RecordFile(Path path, String name) {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int LINES_TRIED = 20;

    /// Reads all rows: those that can be read go to `rows`, the others to `broken`. Returns the SHA-256 of the very
    /// bytes that were read, in hexadecimal.
    String read(Consumer<RowFields> rows, Consumer<RejectedRow> broken) throws IOException {
        boolean isJson = isJson();
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), Sha256.start())) {
            if (isJson) {
                readJson(in, rows, broken);
            } else {
                readCsv(in, rows, broken);
            }
            return hash(in);
        }
    }

    /// Returns the SHA-256 of the file in hexadecimal.
    String sha256() throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), Sha256.start())) {
            return hash(in);
        }
    }

    private static String hash(DigestInputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return Sha256.hex(in.getMessageDigest());
    }

    /// Returns the names of the columns of the first row, reduced to letters and digits; empty if there are none.
    Set<String> columns() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            Set<String> columns = new HashSet<>();
            if (isJson()) {
                JsonLines lines = JsonLines.open(in, name);
                for (int i = 0; i < LINES_TRIED && columns.isEmpty(); i++) {
                    if (lines.next() instanceof JsonLine.Parsed parsed) {
                        parsed.object().members().keySet().forEach(key -> columns.add(HeaderName.of(key)));
                    }
                }
            } else {
                CsvRow first = CsvReader.open(in, name, CsvLayout.COMMA).next();
                if (first instanceof CsvRow.Cells cells) {
                    cells.cells().forEach(cell -> columns.add(HeaderName.of(cell)));
                }
            }
            return columns;
        }
    }

    private boolean isJson() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            String head = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            int start = !head.isEmpty() && head.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
            return head.substring(start).stripLeading().startsWith("{");
        }
    }

    private void readCsv(InputStream in, Consumer<RowFields> rows, Consumer<RejectedRow> broken) {
        CsvReader reader = CsvReader.open(in, name, CsvLayout.COMMA.withColumns(CsvLayout.AS_FIRST_ROW));
        @Nullable RowHeader header = null;
        for (CsvRow row = reader.next(); row != null; row = reader.next()) {
            switch (row) {
                case CsvRow.Broken no -> broken.accept(rejected(no, header == null ? List.of() : header.printed()));
                case CsvRow.Cells cells -> {
                    if (header == null) {
                        header = RowHeader.of(cells.cells());
                    } else {
                        rows.accept(new RowFields(new SourceRef.FileLine(name, cells.line()), header, cells.cells()));
                    }
                }
            }
        }
    }

    private RejectedRow rejected(CsvRow.Broken row, List<String> header) {
        int cell = row.place().cell() - 1;
        String field = cell < header.size() ? header.get(cell) : "column " + (cell + 1);
        return new RejectedRow(new SourceRef.FileLine(name, row.line()), field, row.value(), row.reason());
    }

    private void readJson(InputStream in, Consumer<RowFields> rows, Consumer<RejectedRow> broken) {
        JsonLines lines = JsonLines.open(in, name);
        RowHeader header = RowHeader.of(List.of());
        for (@Nullable JsonLine line = lines.next(); line != null; line = lines.next()) {
            SourceRef.FileLine source = new SourceRef.FileLine(name, line.line());
            switch (line) {
                case JsonLine.Broken no -> broken.accept(new RejectedRow(source, "", no.value(), no.reason()));
                case JsonLine.Parsed parsed -> {
                    Json.Obj object = parsed.object();
                    List<String> keys = List.copyOf(object.members().keySet());
                    header = keys.equals(header.printed()) ? header : RowHeader.of(keys);
                    List<String> cells = keys.stream()
                            .map(key -> String.join(";", object.texts(key)))
                            .toList();
                    rows.accept(new RowFields(source, header, cells));
                }
            }
        }
    }
}
