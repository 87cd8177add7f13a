package dev.kkachi.testkit;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Checks a claim against many generated cases, and names the seed that broke it.
public final class ForAll {
    private static final int CASES = Integer.getInteger("kkachi.property.cases", 1_000);
    private static final long FIRST_SEED = Long.getLong("kkachi.property.seed", 20_230_523L);

    private ForAll() {}

    /// Fails with the seed and the sample when `claim` is false for one of the generated samples.
    public static <T> void forAll(Function<RandomGenerator, T> generate, Predicate<T> claim) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            T sample = generate.apply(random(seed));
            if (!claim.test(sample)) {
                throw new AssertionError(
                        "The claim fails for <" + sample + ">. Rerun with -Dkkachi.property.seed=" + seed);
            }
        }
    }

    /// Returns a generator that gives the same numbers for `seed` on every machine.
    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
