package dev.kkachi.networks;

/// Segments of version 6 in two arrays of `long`s and one of `int`s. A look-up is a binary search and
/// allocates nothing.
///
/// Halves of starts are kept with their top bit turned over, so that signed comparison puts them in the
/// order of addresses.
final class Segments6 implements Segments {
    private final long[] highs;
    private final long[] lows;
    private final int[] values;

    /// The starts ascend as unsigned numbers, the first is 0.
    Segments6(long[] highs, long[] lows, int[] values) {
        this.highs = turned(highs);
        this.lows = turned(lows);
        this.values = values.clone();
    }

    private static long[] turned(long[] halves) {
        long[] turned = halves.clone();
        for (int i = 0; i < turned.length; i++) {
            turned[i] ^= Long.MIN_VALUE;
        }
        return turned;
    }

    /// Returns the value of an address.
    int find(long addressHigh, long addressLow) {
        long wantedHigh = addressHigh ^ Long.MIN_VALUE;
        long wantedLow = addressLow ^ Long.MIN_VALUE;
        int low = 0;
        int high = highs.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            long start = highs[middle];
            if (start < wantedHigh || (start == wantedHigh && lows[middle] <= wantedLow)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return values[low];
    }

    @Override
    public int count() {
        return highs.length;
    }

    @Override
    public long startHigh(int index) {
        return highs[index] ^ Long.MIN_VALUE;
    }

    @Override
    public long startLow(int index) {
        return lows[index] ^ Long.MIN_VALUE;
    }

    @Override
    public int value(int index) {
        return values[index];
    }

    @Override
    public long bytes() {
        return (long) Long.BYTES * (highs.length + lows.length) + (long) Integer.BYTES * values.length;
    }
}
