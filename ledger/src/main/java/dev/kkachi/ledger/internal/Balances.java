package dev.kkachi.ledger.internal;

/// The running balances of all accounts of a chain while an index is made, each from zero and therefore often below it,
/// and the lowest that each was. In two longs an account: balances have 127 bits and a sign.
final class Balances {
    private final long[] high;
    private final long[] low;
    private final long[] lowestHigh;
    private final long[] lowestLow;

    Balances(int accounts) {
        high = new long[accounts];
        low = new long[accounts];
        lowestHigh = new long[accounts];
        lowestLow = new long[accounts];
    }

    void receive(int account, long upper, long lower) {
        long sum = low[account] + lower;
        high[account] += upper + (Long.compareUnsigned(sum, lower) < 0 ? 1 : 0);
        low[account] = sum;
    }

    void pay(int account, long upper, long lower) {
        long before = low[account];
        high[account] -= upper + (Long.compareUnsigned(before, lower) < 0 ? 1 : 0);
        low[account] = before - lower;
        boolean isLower = Long.compareUnsigned(low[account], lowestLow[account]) < 0;
        boolean same = high[account] == lowestHigh[account];
        if (high[account] < lowestHigh[account] || (same && isLower)) {
            lowestHigh[account] = high[account];
            lowestLow[account] = low[account];
        }
    }

    long high(int account) {
        return high[account];
    }

    long low(int account) {
        return low[account];
    }

    /// Says whether any account must have held more than 64 bits can count.
    boolean isWide() {
        for (int account = 0; account < low.length; account++) {
            if (neededHigh(account) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Returns what the account must have held at the start, the negative of its lowest balance: the upper bits.
    long neededHigh(int account) {
        return -lowestHigh[account] - (lowestLow[account] != 0 ? 1 : 0);
    }

    /// Returns the lower bits of what the account must have held at the start.
    long neededLow(int account) {
        return -lowestLow[account];
    }
}
