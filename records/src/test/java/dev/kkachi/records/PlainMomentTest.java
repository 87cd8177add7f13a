package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The quick reading of times agrees with the JDK wherever it says anything.
class PlainMomentTest {
    private static final String DIGITS = "0123456789-:TZ. ";

    @Test
    void everyMomentItFindsIsTheOneTheJdkFinds() {
        for (int seed = 1; seed <= 20_000; seed++) {
            RandomGenerator random = ForAll.random(seed);
            Instant moment = Instant.ofEpochSecond(
                    random.nextLong(-62_167_219_200L, 253_402_300_800L),
                    random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
            StringBuilder text = new StringBuilder(moment.toString());
            if (random.nextInt(3) == 0) {
                text.setCharAt(random.nextInt(text.length()), DIGITS.charAt(random.nextInt(DIGITS.length())));
            }

            Instant found = PlainMoment.find(text.toString());

            assertThat(found == null || found.equals(oracle(text.toString())))
                    .as(text.toString())
                    .isTrue();
        }
    }

    @Test
    void usualTimesAreFound() {
        assertThat(PlainMoment.find("2026-01-05T10:00:00Z")).isEqualTo("2026-01-05T10:00:00Z");
        assertThat(PlainMoment.find("2024-02-28T23:59:59.000000001Z")).isEqualTo("2024-02-28T23:59:59.000000001Z");
        assertThat(PlainMoment.find("2024-02-29T10:00:00Z")).isEqualTo("2024-02-29T10:00:00Z");
        assertThat(PlainMoment.find("2026-08-31T10:00:00Z")).isEqualTo("2026-08-31T10:00:00Z");
        assertThat(PlainMoment.find("2026-02-29T10:00:00Z")).isNull();
        assertThat(PlainMoment.find("2026-01-05T10:00:00.5Z")).isEqualTo("2026-01-05T10:00:00.500Z");
    }

    private static @Nullable Instant oracle(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
