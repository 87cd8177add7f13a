package dev.kkachi.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Measured times of one operation, in nanoseconds, for percentiles.
public final class Samples {
    private final long[] sortedNanos;

    private Samples(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    private static Samples of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    /// Does operation 0, 1, ... one after the other and times each.
    public static Samples of(int operations, IntConsumer operation) {
        long[] nanos = new long[operations];
        for (int i = 0; i < operations; i++) {
            long start = System.nanoTime();
            operation.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        return of(nanos);
    }

    /// Returns the time in microseconds that the fraction `quantile` of the operations did not exceed.
    public double micros(double quantile) {
        int last = sortedNanos.length - 1;
        return sortedNanos[(int) Math.round(quantile * last)] / 1e3;
    }

    /// Returns `median 12.3, p99 45.6 us`.
    public String render() {
        return "median " + Numbers.short1(micros(0.5)) + ", p99 " + Numbers.short1(micros(0.99)) + " us";
    }
}
