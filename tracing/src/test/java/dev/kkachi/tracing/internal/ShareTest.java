package dev.kkachi.tracing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Shares against the same sum in numbers without bounds.
final class ShareTest {
    private static final int TRIES = 200_000;

    @ParameterizedTest
    @ValueSource(ints = {4, 49, 50, 51, 62, 63})
    void isTheSameInNumbersWithoutBounds(int bits) {
        SplittableRandom random = new SplittableRandom(bits);
        for (int i = 0; i < TRIES; i++) {
            long whole =
                    1 + (random.nextLong() >>> (Long.SIZE - bits)) / 2 + (random.nextLong() >>> (Long.SIZE - bits)) / 2;
            long part = near(random, whole);
            long amount = near(random, whole);

            assertThat(Share.of(amount, part, whole))
                    .as("%d bits: %d * %d / %d", bits, amount, part, whole)
                    .isEqualTo(plain(amount, part, whole));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 9223372036854775806, 9223372036854775807",
        "9223372036854775806, 9223372036854775806, 9223372036854775807",
        "1, 9223372036854775806, 9223372036854775807",
        "4611686018427387904, 2, 9223372036854775807",
        "1125899906842624, 1125899906842623, 1125899906842624",
        "0, 7, 9"
    })
    void isExactAtTheEnds(long amount, long part, long whole) {
        assertThat(Share.of(amount, part, whole)).isEqualTo(plain(amount, part, whole));
    }

    /// Anything up to `whole`, often its ends and simple parts of it, where quotients are whole or nearly so.
    private static long near(SplittableRandom random, long whole) {
        return switch (random.nextInt(4)) {
            case 0 -> Math.max(0, whole - random.nextInt(3));
            case 1 -> Math.min(whole, random.nextInt(3));
            case 2 -> whole / (1 + random.nextInt(9));
            default -> random.nextLong(whole) + 1;
        };
    }

    private static long plain(long amount, long part, long whole) {
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }
}
