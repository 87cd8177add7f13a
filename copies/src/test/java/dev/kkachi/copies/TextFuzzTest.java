package dev.kkachi.copies;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.copies.internal.TokenReader;
import dev.kkachi.copies.internal.Tokens;
import dev.kkachi.copies.spi.TextSource;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Any text is read as words that stand where they are said to stand, and is a copy of itself between others. Texts
/// are parted by a line of three hyphens.
class TextFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyTextsCanBeCompared(byte[] bytes) throws Exception {
        String[] texts = new String(bytes, StandardCharsets.UTF_8).split("\n---\n", 20);

        for (String text : texts) {
            read(text);
        }
        TextReport report = Bounds.within(bytes.length, () -> TextCopies.find(source(texts), TextSettings.STANDARD));

        for (TextCopy copy : report.copies()) {
            assertThat(copy.a()).isLessThan(copy.b());
            assertThat(copy.jaccard()).isBetween(0.0, 1.0);
            assertThat(copy.share()).isBetween(0.0, 1.0);
            assertThat(copy.weight().bits()).isBetween(0.0, 25.0);
            for (Passage passage : copy.passages()) {
                assertThat(passage.a().of(texts[copy.a()])).isNotEmpty();
                assertThat(passage.b().of(texts[copy.b()])).isNotEmpty();
            }
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyFileIsTextOrNot(byte[] bytes) throws Exception {
        String text = Bounds.within(bytes.length, () -> String.valueOf(PlainText.find(bytes)));

        read(text);
    }

    @Test
    void damagedFilesAreTextOrNot() {
        Seeds.of(TextFuzzTest.class, "anyFileIsTextOrNot").damaged(this::anyFileIsTextOrNot);
    }

    @Test
    void damagedTextsCanBeCompared() {
        Seeds.of(TextFuzzTest.class, "anyTextsCanBeCompared").damaged(this::anyTextsCanBeCompared);
    }

    private static void read(String text) {
        Tokens tokens = TokenReader.read(text);
        for (int i = 0; i < tokens.count(); i++) {
            assertThat(tokens.start(i)).isBetween(i == 0 ? 0 : tokens.start(i - 1), text.length() - 1);
            assertThat(tokens.end(i)).isBetween(tokens.start(i) + 1, text.length());
        }
        assertThat(TokenReader.read(text).numbers()).isEqualTo(tokens.numbers());
    }

    private static TextSource source(String... texts) {
        return new TextSource() {
            @Override
            public int size() {
                return texts.length;
            }

            @Override
            public String id(int number) {
                return "text " + number;
            }

            @Override
            public String text(int number) {
                return texts[number];
            }
        };
    }
}
