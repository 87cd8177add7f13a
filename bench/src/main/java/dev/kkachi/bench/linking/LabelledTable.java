package dev.kkachi.bench.linking;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.linking.RecordTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Records of which it is known which are one. Whoever links sees the table only.
final class LabelledTable {
    /// What stands before the data in a file: the record's id, whose it is, and the file that it came
    /// from.
    private static final int HEADS = 3;

    private final String name;
    private final RecordTable table;
    private final int[] truth;

    private LabelledTable(String name, RecordTable table, int[] truth) {
        this.name = name;
        this.table = table;
        this.truth = truth;
    }

    /// Returns a table of which `truth` says whose each record is.
    static LabelledTable of(String name, RecordTable table, int[] truth) {
        return new LabelledTable(name, table, truth.clone());
    }

    /// Reads a file whose columns are `rid`, `cluster`, `source`, and then the data. Records of two
    /// sources are to be linked across; of one, or of more than two, every record with every other.
    static LabelledTable read(Path file) {
        try (CsvReader rows = CsvReader.open(Files.newInputStream(file), file.toString(), CsvLayout.COMMA)) {
            List<CsvRow.Cells> records = new ArrayList<>();
            List<String> columns = cells(rows.next()).cells();
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                records.add(cells(row));
            }
            records.sort(Comparator.comparing(row -> row.get(2)));
            return of(
                    Objects.requireNonNull(file.getFileName()).toString().replace(".csv", ""),
                    columns.subList(HEADS, columns.size()),
                    records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvRow.Cells cells(@Nullable CsvRow row) {
        if (row instanceof CsvRow.Cells cells) {
            return cells;
        }
        throw new IllegalStateException("A labelled set has a broken row: " + row);
    }

    private static LabelledTable of(String name, List<String> columns, List<CsvRow.Cells> records) {
        long sources = records.stream().map(row -> row.get(2)).distinct().count();
        RecordTable table = RecordTable.of(columns);
        Map<String, Integer> clusters = new HashMap<>();
        int[] truth = new int[records.size()];
        String source = "";
        for (CsvRow.Cells row : records) {
            if (sources == 2 && !row.get(2).equals(source)) {
                source = row.get(2);
                table.from(source);
            }
            truth[table.size()] = clusters.computeIfAbsent(row.get(1), _ -> clusters.size());
            table.add(row.get(0), row.cells().subList(HEADS, row.size()));
        }
        return new LabelledTable(name, table, truth);
    }

    String name() {
        return name;
    }

    RecordTable table() {
        return table;
    }

    int truth(int record) {
        return truth[record];
    }

    /// Says whether only records of different files can be one.
    boolean isAcross() {
        return table.sources().size() == 2;
    }
}
