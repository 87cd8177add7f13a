package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Any parts are rows and broken rows, or no workbook. An input is the parts of a workbook as text:
/// each stands behind a line with two hyphens and its name.
class WorkbookFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyPartsAreRowsOrNoWorkbook(byte[] bytes) throws Exception {
        Map<String, byte[]> parts = parts(bytes);

        List<CsvRow> rows = Bounds.within(bytes.length, () -> read(parts));

        assertThat(rows).allSatisfy(WorkbookFuzzTest::isPlaced);
        assertThat(read(parts)).isEqualTo(rows);
    }

    @Test
    void damagedSeedsAreRowsOrNoWorkbook() {
        Seeds.of(WorkbookFuzzTest.class, "anyPartsAreRowsOrNoWorkbook").damaged(this::anyPartsAreRowsOrNoWorkbook);
    }

    private static Map<String, byte[]> parts(byte[] bytes) {
        Map<String, byte[]> parts = new HashMap<>();
        for (String part : new String(bytes, UTF_8).split("(?m)^-- ", -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.put(
                        part.substring(0, end).strip(),
                        part.substring(end + 1).strip().getBytes(UTF_8));
            }
        }
        return parts;
    }

    private static List<CsvRow> read(Map<String, byte[]> parts) {
        List<CsvRow> rows = new ArrayList<>();
        Workbook.Parts zip = name -> {
            byte[] content = parts.get(name);
            if (content == null) {
                throw new FileNotFoundException("some.xlsx has no entry " + name + ".");
            }
            return new ByteArrayInputStream(content);
        };
        try {
            assertThat(Workbook.head(zip, "some.xlsx")).hasSizeLessThanOrEqualTo(FileHead.BYTES);
            String day = Workbook.findSavedDay(zip, "some.xlsx");
            assertThat(day == null || day.matches("\\d{4}-\\d{2}-\\d{2}")).isTrue();
            try (Workbook book = Workbook.open(zip, "some.xlsx")) {
                for (CsvRow row = book.next(); row != null; row = book.next()) {
                    rows.add(row);
                }
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("some.xlsx");
        }
        return rows;
    }

    private static void isPlaced(CsvRow row) {
        switch (row) {
            case CsvRow.Cells cells -> assertThat(cells.size()).isBetween(1, 16_384);
            case CsvRow.Broken broken -> {
                assertThat(broken.value()).hasSizeLessThanOrEqualTo(120);
                assertThat(broken.reason()).isNotBlank().hasSizeLessThan(400);
            }
        }
    }
}
