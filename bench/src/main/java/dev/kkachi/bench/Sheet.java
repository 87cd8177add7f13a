package dev.kkachi.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// The table a benchmark prints: what was measured, its goal, what came out, and whether the goal was met.
public final class Sheet {
    private static final String MISSED = "**missed**";

    private record Row(String measure, String goal, String result, String verdict) {}

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    Sheet(PrintStream out) {
        this.out = out;
    }

    /// Adds a measure that has a goal.
    public void judged(String measure, String goal, String result, boolean met) {
        add(new Row(measure, goal, result, met ? "met" : MISSED));
    }

    /// Adds a measure that is only for comparison.
    public void shown(String measure, String result) {
        add(new Row(measure, "", result, ""));
    }

    /// Adds a measure that could not be taken, with the reason.
    public void skipped(String measure, String why) {
        add(new Row(measure, "", "not measured: " + why, ""));
    }

    private void add(Row row) {
        rows.add(row);
        out.println("  " + row.measure + ": " + row.result + (row.goal.isEmpty() ? "" : " (goal " + row.goal + ")"));
        out.flush();
    }

    /// Says whether no goal was missed.
    public boolean isMet() {
        return rows.stream().noneMatch(row -> row.verdict.equals(MISSED));
    }

    /// Prints the whole table as Markdown.
    public void print() {
        out.println();
        out.println("| measure | goal | result | |");
        out.println("|---|---|---|---|");
        for (Row row : rows) {
            out.println("| " + row.measure + " | " + row.goal + " | " + row.result + " | " + row.verdict + " |");
        }
        out.flush();
    }
}
