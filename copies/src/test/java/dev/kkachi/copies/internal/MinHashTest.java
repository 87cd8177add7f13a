package dev.kkachi.copies.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MinHashTest {
    @Test
    void aPairOfTheWantedIndexMeetsAndOneRowMoreWouldLoseIt() {
        for (double jaccard : new double[] {0.3, 0.5, 0.7, 0.8, 0.9}) {
            MinHash chosen = MinHash.forJaccard(jaccard);

            assertThat(chosen.chance(jaccard)).isGreaterThanOrEqualTo(MinHash.RECALL);
            assertThat(chosen.rows() * chosen.bands()).isLessThanOrEqualTo(128);
            MinHash narrower = new MinHash(chosen.rows() + 1, 128 / (chosen.rows() + 1));
            assertThat(narrower.chance(jaccard)).isLessThan(MinHash.RECALL);
        }
    }

    @Test
    void signaturesAgreeAsOftenAsSetsDoAlsoWhenTheyAreSmall() {
        MinHash hash = new MinHash(1, 128);
        for (int size : new int[] {12, 60, 600}) {
            RandomGenerator random = ForAll.random(size);
            double agreed = 0;
            int rounds = 300;
            for (int round = 0; round < rounds; round++) {
                long[] all = random.longs(size).toArray();
                long[] one = LongStream.of(all).limit(size * 2L / 3).toArray();
                long[] other = LongStream.of(all).skip(size / 3).toArray();
                int[] a = hash.signature(one);
                int[] b = hash.signature(other);
                for (int i = 0; i < a.length; i++) {
                    agreed += a[i] == b[i] ? 1 : 0;
                }
            }

            assertThat(agreed / rounds / 128).isBetween(1 / 3.0 - 0.02, 1 / 3.0 + 0.02);
        }
    }
}
