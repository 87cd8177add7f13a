package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any file is a table whose rows have a cell for each column, or is refused; read again, it says the same.
class TableFileFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyFileIsATableOrRefused(byte[] bytes) throws Exception {
        Path file = Files.createTempFile("kkachi-fuzz", ".table");
        try {
            Files.write(file, bytes);
            TableFile table = Bounds.within(bytes.length, () -> TableFile.open(file, "any file"));

            Rows rows = Bounds.within(bytes.length, () -> Rows.of(table));

            assertThat(table.columns()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(rows.cells).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
            assertThat(rows.rejected).allSatisfy(row -> assertThat(row.reason()).isNotBlank());
            assertThat(rows.lines)
                    .isSorted()
                    .allSatisfy(line -> assertThat(line).isPositive());
            assertThat(Rows.of(table).cells).isEqualTo(rows.cells);
        } catch (KkachiException e) {
            assertThat(e.code()).isEqualTo(KkachiException.Code.BAD_INPUT);
            assertThat(e).hasMessageStartingWith("any file");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void damagedFilesAreTablesOrRefused() {
        Seeds.of(TableFileFuzzTest.class, "anyFileIsATableOrRefused").damaged(this::anyFileIsATableOrRefused);
    }

    /// All that a table hands over.
    private static final class Rows implements TableSink {
        private final List<Long> lines = new ArrayList<>();
        private final List<List<String>> cells = new ArrayList<>();
        private final List<PartyRow.Rejected> rejected = new ArrayList<>();

        static Rows of(TableFile table) {
            Rows rows = new Rows();
            table.read(rows);
            return rows;
        }

        @Override
        public void row(long line, List<String> row) {
            lines.add(line);
            cells.add(List.copyOf(row));
        }

        @Override
        public void rejected(PartyRow.Rejected row) {
            lines.add(row.line());
            rejected.add(row);
        }
    }
}
