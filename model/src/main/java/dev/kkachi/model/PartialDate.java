package dev.kkachi.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as well as it is known: a day, a month, a year, or a span of them, perhaps only roughly.
///
/// The text form, in which dates are stored as facts, is `yyyy`, `yyyy-MM`, `yyyy-MM-dd`, two of these joined by `/`
/// for a span, and a leading `~` for "circa".
///
/// @param earliest the first day it may be
/// @param latest the last day it may be
/// @param circa whether the source itself calls it approximate
public record PartialDate(LocalDate earliest, LocalDate latest, boolean circa) {
    private static final Pattern PART = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    public PartialDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "A date cannot end (" + latest + ") before it begins (" + earliest + ").");
        }
    }

    /// Returns the whole year `year`.
    public static PartialDate of(int year) {
        return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false);
    }

    /// Returns the day `day`.
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day, false);
    }

    /// Reads the text form, or returns `null` when `text` is not one.
    public static @Nullable PartialDate find(String text) {
        String trimmed = text.strip();
        boolean circa = trimmed.startsWith("~");
        String body = circa ? trimmed.substring(1) : trimmed;
        int slash = body.indexOf('/');
        PartialDate first = part(slash < 0 ? body : body.substring(0, slash), circa);
        PartialDate last = slash < 0 ? first : part(body.substring(slash + 1), circa);
        if (first == null || last == null || last.latest.isBefore(first.earliest)) {
            return null;
        }
        return new PartialDate(first.earliest, last.latest, circa);
    }

    private static @Nullable PartialDate part(String text, boolean circa) {
        Matcher matcher = PART.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            if (matcher.group(2) == null) {
                return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), circa);
            }
            int month = Integer.parseInt(matcher.group(2));
            if (matcher.group(3) == null) {
                YearMonth span = YearMonth.of(year, month);
                return new PartialDate(span.atDay(1), span.atEndOfMonth(), circa);
            }
            LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(3)));
            return new PartialDate(day, day, circa);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Says whether both may be the same day.
    public boolean overlaps(PartialDate other) {
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    /// Says whether the very day is known.
    public boolean isDay() {
        return !circa && earliest.equals(latest);
    }

    /// Returns the text form.
    public String render() {
        String mark = circa ? "~" : "";
        if (earliest.equals(latest)) {
            return mark + earliest;
        }
        boolean fromJanuary = earliest.getDayOfYear() == 1;
        boolean toDecember = latest.getMonthValue() == 12 && latest.getDayOfMonth() == 31;
        if (fromJanuary && toDecember) {
            String year = fourDigits(earliest.getYear());
            return earliest.getYear() == latest.getYear()
                    ? mark + year
                    : mark + year + "/" + fourDigits(latest.getYear());
        }
        YearMonth month = YearMonth.from(earliest);
        if (earliest.getDayOfMonth() == 1 && latest.equals(month.atEndOfMonth())) {
            return mark + month;
        }
        return mark + earliest + "/" + latest;
    }

    private static String fourDigits(int year) {
        return "0".repeat(Math.max(0, 4 - Integer.toString(year).length())) + year;
    }
}
