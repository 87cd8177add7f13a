package dev.kkachi.workers.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// How often something happened in each of the whole weeks before a time, and how far a week lies from what is usual.
final class Weeks {
    /// The median deviation of a bell curve is this much of its standard deviation.
    private static final double MEDIAN_OF_NORMAL = 0.6745;

    private static final int WEEKS_MAX = 520;

    private final int[] sorted;

    private Weeks(int[] counts) {
        sorted = counts.clone();
        Arrays.sort(sorted);
    }

    /// Counts `times`, which are sorted, by the weeks that end at `end`.
    static Weeks before(Instant end, List<Instant> times) {
        if (times.isEmpty()) {
            return new Weeks(new int[0]);
        }
        int count = (int) Math.min(
                WEEKS_MAX, Duration.between(times.getFirst(), end).toDays() / 7 + 1);
        int[] counts = new int[count];
        for (Instant time : times) {
            long week = Duration.between(time, end).toDays() / 7;
            if (week < count) {
                counts[(int) week]++;
            }
        }
        return new Weeks(counts);
    }

    /// Returns how many weeks there are.
    int count() {
        return sorted.length;
    }

    /// Returns how many standard deviations `perWeek` lies above the median, where a week's count deviates by at least
    /// the root of a typical count: small counts differ by chance.
    double deviations(double perWeek) {
        double median = median(sorted);
        int[] apart = Arrays.stream(sorted)
                .map(count -> (int) Math.round(2 * Math.abs(count - median)))
                .toArray();
        Arrays.sort(apart);
        double measured = median(apart) / 2 / MEDIAN_OF_NORMAL;
        double deviation = Math.max(measured, Math.sqrt(Math.max(1, median)));
        return (perWeek - median) / deviation;
    }

    private static double median(int[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }
}
