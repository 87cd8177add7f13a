package dev.kkachi.copies.internal;

import java.util.stream.IntStream;

/// Compares pairs of texts so that the shingles of the longer text of each are put into a table once for all its
/// pairs. A text that holds everything is compared with each other text at the cost of the other.
final class PairWork {
    private PairWork() {}

    /// What is done with a pair; several threads do it.
    interface Comparison {
        void compare(ShingleTable table, int larger, int smaller);
    }

    /// Returns a pair as one number, the longer text first.
    static long key(int a, int b, Reading reading) {
        int lengthA = reading.tokens(a).length;
        int lengthB = reading.tokens(b).length;
        boolean isFirst = lengthA > lengthB || (lengthA == lengthB && a < b);
        return isFirst ? ((long) a << 32) | b : ((long) b << 32) | a;
    }

    /// Compares each of `pairs`, which are sorted.
    static void each(LongList pairs, Reading reading, Comparison comparison) {
        int[] starts = IntStream.range(0, pairs.size())
                .filter(i -> i == 0 || pairs.get(i) >>> 32 != pairs.get(i - 1) >>> 32)
                .toArray();
        IntStream.range(0, starts.length).parallel().forEach(group -> {
            int to = group + 1 == starts.length ? pairs.size() : starts[group + 1];
            int larger = (int) (pairs.get(starts[group]) >>> 32);
            ShingleTable table = new ShingleTable(reading.tokens(larger));
            for (int i = starts[group]; i < to; i++) {
                comparison.compare(table, larger, (int) pairs.get(i));
            }
        });
    }
}
