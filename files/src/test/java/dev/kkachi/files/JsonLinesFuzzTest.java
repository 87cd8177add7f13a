package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any bytes are objects and broken lines, and a broken line costs no other.
class JsonLinesFuzzTest {
    private static final String GOOD_LINE = "\n{\"the\":\"last\"}\n";

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreObjectsOrBrokenLines(byte[] bytes) throws Exception {
        List<JsonLine> lines = Bounds.within(bytes.length, () -> read(new ByteArrayInputStream(bytes)));

        assertThat(lines).isSortedAccordingTo((a, b) -> a.line() < b.line() ? -1 : 1);
        for (JsonLine line : lines) {
            switch (line) {
                case JsonLine.Broken(long number, long column, String value, String reason) -> {
                    assertThat(number).isPositive();
                    assertThat(column).isPositive();
                    assertThat(value).hasSizeLessThanOrEqualTo(120);
                    assertThat(reason).isNotBlank();
                }
                case JsonLine.Parsed parsed ->
                    assertThat(Json.parse(printed(parsed.object()))).isEqualTo(parsed.object());
            }
        }
        assertThat(read(new Dribble(bytes))).isEqualTo(lines);
        assertThatTheNextLineIsRead(bytes);
    }

    @Test
    void damagedSeedsAreObjectsOrBrokenLines() {
        Seeds.of(JsonLinesFuzzTest.class, "anyBytesAreObjectsOrBrokenLines")
                .damaged(this::anyBytesAreObjectsOrBrokenLines);
    }

    /// The one exception are files in another encoding, which are refused whole.
    private static void assertThatTheNextLineIsRead(byte[] bytes) {
        byte[] end = GOOD_LINE.getBytes(UTF_8);
        byte[] more = new byte[bytes.length + end.length];
        System.arraycopy(bytes, 0, more, 0, bytes.length);
        System.arraycopy(end, 0, more, bytes.length, end.length);

        JsonLine last = read(new ByteArrayInputStream(more)).getLast();

        boolean refused =
                last instanceof JsonLine.Broken broken && broken.reason().startsWith("the file is in UTF-16");
        if (!refused) {
            assertThat(last).isInstanceOf(JsonLine.Parsed.class);
            assertThat(((JsonLine.Parsed) last).object().text("the")).isEqualTo("last");
        }
    }

    private static List<JsonLine> read(InputStream in) {
        List<JsonLine> read = new ArrayList<>();
        try (JsonLines lines = JsonLines.open(in, "some.json")) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                read.add(line);
            }
        }
        return read;
    }

    /// The slowest and most obvious way to write JSON: every character of a text as its number.
    private static String printed(Json json) {
        return switch (json) {
            case Json.Obj obj -> {
                List<String> members = new ArrayList<>();
                obj.members().forEach((name, value) -> members.add(printed(name) + ":" + printed(value)));
                yield "{" + String.join(",", members) + "}";
            }
            case Json.Arr arr ->
                "["
                        + String.join(
                                ",",
                                arr.elements().stream()
                                        .map(JsonLinesFuzzTest::printed)
                                        .toList())
                        + "]";
            case Json.Text text -> printed(text.value());
            case Json.Num num -> num.literal();
            case Json.Bool bool -> String.valueOf(bool.value());
            case Json.Nil ignored -> "null";
        };
    }

    private static String printed(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            String hex = Integer.toHexString(text.charAt(i) | 0x10000);
            json.append("\\u").append(hex.substring(1));
        }
        return json.append('"').toString();
    }
}
