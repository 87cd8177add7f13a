package dev.kkachi.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Times as exports print them, made ISO 8601: seconds, milliseconds or microseconds since 1970, `Jan 5,
/// 2026`, `5 Jan 2026`, `4/11/2025 6:21:02 PM` (the month first, as the makers of these exports do), `Tue
/// Jan 5 10:00:00 2026 UTC`.
final class VendorMoment {
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,16})(?:\\.\\d{1,9})?");
    private static final Pattern MONTH_ALONE = Pattern.compile("\\d{4}(-\\d{2})?");
    /// A date and a clock, perhaps without `T`, with a blank before the zone, or without the point before
    /// a fraction.
    private static final Pattern LOOSE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)"
            + "(?:\\.?(\\d{1,9}))?\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?");
    /// The longer form of two that begin alike comes first.
    private static final DateTimeFormatter WORDS = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[EEE MMM d HH:mm:ss uuuu][M/d/uuuu h:mm:ss a][M/d/uuuu h:mm a]"
                    + "[M/d/uuuu H:mm:ss][M/d/uuuu H:mm]"
                    + "[MMM d, uuuu h:mm:ss a][MMM d, uuuu h:mm a][MMM d, uuuu HH:mm:ss][MMM d, uuuu HH:mm]"
                    + "[MMM d, uuuu][d MMM, uuuu][d MMM uuuu][M/d/uuuu][MM-dd-uuuu]")
            .toFormatter(Locale.ENGLISH);
    private static final int SECONDS_DIGITS_MAX = 11;
    private static final int MILLIS_DIGITS_MAX = 14;
    private static final int MICROS = 1_000_000;

    private VendorMoment() {}

    /// Returns `printed` in ISO 8601; as it is where it cannot be read.
    static String iso(String printed) {
        String text = printed.strip();
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return sinceEpoch(epoch.group(1)).toString();
        }
        Matcher loose = LOOSE.matcher(text);
        if (loose.matches()) {
            String clock = loose.group(2).length() == 5 ? loose.group(2) + ":00" : loose.group(2);
            String fraction = loose.group(3) == null ? "" : "." + loose.group(3);
            return loose.group(1) + "T" + clock + fraction + zone(loose.group(4));
        }
        if (MONTH_ALONE.matcher(text).matches()) {
            return text + "-01-01".substring(text.length() - 4);
        }
        return words(text);
    }

    private static String zone(@Nullable String printed) {
        if (printed == null || printed.equals("UTC") || printed.equals("Z")) {
            return "Z";
        }
        return printed.indexOf(':') > 0 ? printed : printed.substring(0, 3) + ":" + printed.substring(3);
    }

    private static Instant sinceEpoch(String digits) {
        long number = Long.parseLong(digits);
        if (digits.length() <= SECONDS_DIGITS_MAX) {
            return Instant.ofEpochSecond(number);
        }
        return digits.length() <= MILLIS_DIGITS_MAX
                ? Instant.ofEpochMilli(number)
                : Instant.ofEpochSecond(number / MICROS, number % MICROS * 1_000);
    }

    private static String words(String text) {
        String single = text.replaceAll("\\s+", " ");
        String plain = single.endsWith(" UTC") ? single.substring(0, single.length() - 4) : single;
        try {
            return switch (WORDS.parseBest(plain, LocalDateTime::from, LocalDate::from)) {
                case LocalDateTime clock -> clock.toInstant(ZoneOffset.UTC).toString();
                case LocalDate day -> day.toString();
                default -> text;
            };
        } catch (DateTimeException e) {
            return text;
        }
    }
}
