package dev.kkachi.lists.internal;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.lists.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of the US Treasury's four tables, by the entry's number. Of several files with the same part the newest that
/// mentions an entry speaks for it.
final class OfacTable {
    /// How an absent value is printed.
    private static final String NULL = "-0-";

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Set<String> newestEntries = new LinkedHashSet<>();
    private int newestIndex = -1;

    /// The four parts of an edition, with the number of columns each has had for decades.
    enum Part {
        NAMES("sdn", 12),
        ALIASES("alt", 5),
        ADDRESSES("add", 6),
        COMMENTS("comments", 2);

        private final String title;
        private final int columns;

        Part(String title, int columns) {
            this.title = title;
            this.columns = columns;
        }

        /// Returns the name of the part in a recognition.
        String title() {
            return title;
        }

        /// Returns how many columns a row must have; a later edition may add some behind them.
        int columns() {
            return columns;
        }
    }

    /// One row.
    ///
    /// @param file the file's name
    /// @param fileIndex its place among the publication's files, the oldest first
    /// @param line the line
    /// @param cells as printed
    record Row(String file, int fileIndex, long line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /// Returns a value, trimmed; an absent one is empty.
        String get(int column) {
            return value(cells.get(column));
        }

        /// Returns a value with the spaces around it; an absent one is empty.
        String raw(int column) {
            return get(column).isEmpty() ? "" : cells.get(column);
        }
    }

    private OfacTable() {}

    static OfacTable read(Publication publication, Part part, ListSink sink) throws IOException {
        OfacTable table = new OfacTable();
        List<ListFile> files = publication.files();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).part().equals(part.title())) {
                table.read(files.get(i), i, part, sink);
            }
        }
        return table;
    }

    private void read(ListFile file, int index, Part part, ListSink sink) throws IOException {
        newestIndex = index;
        newestEntries.clear();
        CsvLayout layout = CsvLayout.COMMA;
        try (CsvReader reader = CsvReader.open(file.open(), file.name(), layout)) {
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                switch (row) {
                    case CsvRow.Cells cells -> {
                        Rejection rejection = take(cells, file.name(), index, part);
                        if (rejection != null) {
                            sink.reject(rejection);
                        }
                    }
                    case CsvRow.Broken broken ->
                        sink.reject(new Rejection(
                                file.name(),
                                broken.line(),
                                "cell " + broken.place().cell(),
                                broken.value(),
                                broken.reason()));
                }
            }
        }
    }

    /// Takes a row, or says why it cannot be taken.
    private @Nullable Rejection take(CsvRow.Cells row, String file, int index, Part part) {
        if (row.size() < part.columns()) {
            String rule = "a row of " + part.title() + " has " + part.columns() + " cells";
            return new Rejection(file, row.line(), "row", row.size() + " cells", rule);
        }
        String entry = value(row.get(0));
        if (!isNumber(entry)) {
            return new Rejection(file, row.line(), "ent_num", entry, "an entry has a number");
        }
        if (part == Part.NAMES && value(row.get(1)).isEmpty()) {
            return new Rejection(file, row.line(), "SDN_Name", "", "an entry has a name");
        }
        newestEntries.add(entry);
        List<Row> known = rows.computeIfAbsent(entry, number -> new ArrayList<>());
        if (!known.isEmpty() && known.getFirst().fileIndex() < index) {
            known.clear();
        }
        known.add(new Row(file, index, row.line(), row.cells()));
        return null;
    }

    private static String value(String cell) {
        String text = cell.strip();
        return text.equals(NULL) ? "" : text;
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Set<String> entries() {
        return rows.keySet();
    }

    /// Returns the entries that the newest file mentions.
    Set<String> newestEntries() {
        return newestEntries;
    }

    /// Returns the newest file's place among the publication's files.
    int newestIndex() {
        return newestIndex;
    }

    List<Row> rows(String entry) {
        return rows.getOrDefault(entry, List.of());
    }

    @Nullable Row first(String entry) {
        List<Row> found = rows(entry);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Returns the place of the file that speaks for `entry`, or -1.
    int fileIndex(String entry) {
        Row row = first(entry);
        return row == null ? -1 : row.fileIndex();
    }
}
