package dev.kkachi.patterns.internal;

import java.time.Duration;

/// Numbers as findings print them: the same on every machine.
final class Texts {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final int DAYS_FROM = 3;

    private Texts() {}

    /// Returns a share as per cent, rounded to a tenth.
    static String perCent(double share) {
        long tenths = Math.round(share * 1_000);
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " %";
    }

    /// Returns a number with two digits after the point.
    static String hundredths(double number) {
        long hundredths = Math.round(number * 100);
        String rest = Long.toString(hundredths % 100);
        return hundredths / 100 + "." + (rest.length() == 1 ? "0" + rest : rest);
    }

    /// Returns so many seconds in the largest unit that tells them well.
    static String seconds(long seconds) {
        if (seconds == Long.MAX_VALUE) {
            return "not yet";
        }
        if (seconds >= DAYS_FROM * DAY) {
            return counted(Math.round((double) seconds / DAY), "day");
        }
        if (seconds >= HOUR) {
            return counted(Math.round((double) seconds / HOUR), "hour");
        }
        return seconds >= MINUTE
                ? counted(Math.round((double) seconds / MINUTE), "minute")
                : counted(seconds, "second");
    }

    /// Returns `duration` in the largest unit that tells it well.
    static String duration(Duration duration) {
        return seconds(duration.toSeconds());
    }

    /// Returns a number and what it counts.
    static String counted(long number, String noun) {
        return number + " " + (number == 1 ? noun : noun.endsWith("s") ? noun + "es" : noun + "s");
    }
}
