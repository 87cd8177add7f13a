package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tables of any kind of file, row by row.
class TableFileTest {
    @TempDir
    private Path folder;

    @Test
    void aListOfObjectsInALineOfJsonIsRejectedByFieldAndValue() throws IOException {
        Path file = Files.writeString(folder.resolve("people.jsonl"), """
                {"id": "r1", "name": "Ida Holm"}
                {"id": "r2", "home": {"lines": [{"street": "Elm Street", "number": 5}, null, true]}}
                {"id": "r3", "seen": [[1, 2], "a value that is much too long to be shown as a whole", 3]}
                """);
        Collected collected = new Collected();

        TableFile.open(file).read(collected);

        assertThat(collected.rows).containsExactly(List.of("r1", "Ida Holm"));
        assertThat(collected.rejected)
                .extracting(PartyRow.Rejected::line, PartyRow.Rejected::column, PartyRow.Rejected::value)
                .containsExactly(
                        tuple(2L, "home.lines", "[{\"street\": \"Elm Street\", \"number\": 5}, null, true]"),
                        tuple(3L, "seen", "[[1, 2], \"a value that is much too long to be shown as a who..."));
        assertThat(collected.rejected.getFirst().reason()).startsWith("a list of objects cannot be a cell; the rule");
    }

    private static final class Collected implements TableSink {
        private final List<List<String>> rows = new ArrayList<>();
        private final List<PartyRow.Rejected> rejected = new ArrayList<>();

        @Override
        public void row(long line, List<String> cells) {
            rows.add(cells);
        }

        @Override
        public void rejected(PartyRow.Rejected row) {
            rejected.add(row);
        }
    }
}
