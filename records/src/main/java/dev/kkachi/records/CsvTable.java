package dev.kkachi.records;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table in CSV, whatever stands between its cells.
final class CsvTable implements TableSource {
    /// A cell may hold a whole document.
    private static final int ROW_BYTES_MAX = 16 << 20;

    private static final String DELIMITERS = ",;\t|";

    private final Path path;
    private final String name;
    private final CsvLayout layout;
    private final List<String> columns;

    CsvTable(Path path, String name, char delimiter) throws IOException {
        this.path = path;
        this.name = name;
        layout = new CsvLayout(delimiter, CsvLayout.AS_FIRST_ROW, ROW_BYTES_MAX);
        try (CsvReader rows = open()) {
            columns = header(rows.next());
        }
    }

    /// Returns what separates the cells of a text's first line: what stands there most often outside quotes.
    static char delimiter(String text) {
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            int which = quoted ? -1 : DELIMITERS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int which = 1; which < counts.length; which++) {
            most = counts[which] > counts[most] ? which : most;
        }
        return DELIMITERS.charAt(most);
    }

    private CsvReader open() throws IOException {
        return CsvReader.open(TableFile.content(path), name, layout);
    }

    private List<String> header(@Nullable CsvRow row) {
        return switch (row) {
            case null -> List.of();
            case CsvRow.Broken broken ->
                throw TableFile.bad(name + ", line " + broken.line() + ": the header cannot be read: " + broken.reason()
                        + ".\nMaybe the file is in another encoding, such as EUC-KR or Latin-1: save it as CSV UTF-8.");
            case CsvRow.Cells cells -> cells.cells();
        };
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void read(TableSink sink) throws IOException {
        try (CsvReader rows = open()) {
            rows.next();
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                switch (row) {
                    case CsvRow.Cells cells -> sink.row(cells.line(), cells.cells());
                    case CsvRow.Broken broken ->
                        sink.rejected(new PartyRow.Rejected(
                                broken.line(), column(broken.place().cell() - 1), broken.value(), broken.reason()));
                }
            }
        }
    }

    private String column(int cell) {
        return cell < columns.size() ? columns.get(cell) : "column " + (cell + 1);
    }
}
