package dev.kkachi.ledger.internal;

/// The running balances of accounts while their index is made, each from zero and therefore often below it, and the
/// lowest that each was. In two longs a balance, which has 127 bits and a sign; those of an account lie side by side.
final class Balances {
    private static final int WORDS = 4;
    private static final int HIGH = 1;
    private static final int LOWEST_LOW = 2;
    private static final int LOWEST_HIGH = 3;

    private final long[] words;

    Balances(int accounts) {
        words = new long[accounts * WORDS];
    }

    void receive(int account, long upper, long lower) {
        int at = account * WORDS;
        long sum = words[at] + lower;
        words[at + HIGH] += upper + (Long.compareUnsigned(sum, lower) < 0 ? 1 : 0);
        words[at] = sum;
    }

    void pay(int account, long upper, long lower) {
        int at = account * WORDS;
        long before = words[at];
        long low = before - lower;
        long high = words[at + HIGH] - upper - (Long.compareUnsigned(before, lower) < 0 ? 1 : 0);
        words[at] = low;
        words[at + HIGH] = high;
        long lowest = words[at + LOWEST_HIGH];
        boolean isLower = Long.compareUnsigned(low, words[at + LOWEST_LOW]) < 0;
        if (high < lowest || (high == lowest && isLower)) {
            words[at + LOWEST_LOW] = low;
            words[at + LOWEST_HIGH] = high;
        }
    }

    long high(int account) {
        return words[account * WORDS + HIGH];
    }

    long low(int account) {
        return words[account * WORDS];
    }

    /// Returns what the account must have held at the start, the negative of its lowest balance: the upper bits.
    long neededHigh(int account) {
        int at = account * WORDS;
        return -words[at + LOWEST_HIGH] - (words[at + LOWEST_LOW] != 0 ? 1 : 0);
    }

    /// Returns the lower bits of what the account must have held at the start.
    long neededLow(int account) {
        return -words[account * WORDS + LOWEST_LOW];
    }
}
