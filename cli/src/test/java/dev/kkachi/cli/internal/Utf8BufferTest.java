package dev.kkachi.cli.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.Json;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Utf8BufferTest {
    @Test
    void anyTextReadsBackFromItsJsonString() {
        forAll(Utf8BufferTest::text, text -> {
            String json = new Utf8Buffer().jsonString(text).toString();
            return Json.parse(json).asText().equals(text);
        });
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int[] pool = {random.nextInt(0x80), '"', '\\', 0xE9, 0xC2EC + random.nextInt(99), 0x1F600, '\n'};
            text.appendCodePoint(pool[random.nextInt(pool.length)]);
        }
        return text.toString();
    }

    @Test
    void aLoneSurrogateBecomesTheReplacementCharacter() {
        String json = new Utf8Buffer().jsonString("a\uD83Db").toString();

        assertThat(json).isEqualTo("\"a\uFFFDb\"");
    }

    @Test
    void absentTextIsNull() {
        assertThat(new Utf8Buffer().jsonString(null).toString()).isEqualTo("null");
    }

    @Test
    void numbersAreRoundedWithoutNeedlessZeros() {
        String numbers = new Utf8Buffer()
                .number(0.97, 4)
                .ascii(' ')
                .number(21.44, 1)
                .ascii(' ')
                .number(-3.06, 1)
                .ascii(' ')
                .number(-0.01, 1)
                .ascii(' ')
                .number(1, 4)
                .ascii(' ')
                .number(0.70004, 4)
                .ascii(' ')
                .number(Double.NaN, 1)
                .toString();

        assertThat(numbers).isEqualTo("0.97 21.4 -3.1 0.0 1.0 0.7 0.0");
    }

    @Test
    void aCsvCellIsQuotedWhereItMustBe() {
        String row = new Utf8Buffer()
                .csvCell("SIM, Hyon Sop")
                .ascii(',')
                .csvCell("the \"Magpie\"")
                .ascii(',')
                .csvCell("심현섭")
                .toString();

        assertThat(row).isEqualTo("\"SIM, Hyon Sop\",\"the \"\"Magpie\"\"\",심현섭");
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsDisarmed() {
        assertThat(Stream.of("=1+1", "@SUM(A1)", "+cmd|x", "-2+3+cmd|x", "\t=1", "+47 22 11 33 44", "-3.5", "a=b")
                        .map(cell -> new Utf8Buffer().csvCell(cell).toString()))
                .containsExactly(
                        "'=1+1", "'@SUM(A1)", "'+cmd|x", "'-2+3+cmd|x", "'\t=1", "+47 22 11 33 44", "-3.5", "a=b");
    }
}
