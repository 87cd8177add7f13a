package dev.kkachi.screening.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.screening.internal.Traits.Countries;
import dev.kkachi.screening.internal.Traits.Gender;
import dev.kkachi.screening.internal.Traits.Places;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsTest {
    @ParameterizedTest(name = "{0} and {1}: {2}, {3} bits: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kp      | kp       | SAME         | 1.0  | people move, so agreement says little",
                "ru kp   | cn kp    | SAME         | 1.0  | one in common is enough",
                "ru      | cn       | OTHER        | -1.6 | and contradiction not much more",
                "ru cn   | kp ir    | OTHER        | -1.6 | where none of several is in common",
                "kr      | kp       | INCOMPARABLE | 0    | the two Koreas never contradict each other",
                "kp      | kr       | INCOMPARABLE | 0    | whoever says which",
                "kr      | ru kp    | INCOMPARABLE | 0    | nor does one beside another country",
                "kr      | ru       | OTHER        | -1.6 | but Korea contradicts others",
                "''      | kp       | UNKNOWN      | 0    | the customer gives none",
                "kp      | ''       | UNKNOWN      | 0    | the list gives none",
                "russia  | cn       | INCOMPARABLE | 0    | what is no code cannot be told apart from one",
                "cn      | suhbaatar| INCOMPARABLE | 0    | on either side",
                "russia  | russia   | SAME         | 1.0  | but is equal to itself",
            })
    void countriesSayLittleAndTheTwoKoreasNothing(
            String queries, String candidates, Countries expected, double bits, String why) {
        Countries found = Traits.countries(words(queries), words(candidates), true);

        assertThat(found).as(why).isEqualTo(expected);
        assertThat(found.weighed().weightBits()).isEqualTo(bits);
    }

    @Test
    void aFlagNeverContradictsForShipsChangeItToHide() {
        assertThat(Traits.countries(words("pa"), words("kp"), false)).isEqualTo(Countries.INCOMPARABLE);
        assertThat(Traits.countries(words("kp"), words("kp"), false)).isEqualTo(Countries.SAME);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}, {3} bits")
    @CsvSource({
        "male,    male,    SAME,    0.9",
        "female,  female,  SAME,    0.9",
        "male,    female,  OTHER,   -3.6",
        "female,  male,    OTHER,   -3.6",
        "male,    '',      UNKNOWN, 0",
        "'',      female,  UNKNOWN, 0",
        "'',      '',      UNKNOWN, 0",
        "male,    other,   UNKNOWN, 0",
        "unknown, unknown, UNKNOWN, 0",
    })
    void gendersAreComparedWhereBothSidesGiveOne(String query, String candidate, Gender expected, double bits) {
        Gender found = Traits.gender(query, candidate);

        assertThat(found).isEqualTo(expected);
        assertThat(found.weighed().weightBits()).isEqualTo(bits);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}, {3} bits: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Sinuiju, North Korea | SINUIJU City            | SHARED  | 2 | a town in common, whatever its case",
                "12 Birch Road, Oslo | 80 Birch Road, Bergen   | SHARED  | 2 | a street in common",
                "Pyongyang           | Nampo                   | APART   | 0 | people move",
                "12 Main Street, Oslo | Mill Street 12, Bergen  | APART   | 0 | every town has a street and a 12",
                "Room 1204 Building 7 | Room 1204, Floor 12     | UNKNOWN | 0 | numbers and rooms tell no place",
                "North Korea         | Democratic People's Republic of Korea | UNKNOWN | 0 | a country is too much",
                "''                  | Pyongyang               | UNKNOWN | 0 | not given",
                "Ufa                 | Ufa                     | UNKNOWN | 0 | three letters tell too little",
                "평양                | 조선 평양               | SHARED  | 2 | two characters of the East do",
                "东                  | 东                      | UNKNOWN | 0 | one does not",
                "1204                | 1204                    | UNKNOWN | 0 | a bare number is no place",
                "12b34               | 12b34                   | SHARED  | 2 | a post code with letters is one",
            })
    void placesAgreeWhereTheyShareATellingWord(
            String query, String candidate, Places expected, double bits, String why) {
        Places found = Traits.places(Traits.tellingWords(List.of(query)), Traits.tellingWords(List.of(candidate)));

        assertThat(found).as(why).isEqualTo(expected);
        assertThat(found.weighed().weightBits()).isEqualTo(bits);
    }

    @Test
    void wordsOfManyAddressesAreAllKept() {
        List<String> addresses =
                Stream.iterate(0, i -> i + 1).limit(100).map(i -> "Quay" + i).toList();

        long[] words = Traits.tellingWords(addresses);

        assertThat(words).hasSize(100).isSorted();
        for (String address : addresses) {
            assertThat(Traits.places(Traits.tellingWords(List.of(address)), words))
                    .isEqualTo(Places.SHARED);
        }
    }

    private static String[] words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new);
    }
}
