package dev.kkachi.copies.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HammingIndexTest {
    @Test
    void everyRadiusFindsWhatCountingAllFinds() {
        RandomGenerator random = ForAll.random(1);
        long[] numbers = new long[3_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i > 0 && random.nextInt(2) == 0
                    ? turned(numbers[random.nextInt(i)], random.nextInt(14), random)
                    : random.nextLong();
        }
        HammingIndex index = new HammingIndex(numbers);

        for (int radius = 0; radius <= 13; radius++) {
            for (int round = 0; round < 20; round++) {
                long asked = turned(numbers[random.nextInt(numbers.length)], random.nextInt(radius + 2), random);
                int within = radius;
                Set<Integer> found = new TreeSet<>();
                index.within(asked, radius, found::add);

                assertThat(found)
                        .containsExactlyElementsOf(IntStream.range(0, numbers.length)
                                .filter(i -> Long.bitCount(numbers[i] ^ asked) <= within)
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void aSearchLooksAtFewOfMany() {
        RandomGenerator random = ForAll.random(2);
        HammingIndex index = new HammingIndex(random.longs(200_000).toArray());

        long looked = index.within(random.nextLong(), 10, place -> {});

        assertThat(looked).isLessThan(10_000);
    }

    private static long turned(long number, int bits, RandomGenerator random) {
        long turned = number;
        for (int i = 0; i < bits; i++) {
            turned ^= 1L << random.nextInt(64);
        }
        return turned;
    }
}
