package dev.kkachi.linking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two values of each kind of column, and in what words they agree.
class ComparisonTest {
    private static String agreement(Comparison comparison, String a, String b) {
        comparison.add(a);
        comparison.add(b);
        List.of("something else", "or other", "yet another 77").forEach(comparison::add);
        comparison.settle();
        return comparison.label(comparison.level(0, 1, new Scratch()));
    }

    @ParameterizedTest
    @CsvSource({
        "quellmalz, quellmals, a slip of the pen apart",
        "martha, marhta, a slip of the pen apart",
        "martha, m, alike",
        "katharina, kat, alike",
        "berlin, bremen, different",
        "ab, ba, different",
        "jena, gotha, different",
    })
    void words(String a, String b, String agreement) {
        assertThat(agreement(new Words(), a, b)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "robert, bob, alike or another form of the name",
        "william, bill, alike or another form of the name",
        "김철수, kim chol su, alike or another form of the name",
        "김철수, lee young hee, different",
        "robert, martha, different",
        "smith, smyth, a slip of the pen apart",
    })
    void names(String a, String b, String agreement) {
        assertThat(agreement(new Names(), a, b)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "19710304, 19710403, 'a slip of the pen, or day and month exchanged'",
        "19710314, 19710315, 'a slip of the pen, or day and month exchanged'",
        "20240228, 20240303, a few days apart",
        "19710314, 19880314, two parts of three equal",
        "19710314, 19711129, the same year or two digits apart",
        "19710314, 19881129, different",
    })
    void days(String a, String b, String agreement) {
        assertThat(agreement(new Dates(), a, b)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1005, within a hundredth",
        "1000, 1080, within a tenth",
        "17, 77, one digit apart",
        "17, 42, different",
        "0, 5, different",
    })
    void quantities(String a, String b, String agreement) {
        assertThat(agreement(new Numbers(), a, b)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "kxtg6700b 5, kxtg6700b, all codes of one shared",
        "5 8, 5 9, a common code shared",
        "5, 9, no code in common",
    })
    void codes(String a, String b, String agreement) {
        assertThat(agreement(new CodeSets(), a, b)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "Arm HV-1009 black, hv1009",
        "Arm HV 1009 black, hv1009",
        "Arm in 1009 pieces, 1009",
        "CAMERA SD 1000 AND 5 MORE, sd1000 and5",
    })
    void aNumberIsReadTogetherWithTheCapitalsOfItsSeries(String text, String codes) {
        assertThat(Plain.codes(text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "how to use expert advice, use of expert advise, at least 50 % of the telling words in common",
        "how to use expert advice, on line prediction, no telling word in common",
    })
    void texts(String a, String b, String agreement) {
        assertThat(agreement(new Phrases(), a, b)).isEqualTo(agreement);
    }
}
