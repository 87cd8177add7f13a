package dev.kkachi.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.linking.Waterfall;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkWordsTest {
    private static Waterfall why(double vat, double city) {
        return new Waterfall(
                -8,
                List.of(
                        new Waterfall.Step("website", "a.example", "a.example", "equal", 0.9, 0.001, 9.8),
                        new Waterfall.Step("vat", "GB1", "GB2", "different", 0.77, 0.99, vat),
                        new Waterfall.Step("city", "Oslo", "Rome", "different", 0.8, 0.9, city)),
                false);
    }

    @Test
    void whatDiffersAndWeighsLittleIsNotPassedOverInSilence() {
        assertThat(LinkWords.reasons(why(-0.36, -0.2)))
                .endsWith("Little speaks against it: vat, city are not the same (-0.56 together), which records of the"
                        + " same often are not");
        assertThat(LinkWords.reasons(why(-0.36, 0.1)))
                .endsWith("Little speaks against it: vat is not the same (-0.36), which records of the same often are"
                        + " not");
        assertThat(LinkWords.reasons(why(0.1, 0.1))).endsWith(". No column speaks against it");
        assertThat(LinkWords.reasons(why(-4, -0.2))).contains(". Against it, vat: different, ");
    }

    @Test
    void whereNoPairIsSureEnoughThatIsSaid() {
        assertThat(LinkWords.needed(1)).isEqualTo("No pair of these records is sure enough to be a link.");
        assertThat(LinkWords.needed(0.9539)).isEqualTo("A link needs 95.39 %.");
    }
}
