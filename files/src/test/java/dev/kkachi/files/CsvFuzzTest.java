package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any bytes are rows and broken rows, and a broken row costs no other.
class CsvFuzzTest {
    private static final byte[] GOOD_ROW = "\nthe,last\n".getBytes(UTF_8);
    private static final int TIGHT_BYTES = 24;

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreRowsOrBrokenRows(byte[] bytes) throws Exception {
        List<CsvRow> rows = Bounds.within(bytes.length, () -> read(new ByteArrayInputStream(bytes), CsvLayout.COMMA));

        assertThat(rows).isSortedAccordingTo((a, b) -> a.line() < b.line() ? -1 : 1);
        assertThat(rows).allSatisfy(CsvFuzzTest::isPlaced);
        assertThat(read(new Dribble(bytes), CsvLayout.COMMA)).isEqualTo(rows);
        assertThat(cells(read(written(rows), CsvLayout.COMMA))).isEqualTo(cells(rows));
        assertThatTheNextRowIsRead(bytes, CsvLayout.COMMA);
        assertThatTheNextRowIsRead(bytes, new CsvLayout(';', CsvLayout.ANY, TIGHT_BYTES));
    }

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreLinesOrBrokenLines(byte[] bytes) throws Exception {
        List<TextLine> lines = Bounds.within(bytes.length, () -> lines(bytes, CsvLayout.ROW_BYTES_MAX));

        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).line()).isEqualTo(i + 1);
        }
        if (lines.stream().allMatch(TextLine.Text.class::isInstance)) {
            String text = new String(bytes, UTF_8);
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            assertThat(lines.stream().map(line -> ((TextLine.Text) line).text()).toList())
                    .isEqualTo(plain.lines().toList());
        }
        assertThat(lines(bytes, TIGHT_BYTES)).hasSameSizeAs(lines);
    }

    @Test
    void damagedSeedsAreRowsOrBrokenRows() {
        Seeds.of(CsvFuzzTest.class, "anyBytesAreRowsOrBrokenRows").damaged(this::anyBytesAreRowsOrBrokenRows);
        Seeds.of(CsvFuzzTest.class, "anyBytesAreLinesOrBrokenLines").damaged(this::anyBytesAreLinesOrBrokenLines);
    }

    private static void isPlaced(CsvRow row) {
        if (row instanceof CsvRow.Broken(long line, CsvRow.Place place, String value, String reason)) {
            assertThat(line).isPositive();
            assertThat(place.cell()).isPositive();
            assertThat(place.byteInRow()).isPositive();
            assertThat(value).hasSizeLessThanOrEqualTo(120).doesNotContain("\n", "\u0000");
            assertThat(reason).isNotBlank();
        }
    }

    /// The one exception are files in another encoding, which are refused whole.
    private static void assertThatTheNextRowIsRead(byte[] bytes, CsvLayout layout) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + GOOD_ROW.length);
        System.arraycopy(GOOD_ROW, 0, more, bytes.length, GOOD_ROW.length);

        CsvRow last = read(new ByteArrayInputStream(more), layout).getLast();

        boolean refused =
                last instanceof CsvRow.Broken broken && broken.reason().startsWith("the file is in UTF-16");
        if (!refused) {
            assertThat(last).isInstanceOf(CsvRow.Cells.class);
            assertThat(String.join(",", ((CsvRow.Cells) last).cells())).isEqualTo("the,last");
        }
    }

    private static List<CsvRow> read(InputStream in, CsvLayout layout) {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(in, "some.csv", layout)) {
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<TextLine> lines(byte[] bytes, int lineBytesMax) {
        List<TextLine> lines = new ArrayList<>();
        try (LineReader reader = LineReader.open(new Dribble(bytes), "some.txt", lineBytesMax)) {
            for (TextLine line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<List<String>> cells(List<CsvRow> rows) {
        return rows.stream()
                .filter(CsvRow.Cells.class::isInstance)
                .map(row -> ((CsvRow.Cells) row).cells())
                .toList();
    }

    private static InputStream written(List<CsvRow> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : cells(rows)) {
            text.append('"')
                    .append(String.join("\0", row).replace("\"", "\"\"").replace("\0", "\",\""))
                    .append("\"\r\n");
        }
        return new ByteArrayInputStream(text.toString().getBytes(UTF_8));
    }
}
