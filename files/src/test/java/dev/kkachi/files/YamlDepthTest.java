package dev.kkachi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// How deep a text is nested, looked at level by level.
class YamlDepthTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"a: 1, 1", "a: [1], 2", "\"[[], {a: [1]}]\", 3", "\"a: [], b: []\", 2"})
    void aTextIsBeyondAllBoundsBelowItsDepth(String text, int depth) {
        String yaml = text.replace(", b", "\nb");

        assertThat(YamlDepth.isBeyond(depth - 1, "text", yaml)).isTrue();
        assertThat(YamlDepth.isBeyond(depth, "text", yaml)).isFalse();
    }

    @Test
    void aMillionListsInEachOtherCostNoStack() {
        assertThat(YamlDepth.isBeyond(8, "text", "[".repeat(1_000_000))).isTrue();
    }

    @Test
    void whatIsNoYamlIsSaid() {
        assertThatThrownBy(() -> YamlDepth.isBeyond(8, "text", "a: ]")).isInstanceOf(YamlEngineException.class);
    }

    @Test
    void howLongATextMayBeIsNotDecidedHere() {
        String text = "- a text\n".repeat(500_000);

        assertThat(YamlDepth.isBeyond(2, "long.yaml", text)).isFalse();
    }
}
