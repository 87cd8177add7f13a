package dev.kkachi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonBytesTest {
    @Test
    void commasStandBetweenValuesOnly() {
        JsonBytes out = new JsonBytes();

        out.object().name("a").value(1).name("b").array().value(true).nil().endArray();
        out.name("c").object().end().name("d").strings(List.of("x", "y")).end();

        assertThat(out).hasToString("{\"a\":1,\"b\":[true,null],\"c\":{},\"d\":[\"x\",\"y\"]}");
    }

    @Test
    void everyStringReadsBackAsItWas() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x3000; c++) {
            all.append((char) c);
        }
        all.append("김철수 \uD83D\uDC26 \"quoted\" back\\slash");

        JsonBytes out = new JsonBytes();
        out.value(all.toString());

        assertThat(Json.parse(new String(out.toBytes(), StandardCharsets.UTF_8)))
                .isEqualTo(new Json.Text(all.toString()));
    }

    @Test
    void halfACharacterIsReplaced() {
        JsonBytes out = new JsonBytes();

        out.value("a\uD83Db");

        assertThat(out).hasToString("\"a\uFFFDb\"");
    }

    @Test
    void aTreeIsWrittenAsItWasRead() {
        String text = "{\"a\":[1.50,{\"b\":null}],\"c\":false}";

        JsonBytes out = new JsonBytes();
        out.value(Json.parse(text));

        assertThat(out).hasToString(text);
    }

    @Test
    void anObjectThatCameAsBytesTakesMoreMembers() {
        JsonBytes out = new JsonBytes();

        out.array()
                .raw("{\"id\":1}".getBytes(StandardCharsets.UTF_8))
                .reopen()
                .name("score")
                .value(0.5)
                .end();
        out.raw("{}".getBytes(StandardCharsets.UTF_8))
                .reopen()
                .name("n")
                .value(2)
                .end()
                .endArray();

        assertThat(out).hasToString("[{\"id\":1,\"score\":0.5},{\"n\":2}]");
        assertThatThrownBy(() -> new JsonBytes().value(1).reopen()).isInstanceOf(IllegalStateException.class);
    }
}
