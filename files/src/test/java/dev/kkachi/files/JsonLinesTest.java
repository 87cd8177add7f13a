package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class JsonLinesTest {
    @Test
    void everyLineIsAnObjectAndItsMembersKeepTheirOrder() {
        String rows = read("""
                {"id":"NK-1","schema":"Person","properties":{"name":["심현섭","Sim"],"birthDate":"1983"}}

                {"b":1.50,"a":true,"c":null}
                """);

        assertThat(rows).isEqualTo("""
                1 Obj[members={id=Text[value=NK-1], schema=Text[value=Person], properties=Obj[members={name=Arr[elements=\
                [Text[value=심현섭], Text[value=Sim]]], birthDate=Text[value=1983]}]}]
                3 Obj[members={b=Num[literal=1.50], a=Bool[value=true], c=Nil[]}]
                """);
    }

    @Test
    void oneOrSeveralTextsAreReadAlike() {
        Json.Obj object = (Json.Obj) Json.parse("{\"one\":\"a\",\"two\":[\"b\",\"\",3],\"none\":null}");

        assertThat(object.texts("one")).containsExactly("a");
        assertThat(object.texts("two")).containsExactly("b", "3");
        assertThat(object.texts("none")).isEmpty();
        assertThat(object.texts("absent")).isEmpty();
    }

    @Test
    void aLineThatIsNoObjectIsReportedAndTheNextIsRead() {
        String rows = read("""
                {"a":1
                [1]
                {"a":1} x
                {"a":1,"a":2}
                {"a":2}
                """);

        assertThat(rows.lines().map(line -> line.substring(0, Math.min(12, line.length()))))
                .containsExactly("1:7 not JSON", "2:1 the line", "3:9 not JSON", "4:11 not JSO", "5 Obj[member");
    }

    @Test
    void hostileDepthIsRefused() {
        assertThat(read("[".repeat(100_000) + "\n{}")).contains("nesting depth (65)", "2 Obj[");
    }

    @Test
    void aGigabyteLineIsRejectedAndTheNextLineIsRead() {
        assertThat(read(new EndlessLine(1L << 30, "\n{}\n")))
                .startsWith("1:1 the line is longer than 16777216 bytes")
                .endsWith("2 Obj[members={}]\n");
    }

    @Test
    void brokenBytesAreNamedByLineAndByte() {
        byte[] bytes = "{}\n{\"a\":\"?\"}\n{\"\u0000\":1}\n{}".getBytes(UTF_8);
        bytes[9] = (byte) 0xE9;

        assertThat(read(new ByteArrayInputStream(bytes))).isEqualTo("""
                1 Obj[members={}]
                2:7 a byte is not UTF-8
                3:3 the line holds a NUL byte
                4 Obj[members={}]
                """);
    }

    private static String read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static String read(InputStream in) {
        StringBuilder rendered = new StringBuilder();
        try (JsonLines lines = JsonLines.open(in, "test.jsonl")) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                rendered.append(
                                switch (line) {
                                    case JsonLine.Parsed parsed -> parsed.line() + " " + parsed.object();
                                    case JsonLine.Broken broken ->
                                        broken.line() + ":" + broken.column() + " " + broken.reason();
                                })
                        .append('\n');
            }
        }
        return rendered.toString();
    }
}
