package dev.kkachi.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoinJoinShapeTest {
    private static final long BITCOIN = 100_000_000;

    @Test
    void whirlpoolsMakeFiveOutputsOfTheirPool() {
        long[] outputs = repeated(5, BITCOIN / 100);

        assertThat(shape(longs(1_000_000, 1_000_000, 1_050_000, 1_000_300, 1_110_000), outputs))
                .isEqualTo(CoinJoinShape.WHIRLPOOL);
        assertThat(shape(longs(1_000_000, 1_000_000, 1_050_000, 1_000_300, 1_110_001), outputs))
                .isNull();
        assertThat(shape(longs(1_000_100, 1_000_200, 1_050_000, 1_000_300, 1_110_000), outputs))
                .isNull();
    }

    @Test
    void oldWasabiMakesTenEqualOutputsOfATenth() {
        long[] inputs = LongStream.range(0, 12).map(i -> 11_000_000 + i).toArray();
        long[] equal = repeated(10, 9_990_000);

        assertThat(shape(inputs, join(equal, longs(73_123, 511_377, 99_001)))).isEqualTo(CoinJoinShape.WASABI);
        assertThat(shape(inputs, join(repeated(9, 9_990_000), longs(73_123, 511_377, 99_001))))
                .isNull();
        assertThat(shape(inputs, join(repeated(10, 30_000_000), longs(73_123, 511_377, 99_001))))
                .isNull();
    }

    @Test
    void newWasabiMakesOutputsOfStandardValues() {
        long[] inputs = LongStream.range(0, 50).map(i -> 1_234_567 + i).toArray();
        long[] standard =
                longs(6_561, 8_192, 13_122, 20_000, 50_000, 1_048_576, 4_782_969, 137_438_953_472L, 9_565_938);

        assertThat(shape(inputs, join(standard, longs(777_777)))).isEqualTo(CoinJoinShape.WASABI_2);
        assertThat(shape(inputs, join(standard, longs(777_777, 888_888, 999_999))))
                .isNull();
        assertThat(shape(longs(5, 6, 7), join(standard, longs(777_777)))).isNull();
    }

    @Test
    void joinMarketMakesAnEqualOutputForEachWhoTakesPart() {
        long[] outputs = longs(700, 700, 700, 31, 57);

        assertThat(shape(longs(900, 800, 750), outputs)).isEqualTo(CoinJoinShape.JOIN_MARKET);
        assertThat(CoinJoinShape.of(longs(900, 800, 750), new int[] {1, 1, 2}, outputs))
                .isNull();
        assertThat(shape(longs(900, 800, 750), longs(546, 546, 546, 31, 57))).isNull();
        assertThat(shape(longs(900, 800), longs(1_000, 600))).isNull();
    }

    private static @Nullable CoinJoinShape shape(long[] inputs, long[] outputs) {
        return CoinJoinShape.of(inputs, IntStream.range(0, inputs.length).toArray(), outputs);
    }

    private static long[] longs(long... values) {
        return values;
    }

    private static long[] repeated(int times, long value) {
        return LongStream.generate(() -> value).limit(times).toArray();
    }

    private static long[] join(long[] a, long[] b) {
        return LongStream.concat(LongStream.of(a), LongStream.of(b)).toArray();
    }
}
