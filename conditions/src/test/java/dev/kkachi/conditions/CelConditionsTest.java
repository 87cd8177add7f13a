package dev.kkachi.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.workers.spi.ConditionLanguage.Condition;
import dev.kkachi.workers.spi.ConditionLanguage.Reading;
import dev.kkachi.workers.spi.ConditionLanguage.ValueKind;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelConditionsTest {
    private static final Map<String, ValueKind> FIELDS = Map.of(
            "name", ValueKind.TEXT,
            "bytes", ValueKind.WHOLE_NUMBER,
            "amount", ValueKind.NUMBER,
            "success", ValueKind.TRUTH,
            "time", ValueKind.TIME);
    private static final Map<String, Object> ROW = Map.of(
            "name",
            "AnyDesk 9.1",
            "bytes",
            4_096L,
            "amount",
            99.5,
            "success",
            true,
            "time",
            Instant.parse("2025-03-01T23:10:00Z"));

    private static Reading read(String condition) {
        return CelConditions.language().read(condition, FIELDS);
    }

    private static boolean holds(String condition) {
        Condition read = ((Reading.Read) read(condition)).condition();
        return read.holds(ROW::get);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name.startsWith('AnyDesk') && bytes > 1000 | true",
                "name.matches('^any') && success            | false",
                "amount * 2.0 == 199.0                      | true",
                "time.getHours('Asia/Tokyo') == 8           | true",
                "time < timestamp('2025-01-01T00:00:00Z')   | false",
                "name in ['AnyDesk 9.1', 'TeamViewer']      | true",
            })
    void aConditionIsAskedOfARow(String condition, boolean expected) {
        boolean answer = holds(condition);

        assertThat(answer).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nationality == 'kp'   | undeclared reference to 'nationality'",
                "bytes > 'many'        | found no matching overload for '_>_'",
                "bytes + 1             | expected type 'bool'",
                "success &&            | mismatched input",
                "name.class.forName(1) | does not support field selection",
                "java.lang.System      | undeclared reference",
            })
    void whatBreaksTheLanguageIsRefusedWithTheReason(String condition, String why) {
        Reading reading = read(condition);

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) reading).why()).contains(why);
    }

    @Test
    void aConditionOfUnreasonableLengthOrDepthIsRefused() {
        assertThat(read("success" + " && success".repeat(1_000))).isInstanceOf(Reading.Refused.class);
        assertThat(read("(".repeat(500) + "success" + ")".repeat(500))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aConditionWithoutAnAnswerSaysWhy() {
        assertThatThrownBy(() -> holds("100 / (bytes - 4096) > 1"))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("zero");
    }
}
