package dev.kkachi.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms of ISO 8601 that few write: days without dashes, weeks (`2024-W09-5`), days of the year
/// (`2024-061`), times without colons, a decimal comma, zones in hours alone.
final class RareMoment {
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ISO_WEEK_DATE,
            DateTimeFormatter.ISO_ORDINAL_DATE);
    private static final Pattern DAY = Pattern.compile("\\d{4}(\\d{4}|-\\d{2}-\\d{2}|-W\\d{2}-\\d|-\\d{3})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)? ?(Z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final int NANO_DIGITS = 9;

    private RareMoment() {}

    /// Returns the moment that `text` names, `null` if it names none. Without a zone it is in UTC.
    static @Nullable Instant find(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int from = upper.indexOf('T');
        LocalDate day = day(from < 0 ? upper : upper.substring(0, from));
        if (day == null) {
            return null;
        }
        return from < 0 ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : moment(day, upper.substring(from + 1));
    }

    private static @Nullable LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            return null;
        }
        for (DateTimeFormatter form : DAYS) {
            LocalDate day = day(text, form);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant moment(LocalDate day, String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            LocalTime time = LocalTime.of(
                    number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), nano(parts.group(4)));
            String zone = parts.group(5);
            return day.atTime(time).toInstant(zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nano(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }
}
