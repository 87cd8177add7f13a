package dev.kkachi.rings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// When something was seen: from an instant to an instant, from a day to a day, or nobody knows.
///
/// @param first the beginning, `null` where it is not known
/// @param last the end, `null` where the beginning is
/// @param wholeDays whether only the days are known, so that two on one day were not surely there at once
public record Seen(@Nullable Instant first, @Nullable Instant last, boolean wholeDays) {
    /// At a time that nobody wrote down.
    public static final Seen UNTIMED = new Seen(null, null, false);

    public Seen {
        if ((first == null) != (last == null) || (first != null && last != null && last.isBefore(first))) {
            throw new IllegalArgumentException("Something was seen from " + first + " to " + last + ".");
        }
    }

    /// Returns from `first` to `last`.
    public static Seen between(Instant first, Instant last) {
        return new Seen(first, last, false);
    }

    /// Returns from the beginning of the day `first` to the end of the day `last`, in UTC.
    public static Seen days(LocalDate first, LocalDate last) {
        Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
        return new Seen(from, to, true);
    }
}
