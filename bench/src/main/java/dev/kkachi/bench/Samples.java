package dev.kkachi.bench;

import java.util.Arrays;

/// Measured times of one operation, in nanoseconds, for percentiles.
final class Samples {
    private final long[] sortedNanos;

    private Samples(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    /// Takes the measured times; the array is copied.
    static Samples of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    /// Returns the time in microseconds that the fraction `quantile` of the operations did not exceed.
    double micros(double quantile) {
        int last = sortedNanos.length - 1;
        return sortedNanos[(int) Math.round(quantile * last)] / 1e3;
    }

    /// Returns `median 12.3, p99 45.6 us`.
    String render() {
        return "median " + Numbers.short1(micros(0.5)) + ", p99 " + Numbers.short1(micros(0.99)) + " us";
    }
}
