package dev.kkachi.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// The calendar of the case, in seconds since 1970 and in UTC.
final class Times {
    static final long MINUTE = 60;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    /// The first second of the ledger.
    static final long BEGIN = day(LocalDate.of(2021, 1, 1));
    /// The first second in which no wage is paid any more.
    static final long LAST_WAGE = day(LocalDate.of(2024, 1, 1));
    /// When those who collect and convert wages do so for the last time.
    static final long LAST_COLLECTION = day(LocalDate.of(2024, 1, 8));
    static final long LAST_CONVERSION = day(LocalDate.of(2024, 1, 15));

    private Times() {}

    /// Returns the first second of `date`.
    static long day(LocalDate date) {
        return date.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }
}
