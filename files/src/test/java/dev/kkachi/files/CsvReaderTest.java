package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class CsvReaderTest {
    @Test
    void quotesHoldDelimitersBreaksAndDoubledQuotes() {
        String csv = """
                id,name
                1,"Kim, Yong-chol"
                2,"two
                lines"
                3,"says ""no\"""
                """;

        String rows = read(csv, CsvLayout.COMMA);

        assertThat(rows).isEqualTo("""
                1 [id][name]
                2 [1][Kim, Yong-chol]
                3 [2][two
                lines]
                5 [3][says "no"]
                """);
    }

    @Test
    void everyKindOfLineBreakEndsARowAndTheLastOneIsOptional() {
        assertThat(read("a,b\r\nc,d\ne,f\rg,", CsvLayout.COMMA)).isEqualTo("""
                1 [a][b]
                2 [c][d]
                3 [e][f]
                4 [g][]
                """);
    }

    @Test
    void aByteOrderMarkBlankLinesAndAClosingCtrlZAreNoRows() {
        assertThat(read("\uFEFFa,b\r\n\r\n\"\"\r\nc\r\n\u001A", CsvLayout.COMMA))
                .isEqualTo("""
                1 [a][b]
                3 []
                4 [c]
                """);
    }

    @Test
    void anEmptyFileHasNoRows() {
        assertThat(read("", CsvLayout.COMMA)).isEmpty();
        assertThat(read("\uFEFF", CsvLayout.COMMA)).isEmpty();
    }

    @Test
    void otherDelimitersLeaveCommasAlone() {
        assertThat(read("a,b;c", CsvLayout.COMMA.withDelimiter(';'))).isEqualTo("1 [a,b][c]\n");
    }

    @Test
    void aQuoteInsideAnUnquotedCellStandsForItself() {
        assertThat(read("1,12\" pipe,5'\n", CsvLayout.COMMA)).isEqualTo("1 [1][12\" pipe][5']\n");
    }

    @Test
    void aRowWithTheWrongNumberOfCellsIsBrokenAndTheOthersAreRead() {
        assertThat(read("a,b\n1\n2,3,4\n5,6\n", CsvLayout.COMMA.withColumns(CsvLayout.AS_FIRST_ROW)))
                .isEqualTo("""
                        1 [a][b]
                        2:1:1 the row has 1 cells; the rule is 2 <1>
                        3:2:1 the row has 3 cells; the rule is 2 <2,3,4>
                        4 [5][6]
                        """);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOnlyItsOwnLine() {
        assertThat(read("1,a\n2,\"b\n3,c\n4,d\n", CsvLayout.COMMA)).isEqualTo("""
                1 [1][a]
                2:2:3 a quote is opened and not closed within 1048576 bytes <2,"b>
                3 [3][c]
                4 [4][d]
                """);
    }

    @Test
    void quotesThatLeadFromEveryLineFarIntoTheNextOnesAreNotReadAgainWithoutEnd() {
        String csv = "a\",\"\n".repeat(240_000) + "x,y\n".repeat(300_000);

        List<CsvRow> rows = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(csv.getBytes(UTF_8));
        try (CsvReader reader = CsvReader.open(in, "test.csv", CsvLayout.COMMA)) {
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }

        assertThat(rows.stream().filter(CsvRow.Broken.class::isInstance)).hasSizeBetween(30, 40);
        assertThat(rows).anyMatch(row -> render(row).contains("lines after it are passed over with it"));
        assertThat(render(rows.getLast())).isEqualTo("540000 [x][y]");
    }

    @Test
    void textBehindAClosingQuoteBreaksTheRow() {
        assertThat(read("1,\"a\"b\n2,c\n", CsvLayout.COMMA)).isEqualTo("""
                1:2:6 a quote is closed before the end of its cell <1,"a"b>
                2 [2][c]
                """);
    }

    @Test
    void bytesThatAreNotUtf8AreNamedByLineCellAndByte() {
        byte[] latin = concat("1,Kim\n2,Jos".getBytes(UTF_8), new byte[] {(byte) 0xE9}, "\n3,심현섭\n".getBytes(UTF_8));

        String rows = read(new ByteArrayInputStream(latin), CsvLayout.COMMA);

        assertThat(rows).isEqualTo("""
                1 [1][Kim]
                2:2:6 a byte is not UTF-8 <2,Jos\uFFFD>
                3 [3][심현섭]
                """);
    }

    @Test
    void aNulByteBreaksItsRow() {
        assertThat(read("1,a\u0000b\n2,\"\u0000\"\n3,c\n", CsvLayout.COMMA)).isEqualTo("""
                1:2:3 a cell holds a NUL byte <1,a\uFFFDb>
                2:2:4 a cell holds a NUL byte <2,"\uFFFD">
                3 [3][c]
                """);
    }

    @Test
    void aFileInUtf16IsRefusedWhole() {
        byte[] utf16 = concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, "a,b\nc,d".getBytes(StandardCharsets.UTF_16LE));

        assertThat(read(new ByteArrayInputStream(utf16), CsvLayout.COMMA))
                .isEqualTo("1:1:1 the file is in UTF-16; the rule is UTF-8. Maybe save it again <>\n");
    }

    @Test
    void aGigabyteLineIsRejectedAndTheNextRowIsRead() {
        InputStream huge = new EndlessLine(1L << 30, "\n2,b\n");
        List<String> rows = new ArrayList<>();
        long before = heapInUse();

        rows.add(read(huge, CsvLayout.COMMA));

        assertThat(rows.getFirst())
                .startsWith("1:1:1 the row is longer than 1048576 bytes <xxxxxx")
                .endsWith("\n2 [2][b]\n");
        assertThat(heapInUse() - before).isLessThan(64L << 20);
    }

    @Test
    void aRowOfExactlyTheLimitIsRead() {
        CsvLayout tight = new CsvLayout(',', CsvLayout.ANY, 8);

        assertThat(read("1234567\n12345678\n123456789\nab\n", tight)).isEqualTo("""
                1 [1234567]
                2 [12345678]
                3:1:1 the row is longer than 8 bytes <123456789>
                4 [ab]
                """);
    }

    @Test
    void whatIsWrittenByTheRulesIsReadBack() {
        ForAll.forAll(CsvReaderTest::table, table -> {
            String rendered = render(table);
            int limit = Math.max(16, rendered.getBytes(UTF_8).length);
            return rows(rendered, new CsvLayout(',', CsvLayout.ANY, limit)).equals(table);
        });
    }

    private static List<List<String>> table(RandomGenerator random) {
        String letters = "ab,\"\n\r 심é\uD83D\uDE00;";
        List<List<String>> table = new ArrayList<>();
        for (int row = random.nextInt(6); row >= 0; row--) {
            List<String> cells = new ArrayList<>();
            for (int cell = random.nextInt(4); cell >= 0; cell--) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(6); i > 0; i--) {
                    int at = random.nextInt(letters.codePointCount(0, letters.length()));
                    text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
                }
                cells.add(text.toString());
            }
            table.add(cells);
        }
        return table;
    }

    private static String render(List<List<String>> table) {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : table) {
            List<String> cells = row.stream()
                    .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                    .toList();
            csv.append(String.join(",", cells)).append("\r\n");
        }
        return csv.toString();
    }

    private static List<List<String>> rows(String csv, CsvLayout layout) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader reader = CsvReader.open(trickle(csv.getBytes(UTF_8)), "test.csv", layout)) {
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row instanceof CsvRow.Cells cells ? cells.cells() : List.of(row.toString()));
            }
        }
        return rows;
    }

    private static String read(String csv, CsvLayout layout) {
        return read(trickle(csv.getBytes(UTF_8)), layout);
    }

    private static String read(InputStream in, CsvLayout layout) {
        StringBuilder rendered = new StringBuilder();
        try (CsvReader reader = CsvReader.open(in, "test.csv", layout)) {
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                rendered.append(render(row)).append('\n');
            }
        }
        return rendered.toString();
    }

    private static String render(CsvRow row) {
        return switch (row) {
            case CsvRow.Cells cells ->
                cells.line() + " "
                        + String.join(
                                "",
                                cells.cells().stream()
                                        .map(cell -> "[" + cell + "]")
                                        .toList());
            case CsvRow.Broken broken ->
                broken.line() + ":" + broken.place().cell() + ":"
                        + broken.place().byteInRow() + " " + broken.reason() + " <" + broken.value() + ">";
        };
    }

    /// Hands out the bytes in pieces of one to three, so that every boundary falls everywhere.
    private static InputStream trickle(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + pos % 3));
            }
        };
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static long heapInUse() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
