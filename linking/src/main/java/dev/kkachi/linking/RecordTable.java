package dev.kkachi.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records to be linked: rows of text under named columns, each with an id and the file that it came
/// from.
///
/// Every column keeps each different text once, and a row is a number a column. A record is its place in
/// the table, counted from 0.
public final class RecordTable {
    private final List<String> columns;
    private final List<String> sources = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Texts> cells = new ArrayList<>();
    private int[] source = new int[1024];
    private int current;

    private RecordTable(List<String> columns) {
        this.columns = List.copyOf(columns);
        this.columns.forEach(_ -> cells.add(new Texts()));
    }

    /// Returns an empty table of these columns, to be filled.
    public static RecordTable of(List<String> columns) {
        return new RecordTable(columns);
    }

    /// Returns how many records there are.
    public int size() {
        return ids.size();
    }

    /// Returns the columns' names.
    public List<String> columns() {
        return columns;
    }

    /// Returns the names of the files (or parts of one) that the records come from.
    public List<String> sources() {
        return sources;
    }

    /// Returns the id of a record.
    public String id(int record) {
        return ids.get(record);
    }

    /// Returns the place of the source of `record` in [#sources()].
    public int source(int record) {
        return source[record];
    }

    /// Returns what stands in a cell, `null` if nothing does.
    public @Nullable String value(int record, int column) {
        int text = cells.get(column).text(record);
        return text < 0 ? null : cells.get(column).distinct().get(text);
    }

    /// Returns the different texts of a column.
    public List<String> distinct(int column) {
        return cells.get(column).distinct();
    }

    /// Returns the place in [#distinct(int)] of what stands in a cell, -1 if nothing does.
    public int text(int record, int column) {
        return cells.get(column).text(record);
    }

    /// Returns how many records say anything in a column.
    public int filled(int column) {
        int filled = 0;
        for (int record = 0; record < size(); record++) {
            filled += text(record, column) < 0 ? 0 : 1;
        }
        return filled;
    }

    /// Says from which file the rows come that are added from now on.
    public RecordTable from(String name) {
        current = sources.indexOf(name);
        if (current < 0) {
            current = sources.size();
            sources.add(name);
        }
        return this;
    }

    /// Returns the place of the record that has this id, -1 if none has.
    public int find(String id) {
        return places.getOrDefault(id, -1);
    }

    /// Adds a row. Cells that are blank say nothing; cells that are missing at the end count as blank.
    ///
    /// @throws IllegalArgumentException if another row has this id, or there are more cells than columns
    public RecordTable add(String id, List<String> row) {
        if (row.size() > columns.size()) {
            throw new IllegalArgumentException(
                    "Record " + id + " has " + row.size() + " cells, and there are " + columns.size() + " columns.");
        }
        if (places.putIfAbsent(id, ids.size()) != null) {
            throw new IllegalArgumentException("Two records have the id " + id + "; an id names one record.");
        }
        if (sources.isEmpty()) {
            sources.add("");
        }
        if (ids.size() == source.length) {
            source = Arrays.copyOf(source, 2 * source.length);
        }
        source[ids.size()] = current;
        ids.add(id);
        for (int column = 0; column < columns.size(); column++) {
            cells.get(column).add(column < row.size() ? row.get(column).strip() : "");
        }
        return this;
    }

    /// The texts of one column, each different one once.
    private static final class Texts {
        private final List<String> distinct = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private int[] text = new int[1024];
        private int rows;

        void add(String value) {
            if (rows == text.length) {
                text = Arrays.copyOf(text, 2 * rows);
            }
            text[rows++] = value.isEmpty() ? -1 : place(value);
        }

        private int place(String value) {
            Integer known = places.putIfAbsent(value, distinct.size());
            if (known == null) {
                distinct.add(value);
                return distinct.size() - 1;
            }
            return known;
        }

        int text(int record) {
            return text[record];
        }

        List<String> distinct() {
            return distinct;
        }
    }
}
