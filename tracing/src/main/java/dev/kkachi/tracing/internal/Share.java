package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;

/// `amount * part / whole`, rounded down and exact, for counts that fit a long.
final class Share {
    /// Below it a product's quotient is exact to one in a double, for it is below `whole` as well.
    private static final long EXACT_MAX = 1L << 50;

    private Share() {}

    /// Returns the share of `amount` that `part` has in `whole`; neither is more than `whole`, which is not zero.
    static long of(long amount, long part, long whole) {
        if (part == whole) {
            return amount;
        }
        if (whole >= EXACT_MAX) {
            return Units.of(amount).share(Units.of(part), Units.of(whole)).low();
        }
        long guess = (long) ((double) amount * part / whole);
        long rest = amount * part - guess * whole; // both may wrap round; their difference is small
        while (rest < 0) {
            guess--;
            rest += whole;
        }
        while (rest >= whole) {
            guess++;
            rest -= whole;
        }
        return guess;
    }
}
