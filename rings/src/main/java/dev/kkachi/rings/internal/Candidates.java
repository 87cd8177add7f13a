package dev.kkachi.rings.internal;

import java.util.Arrays;

/// Pairs of personas worth comparing: those that share something which few hold and which is more than a hint, or
/// a claimed home. A value that many hold would make a pair of each two of them; it makes none, and is a place
/// instead.
final class Candidates {
    private final Holdings holdings;
    private final int holdersMax;
    private long[] pairs = new long[1024];
    private int count;

    private Candidates(Holdings holdings, int holdersMax) {
        this.holdings = holdings;
        this.holdersMax = holdersMax;
    }

    /// Returns the pairs in ascending order, the smaller number of each in the upper half.
    static long[] of(Holdings holdings, int holdersMax) {
        Candidates found = new Candidates(holdings, holdersMax);
        for (int value = 0; value < holdings.values(); value++) {
            found.add(value);
        }
        return found.distinct();
    }

    /// Returns the greatest number of holders, at most `holdersMax`, at which there are at most `pairsMax` pairs
    /// to make.
    static int holdersMax(Holdings holdings, int holdersMax, long pairsMax) {
        long[] made = new long[holdersMax + 1];
        for (int value = 0; value < holdings.values(); value++) {
            int holders = holdings.holders(value);
            if (holders >= 2 && holders <= holdersMax && Kinds.leads(holdings.kind(value))) {
                made[holders] += holders * (holders - 1L) / 2;
            }
        }
        long sum = 0;
        for (int holders = 2; holders <= holdersMax; holders++) {
            sum += made[holders];
            if (sum > pairsMax) {
                return holders - 1;
            }
        }
        return holdersMax;
    }

    private void add(int value) {
        int holders = holdings.holders(value);
        if (holders < 2 || holders > holdersMax || !Kinds.leads(holdings.kind(value))) {
            return;
        }
        int from = holdings.firstHolding(value);
        for (int a = from; a < from + holders; a++) {
            for (int b = a + 1; b < from + holders; b++) {
                add((long) holdings.persona(a) << 32 | holdings.persona(b));
            }
        }
    }

    private void add(long pair) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, count + (count >> 1));
        }
        pairs[count++] = pair;
    }

    private long[] distinct() {
        Arrays.sort(pairs, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }
}
