package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.testkit.ForAll;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The fast way through a file of JSON lines says exactly what the slow and obvious one says, row for
/// row.
class FlatLinesTest {
    private static final int SEEDS = 12;
    private static final int LARGE_LINES = 9_000;
    private static final String[] NAMES = {"time", "person_id", "ip", "note", "na me", "\\u0061b", "é", "a\\\"b", "IP"};
    private static final String[] VALUES = {
        "\"2026-01-05T10:00:00Z\"",
        "\"p1\"",
        "\"\"",
        "\"  padded \"",
        "\"Zażółć 한국 😀\"",
        "\"tab\\tquote\\\" \\u00e9 \\\\\"",
        "\"\uFFFD\"",
        "\"raw\ttab\"",
        "0",
        "17",
        "017",
        "-3",
        "1.50",
        "1.",
        ".5",
        "1e5",
        "12345678901234567890123",
        "true",
        "false",
        "null",
        "True",
        "[\"a\",\"b\",\"\"]",
        "[]",
        "{\"x\":1}",
        "\"open",
        ""
    };
    private static final String[] ENDS = {"\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", " \n", "\t\r\n", " x\n"};
    private static final String[] ODD_LINES = {
        "", "  ", "[1]", "{}", "{", "null", "\uFEFF{\"time\":1}", "{\"a\":1}{\"a\":2}", "\u0000"
    };

    @Test
    void smallFilesReadAsTheSlowWayReadsThem() throws IOException {
        for (int seed = 1; seed <= 400; seed++) {
            RandomGenerator random = ForAll.random(seed);
            byte[] bytes = file(random, 1 + random.nextInt(12), 1 + random.nextInt(3));

            assertThat(fast(bytes)).as("seed " + seed).isEqualTo(slow(bytes));
        }
    }

    @Test
    void filesOfManyBlocksReadAsTheSlowWayReadsThem() throws IOException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            RandomGenerator random = ForAll.random(seed);
            byte[] bytes = file(random, LARGE_LINES, 50);

            List<String> fast = fast(bytes);

            assertThat(bytes.length).isGreaterThan(1 << 19);
            assertThat(fast).as("seed " + seed).isEqualTo(slow(bytes));
        }
    }

    /// Eight letters are looked at together: each byte must be seen wherever it stands among them.
    @Test
    void everyByteAtEveryPlaceOfATextReadsAsTheSlowWayReadsIt() throws IOException {
        for (int length = 1; length <= 17; length++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int odd = 0; odd < 256; odd++) {
                for (int place = 0; place < length; place++) {
                    byte[] text = "abcdefghijklmnopq".substring(0, length).getBytes(StandardCharsets.UTF_8);
                    text[place] = (byte) odd;
                    out.writeBytes("{\"a\":\"".getBytes(StandardCharsets.UTF_8));
                    out.writeBytes(text);
                    out.writeBytes("\"}\n{\"a\":\"\"}\n".getBytes(StandardCharsets.UTF_8));
                }
            }
            byte[] bytes = out.toByteArray();

            assertThat(fast(bytes)).as("of " + length + " letters").isEqualTo(slow(bytes));
        }
    }

    @Test
    void aLineThatIsLongerThanAnyMayBeCostsOnlyItself() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"a\":1}\n{\"a\":2,\"b\":\"".getBytes(StandardCharsets.UTF_8));
        out.writeBytes("x".repeat(17 << 20).getBytes(StandardCharsets.UTF_8));
        out.writeBytes("\"}\n{\"a\":3}\n".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = out.toByteArray();

        List<String> fast = fast(bytes);

        assertThat(fast).hasSize(3).isEqualTo(slow(bytes));
    }

    /// Makes a file most of whose lines are usual: one in `oddity` values and lines is not.
    private static byte[] file(RandomGenerator random, int lines, int oddity) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (random.nextInt(4) == 0) {
            out.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
        for (int i = 0; i < lines; i++) {
            boolean isOdd = random.nextInt(oddity) == 0;
            String text = isOdd && random.nextInt(4) == 0 ? pick(random, ODD_LINES) : object(random, isOdd, i);
            byte[] bytes = (text + (isOdd ? pick(random, ENDS) : "\n")).getBytes(StandardCharsets.UTF_8);
            if (isOdd && random.nextInt(6) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            out.writeBytes(bytes);
        }
        byte[] all = out.toByteArray();
        return random.nextBoolean() ? all : Arrays.copyOf(all, all.length - 1);
    }

    private static String object(RandomGenerator random, boolean isOdd, int number) {
        if (!isOdd) {
            return "{\"time\":\"2026-01-05T10:00:00Z\",\"person_id\":\"p" + random.nextInt(9) + "\",\"ip\": \"10.0\","
                    + (random.nextBoolean() ? "\"note\":\"한" + number + "\"," : "") + "\"n\" : " + number + "}";
        }
        StringBuilder object = new StringBuilder("{");
        int members = random.nextInt(5);
        for (int i = 0; i < members; i++) {
            object.append(i == 0 ? "" : random.nextInt(20) == 0 ? ",," : ", ")
                    .append('"')
                    .append(pick(random, NAMES))
                    .append("\":")
                    .append(random.nextInt(3) == 0 ? " " : "")
                    .append(pick(random, VALUES));
        }
        return object.append(random.nextInt(20) == 0 ? "" : "}").toString();
    }

    private static String pick(RandomGenerator random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static List<String> fast(byte[] bytes) throws IOException {
        Telling telling = new Telling();
        try (BlockReading reading = new BlockReading("f", telling.rows)) {
            reading.read(new ByteArrayInputStream(bytes));
        }
        return telling.told;
    }

    private static List<String> slow(byte[] bytes) {
        Telling telling = new Telling();
        JsonLines lines = JsonLines.open(new ByteArrayInputStream(bytes), "f");
        for (JsonLine line = lines.next(); line != null; line = lines.next()) {
            RecordFile.take(line, "f", 0, telling.rows);
        }
        return telling.told;
    }

    /// Writes down each row with its line and cells.
    private static final class Telling {
        private final List<String> told = new ArrayList<>();
        private final PlainRows rows = new PlainRows(this::tell, this::tell);

        private void tell(RowFields row) {
            String asked = row.optional("personid") + "|" + row.optional("time") + "|" + row.optionalTime("time");
            told.add(row.source().render() + " " + asked + " " + row.extras());
        }

        private void tell(RejectedRow row) {
            told.add(row.render());
        }
    }
}
