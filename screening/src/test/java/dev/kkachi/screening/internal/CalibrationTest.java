package dev.kkachi.screening.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    @ParameterizedTest(name = "similarity {0} is worth {1} bits, a score of {2}: {3}")
    @CsvSource({
        "1,    5.6,     0.9798, equal names with nothing against them",
        "0.85, 3.4112,  0.9141, half-way between recommended and equal",
        "0.7,  1.2224,  0.7,    from here a match is recommended",
        "0.65, 0.2224,  0.5385, below it each twentieth costs a bit",
        "0.5,  -2.7776, 0.1273, the least that names are found with",
        "0.2,  -8,      0.0039, nothing is worth less than no name at all",
        "0,    -8,      0.0039, nor is this",
    })
    void aNameIsWorthBitsThatMakeItsScore(double similarity, double bits, double score, String why) {
        assertThat(Calibration.nameBits(similarity)).as(why).isCloseTo(bits, within(0.000_05));
        assertThat(Calibration.score(Calibration.nameBits(similarity))).as(why).isEqualTo(score);
    }

    @ParameterizedTest(name = "{0} bits score {1}: {2}")
    @CsvSource({
        "0,    0.5,    even odds",
        "1,    0.6667, two to one",
        "-1,   0.3333, one to two",
        "4.6,  0.9604, the least for an equal document or wallet",
        "20,   1,      rounded to four decimals",
        "-20,  0,      rounded to four decimals",
        "2000, 1,      no evidence is too much",
        "-2000, 0,     nor too much against",
    })
    void aScoreIsTheLogisticOfItsBits(double bits, double score, String why) {
        assertThat(Calibration.score(bits)).as(why).isEqualTo(score);
    }

    @ParameterizedTest(name = "{0} bits of a name beside another date of birth lose {1}: {2}")
    @CsvSource({
        "0,   8,   a name that everybody bears",
        "5,   3,   one in 32",
        "7.9, 0.1, nearly rare enough",
        "8,   0,   one in 256 is",
        "20,  0,   so is a rarer one",
    })
    void aCommonNameBesideAnotherDateIsDoubted(double bits, double lost, String why) {
        assertThat(Calibration.doubtBits(bits)).as(why).isCloseTo(lost, within(1e-9));
    }

    @Test
    void moreLikenessIsNeverWorthLess() {
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step <= 10_000; step++) {
            double bits = Calibration.nameBits(step / 10_000.0);

            assertThat(bits).as("similarity " + step / 10_000.0).isGreaterThanOrEqualTo(before);
            before = bits;
        }
    }

    @Test
    void theSimilarityOfTheBitsOfASimilarityIsThatSimilarity() {
        for (int step = 5_000; step <= 10_000; step++) {
            double similarity = step / 10_000.0;

            assertThat(Calibration.similarityOf(Calibration.nameBits(similarity)))
                    .isCloseTo(similarity, within(1e-12));
        }
        assertThat(Calibration.similarityOf(-100)).isEqualTo(Calibration.SIMILARITY_MIN);
        assertThat(Calibration.similarityOf(100)).isEqualTo(1);
    }

    /// A search leaves out what has fewer bits than the threshold, so these must be the least that are rounded up to
    /// it.
    @Test
    void theBitsOfAScoreAreTheLeastThatAreRoundedToIt() {
        for (int step = 1; step < 10_000; step++) {
            double score = step / 10_000.0;
            double least = Calibration.bitsOf(score);

            assertThat(Calibration.score(least + 1e-6)).isEqualTo(score);
            assertThat(Calibration.score(least - 1e-6)).isLessThan(score);
        }
        assertThat(Calibration.bitsOf(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
