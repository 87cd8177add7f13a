package dev.kkachi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CommonnessTest {
    private static final Commonness COMMONNESS = Commonness.builtIn();

    @Test
    void aFamilyNameWeighsAsManyBitsAsItIsRare() {
        double smith = COMMONNESS.bits("smith", NameKind.PERSON);

        assertThat(smith).isCloseTo(Math.log(100_000.0 / 800) / Math.log(2), within(0.1));
        assertThat(COMMONNESS.bits("walker", NameKind.PERSON)).isGreaterThan(smith);
    }

    @Test
    void whatNobodyIsKnownToBearIsRareForEveryKind() {
        for (NameKind kind : NameKind.values()) {
            assertThat(COMMONNESS.bits("xqzw", kind)).isEqualTo(Commonness.UNKNOWN_BITS);
        }
    }

    @Test
    void aWordOfCompaniesSaysLittleOfThem() {
        assertThat(COMMONNESS.bits("trading", NameKind.ORGANISATION)).isLessThan(Commonness.UNKNOWN_BITS / 2);
    }
}
