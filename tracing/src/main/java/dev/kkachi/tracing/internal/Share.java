package dev.kkachi.tracing.internal;

/// `amount * part / whole`, rounded down and exact, for counts that fit a long.
final class Share {
    /// Below it a product's quotient is exact to one in a double, for it is below `whole` as well.
    private static final long NEAR_MAX = 1L << 50;

    private static final double TWO_TO_64 = 0x1p64;

    private Share() {}

    /// Returns the share of `amount` that `part` has in `whole`; neither is more than `whole`, which is not zero.
    static long of(long amount, long part, long whole) {
        if (part == whole) {
            return amount;
        }
        return whole < NEAR_MAX ? near(amount, part, whole) : far(amount, part, whole);
    }

    private static long near(long amount, long part, long whole) {
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

    /// Guesses in doubles, each time what the guesses before left of the product, which has 128 bits.
    private static long far(long amount, long part, long whole) {
        long high = Math.multiplyHigh(amount, part);
        long low = amount * part;
        long share = 0;
        long guess = guess(high, low, whole);
        while (guess != 0) {
            share += guess;
            long taken = guess * whole;
            high -= Math.multiplyHigh(guess, whole) + (Long.compareUnsigned(low, taken) < 0 ? 1 : 0);
            low -= taken;
            guess = guess(high, low, whole);
        }
        while (high < 0) {
            share--;
            low += whole;
            high += Long.compareUnsigned(low, whole) < 0 ? 1 : 0;
        }
        while (high > 0 || Long.compareUnsigned(low, whole) >= 0) {
            share++;
            high -= Long.compareUnsigned(low, whole) < 0 ? 1 : 0;
            low -= whole;
        }
        return share;
    }

    private static long guess(long high, long low, long whole) {
        double unsigned = (double) (low >>> 1) * 2 + (low & 1);
        return (long) ((high * TWO_TO_64 + unsigned) / whole);
    }
}
