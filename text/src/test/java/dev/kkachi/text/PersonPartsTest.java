package dev.kkachi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole names, taken apart. The persons are invented.
class PersonPartsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Martha Quellmalz         | Quellmalz    | Martha
                    Quellmalz, Martha J.     | Quellmalz    | Martha J.
                    Dr. Martha Quellmalz Jr. | Quellmalz    | Martha
                    Martha Quellmalz, PhD    | Quellmalz    | Martha
                    Martha van der Quell     | van der Quell| Martha
                    Jose de la Quella        | de la Quella | Jose
                    Quell, Martha van der    | van der Quell| Martha
                    Quella, Jose M. de la    | de la Quella | Jose M.
                    Quell, Van               | Quell        | Van
                    Van Quell                | Quell        | Van
                    Quellmalz M.             | Quellmalz    | M.
                    Quellmalz M. J.          | Quellmalz    | M. J.
                    Martha Quellmalz K.      | Quellmalz    | Martha K.
                    M. Quellmalz             | Quellmalz    | M.
                    Quellmalz                | Quellmalz    | ''
                    Kim Chul Soo             | kim          | chulsoo
                    Chul-soo Kim             | kim          | chulsoo
                    김철수                    | 김            | 철수
                    남궁 민수                  | 남궁          | 민수
                    ''                       | ''           | ''
                    """)
    void familyAndGivenNamesAreFoundHoweverTheyArePrinted(String printed, String family, String given) {
        PersonParts parts = PersonParts.of(printed);

        assertThat(parts).isEqualTo(new PersonParts(family, given));
    }

    @ParameterizedTest
    @CsvSource({"','", "', ,'", "'   '", "Jr.", "'Mr '", "'-'", "de", "'van de'"})
    void whatIsNoNameCostsNothing(String printed) {
        PersonParts parts = PersonParts.of(printed);

        assertThat(parts.family() + parts.given()).hasSizeLessThanOrEqualTo(printed.length());
    }
}
