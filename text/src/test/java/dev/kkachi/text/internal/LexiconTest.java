package dev.kkachi.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Lexicon lexicon = Lexicon.get();

    @Test
    void aWordStandsForWordsThatStandForThemselves() {
        assertThat(lexicon.meanings().values())
                .flatExtracting(Lexicon.Meaning::words)
                .allSatisfy(word -> assertThat(lexicon.findMeaning(word)).isNull());
    }

    @Test
    void onlyWordsThatStandForThemselvesAreCounted() {
        assertThat(lexicon.commonPerMille().keySet())
                .allSatisfy(word -> assertThat(lexicon.findMeaning(word)).isNull());
    }

    @Test
    void formsOfAWordShareANumberAndSynonymsAndLanguagesHaveTheirOwn() {
        assertThat(number("industries")).isEqualTo(number("indus")).isZero();
        assertThat(number("maritime")).isEqualTo(number("marine")).isBetween(1, Wording.FOREIGN - 1);
        assertThat(number("morskoi")).isGreaterThanOrEqualTo(Wording.FOREIGN);
    }

    private int number(String word) {
        return Objects.requireNonNull(lexicon.findMeaning(word), word).wording().number();
    }
}
