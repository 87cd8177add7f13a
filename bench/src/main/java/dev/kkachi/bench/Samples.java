package dev.kkachi.bench;

import dev.kkachi.model.Party;
import dev.kkachi.screening.Screener;
import java.util.Arrays;
import java.util.List;

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

    /// Asks `screener` every query once, one after the other, and times each.
    static Samples of(Screener screener, List<Party> queries) {
        long[] nanos = new long[queries.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            screener.answer(queries.get(i));
            nanos[i] = System.nanoTime() - start;
        }
        return of(nanos);
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
