package dev.kkachi.lists.internal;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.files.Workbook;
import dev.kkachi.lists.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A table with a header row: cells are asked for by the name of their column, so that columns may come, go and
/// change places. Case, spaces and underscores in a column's name do not matter.
final class CsvTable {
    /// Twice the longest cell of the official lists. Some of what is looked for in a cell takes time that grows
    /// with the square of its length.
    private static final int CELL_CHARS_MAX = 20_000;

    private CsvTable() {}

    /// A row of the table.
    ///
    /// @param line where it starts
    /// @param columns the place of each column by its reduced name
    /// @param cells what stands in the row
    record Row(long line, Map<String, Integer> columns, List<String> cells) {
        /// Returns the cell in the column `column`, trimmed; empty where the table has no such column.
        String get(String column) {
            Integer at = columns.get(key(column));
            return at == null || at >= cells.size() ? "" : cells.get(at).strip();
        }
    }

    /// Where rows come from.
    private interface Rows extends AutoCloseable {
        @Nullable CsvRow next() throws IOException;

        @Override
        void close() throws IOException;

        static Rows open(Source source) throws IOException {
            boolean isPlain = source.file.content().entries().isEmpty();
            return isPlain ? ofCsv(source) : ofWorkbook(source.file);
        }

        private static Rows ofCsv(Source source) throws IOException {
            ListFile file = source.file;
            CsvReader reader = CsvReader.open(file.open(), file.name(), source.layout);
            return new Rows() {
                @Override
                public @Nullable CsvRow next() {
                    return reader.next();
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }

        private static Rows ofWorkbook(ListFile file) throws IOException {
            Workbook book = Workbook.open(file.content()::entry, file.name());
            return new Rows() {
                @Override
                public @Nullable CsvRow next() throws IOException {
                    return book.next();
                }

                @Override
                public void close() throws IOException {
                    book.close();
                }
            };
        }
    }

    /// A file and how its cells are laid out, unless it is a workbook.
    record Source(ListFile file, CsvLayout layout) {}

    /// Hands every row of `file`, a workbook or a CSV file with commas, to `each`.
    static void read(ListFile file, String required, ListSink sink, Consumer<Row> each) throws IOException {
        read(new Source(file, CsvLayout.COMMA), required, sink, each);
    }

    /// Hands every row of `source`, a CSV file or a workbook, under its header to `each`; the header is the first
    /// row that has the column `required`, so that a title above it does no harm. A row that cannot be read, or
    /// of which `each` says that it cannot be, is rejected.
    static void read(Source source, String required, ListSink sink, Consumer<Row> each) throws IOException {
        ListFile file = source.file;
        try (Rows rows = Rows.open(source)) {
            Map<String, Integer> columns = Map.of();
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                switch (row) {
                    case CsvRow.Cells cells -> {
                        if (columns.isEmpty()) {
                            columns = header(cells.cells(), required);
                        } else {
                            hand(file, new Row(cells.line(), columns, cells.cells()), sink, each);
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
            if (columns.isEmpty()) {
                sink.reject(new Rejection(
                        file.name(), 1, required, "", "no row has this column; it must be in the header"));
            }
        }
    }

    /// Hands `row` over and turns a complaint into a rejection.
    static void hand(ListFile file, Row row, ListSink sink, Consumer<Row> each) {
        try {
            refuseLongCells(row);
            each.accept(row);
        } catch (IllegalArgumentException e) {
            String rule = String.valueOf(e.getMessage());
            sink.reject(new Rejection(file.name(), row.line(), "", String.join(" | ", start(row.cells())), rule));
        }
    }

    private static void refuseLongCells(Row row) {
        for (String cell : row.cells()) {
            if (cell.length() > CELL_CHARS_MAX) {
                throw new IllegalArgumentException(
                        "a cell has " + cell.length() + " characters; no real one has more than " + CELL_CHARS_MAX);
            }
            if (StackedMarks.thinned(cell).length() < cell.length()) {
                throw new IllegalArgumentException("a cell has more marks upon one letter than any real one");
            }
        }
    }

    private static List<String> start(List<String> cells) {
        List<String> start = new ArrayList<>();
        for (String cell : cells.subList(0, Math.min(3, cells.size()))) {
            start.add(cell.substring(0, Math.min(40, cell.length())));
        }
        return start;
    }

    /// Returns the place of every column if `cells` are a header with the column `required`, otherwise nothing.
    static Map<String, Integer> header(List<String> cells, String required) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            columns.putIfAbsent(key(cells.get(i)), i);
        }
        return columns.containsKey(key(required)) ? Map.copyOf(columns) : Map.of();
    }

    /// Says whether the first lines of `text` hold a header with all of `columns`.
    static boolean hasHeader(String text, String... columns) {
        int from = 0;
        for (int line = 0; line < 3 && from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            String header = text.substring(from, end < 0 ? text.length() : end);
            List<String> cells = new ArrayList<>();
            for (String cell : header.split(",", -1)) {
                cells.add(key(cell));
            }
            boolean all = true;
            for (String column : columns) {
                all &= cells.contains(key(column));
            }
            if (all) {
                return true;
            }
            from = end < 0 ? text.length() : end + 1;
        }
        return false;
    }

    private static String key(String column) {
        StringBuilder key = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            char c = column.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
