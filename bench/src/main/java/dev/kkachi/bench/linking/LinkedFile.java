package dev.kkachi.bench.linking;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.linking.LinkOptions;
import dev.kkachi.linking.Linkage;
import dev.kkachi.linking.Linker;
import dev.kkachi.linking.RecordTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Links the records of a file in a process of its own: reads the rows, learns the weights, and writes
/// which records are one. Nothing else is in the process, so that its time and memory are those of a
/// user.
final class LinkedFile {
    private LinkedFile() {}

    /// Links the file that the first argument names and writes `record_id,entity_id` to the second.
    public static void main(String[] arguments) throws IOException {
        RecordTable table = read(Path.of(arguments[0]));
        Linkage linkage = Linker.with(LinkOptions.standard()).link(table);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            out.write("record_id,entity_id\n");
            for (int record = 0; record < table.size(); record++) {
                out.write(table.id(record) + "," + table.id(linkage.entity(record)) + "\n");
            }
        }
    }

    private static RecordTable read(Path file) throws IOException {
        try (CsvReader rows = CsvReader.open(Files.newInputStream(file), file.toString(), CsvLayout.COMMA)) {
            CsvRow.Cells head = (CsvRow.Cells) Objects.requireNonNull(rows.next());
            RecordTable table = RecordTable.of(head.cells().subList(1, head.size()));
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                CsvRow.Cells cells = (CsvRow.Cells) row;
                table.add(cells.get(0), cells.cells().subList(1, cells.size()));
            }
            return table;
        }
    }
}
