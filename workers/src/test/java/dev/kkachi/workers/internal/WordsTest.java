package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String LETTERS = "abzAZ019 -_./@'\t";

    @Test
    void accentsAndSignsFallAway() {
        assertThat(Words.plain("  São-Paulo, Büro #4 ")).isEqualTo("sao paulo buro 4");
    }

    /// A letter that is not of ASCII sends the whole text the long way.
    @Test
    void aTextOfAsciiComesOutTheSameByBothWays() {
        ForAll.forAll(WordsTest::text, text -> Words.plain(text + " é").equals((Words.plain(text) + " e").strip()));
    }

    private static String text(RandomGenerator dice) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.nextInt(12); i > 0; i--) {
            text.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
