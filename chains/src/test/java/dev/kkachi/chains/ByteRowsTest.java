package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.testkit.ForAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The fast reader of rows against the careful one, on every file that is well-formed.
class ByteRowsTest {
    private static final String[] CELLS = {
        "", "0xab", "1.5", "\"\"", "\"a,b\"", "\"say \"\"no\"\"\"", "\"two\nlines\"", "심현섭", " b ", "\"c\""
    };

    @Test
    void everyWellFormedRowIsReadAsTheCarefulReaderReadsIt() {
        ForAll.forAll(ByteRowsTest::file, text -> fast(text).equals(careful(text)));
    }

    private static String file(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int rows = random.nextInt(1, 8); rows > 0; rows--) {
            for (int cells = random.nextInt(1, 6); cells > 0; cells--) {
                text.append(CELLS[random.nextInt(CELLS.length)]).append(cells > 1 ? "," : "");
            }
            text.append(random.nextInt(4) == 0 ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private static List<String> fast(String text) {
        List<String> rows = new ArrayList<>();
        try (ByteRows reader = ByteRows.open(new ByteArrayInputStream(text.getBytes(UTF_8)))) {
            while (reader.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < reader.cells(); i++) {
                    cells.add(reader.text(i));
                }
                assertThat(reader.broken()).isEmpty();
                rows.add(reader.line() + cells.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> careful(String text) {
        List<String> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(new ByteArrayInputStream(text.getBytes(UTF_8)), "", CsvLayout.COMMA)) {
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row.line() + ((CsvRow.Cells) row).cells().toString());
            }
        }
        return rows;
    }
}
