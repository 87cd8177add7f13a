package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HeaderNameTest {
    private static final String LETTERS = "azAZ09_-. é이𐐀İß";

    @Test
    void howeverAColumnIsSpelledItIsTheSame() {
        assertThat(HeaderName.of("full_name"))
                .isEqualTo(HeaderName.of("Full Name"))
                .isEqualTo(HeaderName.of("FULL-NAME"))
                .isEqualTo("fullname");
    }

    @Test
    void itIsTheLettersAndDigitsInLowerCase() {
        ForAll.forAll(HeaderNameTest::name, name -> HeaderName.of(name).equals(slowly(name)));
    }

    private static String name(RandomGenerator dice) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder name = new StringBuilder();
        for (int i = dice.nextInt(10); i > 0; i--) {
            name.appendCodePoint(letters[dice.nextInt(letters.length)]);
        }
        return name.toString();
    }

    private static String slowly(String printed) {
        StringBuilder name = new StringBuilder();
        printed.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(name::appendCodePoint);
        return name.toString();
    }
}
