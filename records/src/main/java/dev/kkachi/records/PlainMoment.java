package dev.kkachi.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads `2026-01-05T10:00:00.123Z`, as logs print their times by the million, without the machinery that
/// reads every form of time. What is not exactly so is left to that.
final class PlainMoment {
    private static final int SECONDS_END = 19;
    private static final int LENGTH_MAX = 30;
    private static final int DAY_SECONDS = 86_400;
    /// Days from the first of March of the year 0 to the first of January 1970.
    private static final int EPOCH_DAY = 719_468;

    private PlainMoment() {}

    /// Finds the moment, `null` if `text` has another form.
    static @Nullable Instant find(String text) {
        int length = text.length();
        if (length <= SECONDS_END || length > LENGTH_MAX || text.charAt(length - 1) != 'Z') {
            return null;
        }
        boolean isLaidOut = text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nanos = length == SECONDS_END + 1 ? 0 : nanos(text, length - 1);
        boolean isDay = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
        boolean isClock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        if (!isLaidOut || !isDay || !isClock || nanos < 0) {
            return null;
        }
        long seconds = epochDay(year, month, day) * DAY_SECONDS + hour * 3_600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static int days(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /// Counts years from March on, so that a leap day is the last of its year.
    private static long epochDay(int year, int month, int day) {
        long from = month > 2 ? year : year - 1L;
        long era = Math.floorDiv(from, 400L);
        long yearOfEra = from - era * 400;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - EPOCH_DAY;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int nanos(String text, int end) {
        if (text.charAt(SECONDS_END) != '.' || end == SECONDS_END + 1) {
            return -1;
        }
        int nanos = number(text, SECONDS_END + 1, end);
        for (int i = end; nanos > 0 && i < LENGTH_MAX - 1; i++) {
            nanos *= 10;
        }
        return nanos;
    }
}
