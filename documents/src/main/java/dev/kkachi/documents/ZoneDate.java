package dev.kkachi.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day in a machine-readable zone: two digits each of year, month and day. The century is not printed,
/// and an unknown month or day of birth is two fillers.
///
/// @param printed the six characters
public record ZoneDate(String printed) {
    private static final int CENTURY_YEARS = 100;
    /// How long before a day a document may have run out and still be shown on it: half a century, so
    /// that the rule is even.
    private static final int EXPIRED_YEARS_MAX = 50;

    public ZoneDate {
        if (printed.length() != 6) {
            throw new IllegalArgumentException("A day in a zone has 6 characters; these are " + printed.length() + ".");
        }
    }

    /// Finds the day as a day of birth: the latest one that is not after `today`; `null` if it is not
    /// fully known.
    public @Nullable LocalDate findBirth(LocalDate today) {
        int century = today.getYear() / CENTURY_YEARS * CENTURY_YEARS;
        LocalDate day = inCentury(century);
        return day == null || !day.isAfter(today) ? day : inCentury(century - CENTURY_YEARS);
    }

    /// Finds the day as a day of expiry: the one within half a century of `today`; `null` if it is none.
    public @Nullable LocalDate findExpiry(LocalDate today) {
        int first = today.getYear() - EXPIRED_YEARS_MAX;
        Integer year = pair(0);
        if (year == null) {
            return null;
        }
        int full = first + Math.floorMod(year - first, CENTURY_YEARS);
        return inCentury(full - year);
    }

    /// Says whether `day`, in whatever century, is the day that is printed, so far as it is known.
    public boolean mayBe(LocalDate day) {
        return agrees(0, day.getYear() % CENTURY_YEARS)
                && agrees(2, day.getMonthValue())
                && agrees(4, day.getDayOfMonth());
    }

    /// Says whether all six characters are digits or fillers and could be a day.
    public boolean isPossible() {
        Integer month = pair(2);
        Integer day = pair(4);
        return printed.chars().allMatch(c -> c == '<' || (c >= '0' && c <= '9'))
                && (month == null || (month >= 1 && month <= 12))
                && (day == null || (day >= 1 && day <= 31));
    }

    private boolean agrees(int at, int value) {
        Integer known = pair(at);
        return known == null || known == value;
    }

    private @Nullable Integer pair(int at) {
        char tens = printed.charAt(at);
        char ones = printed.charAt(at + 1);
        boolean known = tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9';
        return known ? (tens - '0') * 10 + ones - '0' : null;
    }

    private @Nullable LocalDate inCentury(int century) {
        Integer year = pair(0);
        Integer month = pair(2);
        Integer day = pair(4);
        if (year == null || month == null || day == null) {
            return null;
        }
        try {
            return LocalDate.of(century + year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
