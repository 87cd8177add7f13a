package dev.kkachi.screening.internal;

import dev.kkachi.model.PartialDate;
import java.time.LocalDate;

/// Compares dates of birth as precisely as both sides know them.
///
/// Bits, with the probabilities behind them (m: among equal persons, u: among strangers, whose births spread over
/// some 60 years): an equal day has m 0.8, u 1/21,900, hence 14 bits; an equal month m 0.85, u 1/720, 9 bits; an
/// equal year m 0.9, u 1/60, 5.7 bits. A year off by more than two has m 0.015 (wrong dates do occur, but OFAC, UN
/// and EU agree on the year within two for nearly all persons that they share) and u 0.93, hence -6 bits. January 1
/// is how several lists write "that year", so it never speaks against a day of the same year. "Circa" widens every
/// bound to five years.
public final class BirthDates {
    private static final int CIRCA_YEARS = 5;
    private static final int MONTH_DAYS_MAX = 31;
    private static final int YEAR_DAYS_MAX = 366;

    /// The outcomes, the best first: of several stated dates the best counts.
    public enum Agreement {
        SAME_DAY(1.0, 3.0, 14.1, "same day"),
        SAME_MONTH(0.95, 2.0, 9.3, "same month, the day is not known on both sides"),
        SWAPPED(0.9, 1.5, 8.0, "same date with day and month swapped"),
        SAME_YEAR(0.85, 1.0, 5.7, "same year, the day is not known on both sides"),
        IN_SPAN(0.7, 0.3, 2.0, "within the span of years given"),
        ROUGHLY(0.6, 0.2, 1.0, "agrees roughly, as the source itself says circa"),
        UNKNOWN(0.0, 0.0, 0.0, "not given"),
        DAY_OFF_YEAR(0.6, 0.0, 1.0, "same day and month, years differ by one or two"),
        OTHER_DAY(0.5, -1.0, -0.5, "same year but another day"),
        YEAR_OFF(0.4, -1.0, -0.7, "years differ by one"),
        TWO_YEARS_OFF(0.25, -2.5, -2.5, "years differ by two"),
        CONTRADICTED(0.0, -7.0, -6.0, "years contradict");

        private final double score;
        private final double pullBits;
        private final double weightBits;
        private final String words;

        Agreement(double score, double pullBits, double weightBits, String words) {
            this.score = score;
            this.pullBits = pullBits;
            this.weightBits = weightBits;
            this.words = words;
        }

        /// Returns how far the outcome moves the calibrated score.
        public double pullBits() {
            return pullBits;
        }

        /// Says whether the dates agree, so that they support even a weak name.
        public boolean isSupport() {
            return compareTo(SAME_YEAR) <= 0;
        }

        /// Says whether the dates are different ones, which lists sometimes get wrong.
        public boolean isAgainst() {
            return compareTo(OTHER_DAY) >= 0;
        }

        /// Returns the outcome as a line of an explanation.
        public Weighed weighed() {
            return new Weighed(score, pullBits, weightBits, words);
        }
    }

    private BirthDates() {}

    /// Returns the best agreement between any date of `queries` and any of `candidates`. Allocates nothing.
    public static Agreement compare(PartialDate[] queries, PartialDate[] candidates) {
        if (queries.length == 0 || candidates.length == 0) {
            return Agreement.UNKNOWN;
        }
        Agreement best = Agreement.CONTRADICTED;
        for (PartialDate query : queries) {
            for (PartialDate candidate : candidates) {
                Agreement here = compare(query, candidate);
                if (here.compareTo(best) < 0) {
                    best = here;
                }
            }
        }
        return best;
    }

    /// Returns how two dates agree. Allocates nothing.
    public static Agreement compare(PartialDate a, PartialDate b) {
        int gapYears = gapYears(a, b);
        if (a.circa() || b.circa()) {
            return roughly(gapYears);
        }
        if (gapYears == 0) {
            return withinOneYear(a, b);
        }
        if (gapYears > 2) {
            return Agreement.CONTRADICTED;
        }
        if (a.isDay() && b.isDay() && sameDayOfYear(a.earliest(), b.earliest())) {
            return Agreement.DAY_OFF_YEAR;
        }
        return gapYears == 1 ? Agreement.YEAR_OFF : Agreement.TWO_YEARS_OFF;
    }

    private static Agreement roughly(int gapYears) {
        if (gapYears <= 2) {
            return Agreement.ROUGHLY;
        }
        return gapYears <= CIRCA_YEARS ? Agreement.YEAR_OFF : Agreement.CONTRADICTED;
    }

    private static Agreement withinOneYear(PartialDate a, PartialDate b) {
        if (a.isDay() && b.isDay()) {
            return sameYear(a.earliest(), b.earliest());
        }
        if (!a.overlaps(b)) {
            return Agreement.OTHER_DAY;
        }
        long days = Math.max(days(a), days(b));
        if (days <= MONTH_DAYS_MAX) {
            return Agreement.SAME_MONTH;
        }
        return days <= YEAR_DAYS_MAX ? Agreement.SAME_YEAR : Agreement.IN_SPAN;
    }

    private static Agreement sameYear(LocalDate a, LocalDate b) {
        if (a.equals(b)) {
            return Agreement.SAME_DAY;
        }
        if (a.getMonthValue() == b.getDayOfMonth() && a.getDayOfMonth() == b.getMonthValue()) {
            return Agreement.SWAPPED;
        }
        return a.getDayOfYear() == 1 || b.getDayOfYear() == 1 ? Agreement.SAME_YEAR : Agreement.OTHER_DAY;
    }

    private static boolean sameDayOfYear(LocalDate a, LocalDate b) {
        return a.getMonthValue() == b.getMonthValue() && a.getDayOfMonth() == b.getDayOfMonth();
    }

    private static int gapYears(PartialDate a, PartialDate b) {
        int after = b.earliest().getYear() - a.latest().getYear();
        int before = a.earliest().getYear() - b.latest().getYear();
        return Math.max(0, Math.max(after, before));
    }

    private static long days(PartialDate date) {
        return date.latest().toEpochDay() - date.earliest().toEpochDay() + 1;
    }
}
