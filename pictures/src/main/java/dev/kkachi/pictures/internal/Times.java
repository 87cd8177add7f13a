package dev.kkachi.pictures.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// An axis of time in steps that people count in: minutes, hours, days, weeks, months, quarters or years.
///
/// @param step how long a step is
/// @param starts where each step starts, and last where the axis ends
record Times(Step step, List<Instant> starts) {
    private static final int STEPS_MAX = 44;

    /// A length of time that has a name.
    enum Step {
        MINUTE(ChronoUnit.MINUTES, 1, "minute"),
        QUARTER_HOUR(ChronoUnit.MINUTES, 15, "quarter of an hour"),
        HOUR(ChronoUnit.HOURS, 1, "hour"),
        SIX_HOURS(ChronoUnit.HOURS, 6, "six hours"),
        DAY(ChronoUnit.DAYS, 1, "day"),
        WEEK(ChronoUnit.WEEKS, 1, "week"),
        MONTH(ChronoUnit.MONTHS, 1, "month"),
        QUARTER(ChronoUnit.MONTHS, 3, "quarter"),
        YEAR(ChronoUnit.YEARS, 1, "year"),
        DECADE(ChronoUnit.YEARS, 10, "decade");

        private final ChronoUnit unit;
        private final int length;
        final String word;

        Step(ChronoUnit unit, int length, String word) {
            this.unit = unit;
            this.length = length;
            this.word = word;
        }

        LocalDateTime start(LocalDateTime time) {
            LocalDateTime midnight = time.truncatedTo(ChronoUnit.DAYS);
            return switch (unit) {
                case MINUTES -> time.truncatedTo(ChronoUnit.HOURS).withMinute(time.getMinute() / length * length);
                case HOURS -> midnight.withHour(time.getHour() / length * length);
                case DAYS -> midnight;
                case WEEKS -> midnight.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTHS -> midnight.withDayOfMonth(1).withMonth((time.getMonthValue() - 1) / length * length + 1);
                default -> midnight.withDayOfYear(1).withYear(time.getYear() / length * length);
            };
        }

        String print(Instant time) {
            return switch (unit) {
                case MINUTES, HOURS -> Words.minute(time);
                case DAYS, WEEKS -> Words.day(time);
                case MONTHS -> Words.month(time);
                default -> String.valueOf(Words.utc(time).getYear());
            };
        }
    }

    Times {
        starts = List.copyOf(starts);
    }

    /// Returns the finest axis over `period` that has not too many steps.
    static Times over(Period period) {
        for (Step step : Step.values()) {
            List<Instant> starts = starts(step, period);
            if (starts.size() <= STEPS_MAX || step == Step.DECADE) {
                return new Times(step, starts);
            }
        }
        throw new IllegalStateException("No step is long enough.");
    }

    private static List<Instant> starts(Step step, Period period) {
        List<Instant> starts = new ArrayList<>();
        LocalDateTime next = step.start(Words.utc(period.first()));
        while (starts.size() <= STEPS_MAX && !next.toInstant(ZoneOffset.UTC).isAfter(period.last())) {
            starts.add(next.toInstant(ZoneOffset.UTC));
            next = next.plus(step.length, step.unit);
        }
        starts.add(next.toInstant(ZoneOffset.UTC));
        return starts;
    }

    /// Returns how many steps there are.
    int count() {
        return starts.size() - 1;
    }

    /// Returns the step in which `time` is.
    int of(Instant time) {
        int step = 0;
        while (step + 1 < count() && !time.isBefore(starts.get(step + 1))) {
            step++;
        }
        return step;
    }
}
