package dev.kkachi.linking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What columns weigh that change together.
class SumsTest {
    /// Of a million pairs, one in a thousand is the same; nine of ten of those share the address, and so
    /// do five hundred pairs of flatmates.
    private static Sums learnt() {
        Sums sums = new Sums();
        Sums.Reached reached = new Sums.Reached();
        for (int pair = 0; pair < 1_000; pair++) {
            reached.count(pair % 10 == 0 ? -12 : 35, 1, 1);
        }
        for (int pair = 0; pair < 500; pair++) {
            reached.count(35, 0, 1);
        }
        sums.count(reached);
        for (int pair = 0; pair < 100_000; pair++) {
            sums.countRandom(-12, 1);
        }
        sums.learn(1_000_000, false);
        return sums;
    }

    @Test
    void aSharedAddressWeighsWhatFlatmatesLeaveOfIt() {
        double bits = learnt().bits(35);

        assertThat(bits).isBetween(log2(0.9 / (500 / 1e6)) - 1.5, log2(0.9 / (500 / 1e6)) + 0.5);
    }

    @Test
    void whoMovedLosesNoMoreThanTheShareOfThoseWhoMove() {
        double bits = learnt().bits(-12);

        assertThat(bits).isBetween(log2(0.1) - 0.5, log2(0.1) + 0.5);
    }

    @Test
    void theWeightNeverFallsAsTheSumRises() {
        Sums sums = new Sums();
        Sums.Reached reached = new Sums.Reached();
        SplittableRandom dice = new SplittableRandom(5);
        for (int pair = 0; pair < 2_000; pair++) {
            reached.count(dice.nextDouble(-30, 70), dice.nextDouble(), 1 + dice.nextInt(3));
        }
        sums.count(reached);

        sums.learn(1_000_000, false);

        for (double sum = -40; sum < 80; sum += 0.5) {
            assertThat(sums.bits(sum + 0.5)).isGreaterThanOrEqualTo(sums.bits(sum) - 1e-9);
        }
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
