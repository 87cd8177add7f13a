package dev.kkachi.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rows whose search reached a limit. The candidates of such a row say so themselves, but a row may have none, and
/// must not pass for clear: the first rows of each limit are named on standard error, with what was left out.
final class CutSearches {
    private static final int LINES_SHOWN = 5;

    private final String input;
    private final Map<String, Rows> rowsByLimit = new TreeMap<>();

    CutSearches(Input input) {
        this.input = input.name();
    }

    /// One row whose search reached limits.
    ///
    /// @param line the line on which it starts
    /// @param limits what was left out, as full sentences
    record Row(long line, List<String> limits) {
        Row {
            limits = List.copyOf(new LinkedHashSet<>(limits));
        }
    }

    /// The rows of one limit: how many, and the lines of the first.
    private static final class Rows {
        private final List<String> lines = new ArrayList<>();
        private long count;
    }

    /// Keeps one row; they come in the order of the input.
    void add(Row row) {
        for (String limit : row.limits()) {
            Rows rows = rowsByLimit.computeIfAbsent(limit, ignored -> new Rows());
            rows.count++;
            if (rows.lines.size() < LINES_SHOWN) {
                rows.lines.add(Long.toString(row.line()));
            }
        }
    }

    /// Names them, a line for each limit.
    void tell(PrintStream err) {
        rowsByLimit.forEach((limit, rows) -> {
            long more = rows.count - rows.lines.size();
            String lines = (rows.count == 1 ? ", line " : ", lines ")
                    + String.join(", ", rows.lines)
                    + (more > 0 ? " and " + Progress.grouped(more) + " more" : "");
            err.println("kkachi: " + Columns.printable(input + lines) + ": not answered in full. " + limit);
        });
    }
}
