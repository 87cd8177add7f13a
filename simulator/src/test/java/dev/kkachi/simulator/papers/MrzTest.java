package dev.kkachi.simulator.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.simulator.Dice;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Machine-readable lines are those of ICAO Doc 9303, checked the slow way.
class MrzTest {
    /// The specimen of ICAO Doc 9303, part 4, appendix A, but for its optional data.
    private static final Mrz.Holder ANNA = new Mrz.Holder(
            "US", "Eriksson", "Anna Maria", "L898902C3", LocalDate.of(1974, 8, 12), LocalDate.of(2012, 4, 15));

    @Test
    void theSpecimenHasTheDigitsThatThePublicationPrints() {
        Mrz mrz = Mrz.of(ANNA);

        assertThat(mrz.first()).isEqualTo("P<USAERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<");
        assertThat(mrz.second()).startsWith("L898902C36USA7408122<1204159");
    }

    @Test
    void everyDigitIsWhatTheSlowWaySays() {
        Dice dice = Dice.of(9, "papers");
        for (int i = 0; i < 500; i++) {
            String number = "X" + dice.between(10_000_000, 99_999_999);
            LocalDate born = LocalDate.of(1950, 1, 1).plusDays(dice.between(0, 20_000));
            LocalDate expires = LocalDate.of(2026, 1, 1).plusDays(dice.between(0, 3_600));

            String second = Mrz.of(new Mrz.Holder("DE", "Vogel", "Eva", number, born, expires))
                    .second();

            assertThat(second).hasSize(44);
            assertThat(second.charAt(9)).isEqualTo(slowly(second.substring(0, 9)));
            assertThat(second.charAt(19)).isEqualTo(slowly(second.substring(13, 19)));
            assertThat(second.charAt(27)).isEqualTo(slowly(second.substring(21, 27)));
            assertThat(second.charAt(42)).isEqualTo(slowly(second.substring(28, 42)));
            String whole = second.substring(0, 10) + second.substring(13, 20) + second.substring(21, 43);
            assertThat(second.charAt(43)).isEqualTo(slowly(whole));
        }
    }

    @Test
    void aForgedDigitIsWrongAndAMisreadLineHasALetterWhereAFigureStood() {
        Mrz mrz = Mrz.of(ANNA);

        assertThat(mrz.withWrongDigit().second().charAt(9))
                .isNotEqualTo(mrz.second().charAt(9));
        assertThat(mrz.misread().second())
                .isEqualTo("L8989O2C36USA7408122<1204159<<<<<<<<<<<<<<0"
                        + mrz.second().charAt(43));
    }

    /// The rule as the publication tells it, sign by sign: 7, 3, 1, and the last figure of the sum.
    private static char slowly(String text) {
        String order = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        String weights = "731";
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) == '<' ? 0 : order.indexOf(text.charAt(i));
            sum += value * Character.digit(weights.charAt(i % 3), 10);
        }
        return Integer.toString(sum % 10).charAt(0);
    }
}
