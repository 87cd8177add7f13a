package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads a time as it is printed, in bytes and without allocating: seconds since 1970, milliseconds in their thirteen
/// digits, or ISO 8601 with a `T` or a space. What says no zone is in UTC, as explorers print it; fractions of a second
/// are dropped.
final class PrintedTime {
    /// What is returned for something that is no time.
    static final long NONE = -1;
    /// What a time has to be.
    static final String RULE = "A time is in ISO 8601, in UTC, or in seconds since 1970, and before the year 2106.";

    private static final long SECONDS_MAX = 0xFFFF_FFFFL;
    private static final int SECOND_DIGITS_MAX = 10;
    private static final int MILLI_DIGITS = 13;
    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 19;
    private static final int DAY_SECONDS = 86_400;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private PrintedTime() {}

    /// Returns the seconds since 1970 that `text` prints, or [#NONE].
    static long seconds(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return seconds(bytes, 0, bytes.length);
    }

    /// Returns the seconds since 1970 that `length` bytes of `text` from `offset` print, or [#NONE].
    static long seconds(byte[] text, int offset, int length) {
        long whole = length <= MILLI_DIGITS ? digits(text, offset, length) : NONE;
        if (whole >= 0) {
            boolean isMillis = length == MILLI_DIGITS;
            return isMillis || length <= SECOND_DIGITS_MAX ? inRange(isMillis ? whole / 1000 : whole) : NONE;
        }
        return length < DATE_LENGTH ? NONE : iso(text, offset, length);
    }

    private static long iso(byte[] text, int at, int length) {
        long days = date(text, at);
        if (days == NONE) {
            return NONE;
        }
        if (length == DATE_LENGTH) {
            return inRange(days * DAY_SECONDS);
        }
        boolean isTime = length >= TIME_LENGTH
                && (text[at + 10] == 'T' || text[at + 10] == ' ')
                && text[at + 13] == ':'
                && text[at + 16] == ':';
        if (!isTime) {
            return NONE;
        }
        long hour = digits(text, at + 11, 2);
        long minute = digits(text, at + 14, 2);
        long second = digits(text, at + 17, 2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return NONE;
        }
        long east = secondsEast(text, at + TIME_LENGTH, at + length);
        return east == Long.MIN_VALUE ? NONE : inRange(days * DAY_SECONDS + hour * 3600 + minute * 60 + second - east);
    }

    private static long date(byte[] text, int at) {
        if (text[at + 4] != '-' || text[at + 7] != '-') {
            return NONE;
        }
        long year = digits(text, at, 4);
        int month = (int) digits(text, at + 5, 2);
        int day = (int) digits(text, at + 8, 2);
        if (year < 1970 || month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return NONE;
        }
        boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && day == 29 && !isLeap ? NONE : days(year, month, day);
    }

    /// Counts the days since 1970 with the year beginning in March, so that the leap day is its last.
    private static long days(long year, int month, int day) {
        long y = month <= 2 ? year - 1 : year;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
    }

    /// Returns how far east of UTC the zone behind a time is, [Long#MIN_VALUE] if there is something else.
    private static long secondsEast(byte[] text, int from, int end) {
        int at = from;
        if (at < end && text[at] == '.') {
            do {
                at++;
            } while (at < end && text[at] >= '0' && text[at] <= '9');
        }
        int left = end - at;
        if (left == 0 || (left == 1 && text[at] == 'Z')) {
            return 0;
        }
        if (left == 4 && text[at] == ' ' && text[at + 1] == 'U' && text[at + 2] == 'T' && text[at + 3] == 'C') {
            return 0;
        }
        boolean isOffset = left == 6 && (text[at] == '+' || text[at] == '-') && text[at + 3] == ':';
        long hours = isOffset ? digits(text, at + 1, 2) : NONE;
        long minutes = isOffset ? digits(text, at + 4, 2) : NONE;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Long.MIN_VALUE;
        }
        return (text[at] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
    }

    /// Returns the number that the digits write, -1 if there are none or something else is among them.
    private static long digits(byte[] text, int offset, int length) {
        long number = length == 0 ? -1 : 0;
        for (int i = offset; i < offset + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static long inRange(long seconds) {
        return seconds >= 0 && seconds <= SECONDS_MAX ? seconds : NONE;
    }
}
