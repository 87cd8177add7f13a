package dev.kkachi.lists.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as lists print them, read into the text form of [dev.kkachi.model.PartialDate].
///
/// One cell may hold several (`1944, 13.10.1945`), rough ones (`circa 1950`), spans (`between 1955 and 1958`,
/// `1965-1969`), months (`Nov. 1973`), decades (`1960s`), days with unknown parts (`dd/mm/1965`, `00/00/1965`) and
/// words around them. What is no date is passed over; a year that no living person can have, such as one of the
/// Hijri calendar, is none.
final class PrintedDates {
    /// How much before a date is looked at for words about it.
    private static final int BEFORE_CHARS = 40;

    private static final int YEAR_MIN = 1800;
    private static final int YEAR_MAX = 2100;
    private static final int MONTHS = 12;
    private static final String MONTH_NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int MONTH_LETTERS = 3;
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";
    /// The shapes of a date; each has its own groups, in the order in which [#day] asks for them.
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:"
                    + "(\\d{4})-(\\d{2})(?:-(\\d{2}))?(?!\\d)" // 1 2 3: 1965-03-02
                    + "|(\\d{1,2}|[dD]{2})[./-](\\d{1,2}|[mM]{2})[./-]\\s?(\\d{4})(?!\\d)" // 4 5 6: 2.3.1965
                    + "|(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s*(\\d{4})(?!\\d)" // 7 8 9: 2 March 1965
                    + "|" + MONTH + "\\s*(\\d{1,2})(?:st|nd|rd|th)?,\\s*(\\d{4})(?!\\d)" // 10 11 12: March 2, 1965
                    + "|" + MONTH + ",?\\s*(\\d{4})(?!\\d)" // 13 14: March 1965
                    + "|(\\d{1,2})/(\\d{4})(?!\\d)" // 15 16: 03/1965
                    + "|(\\d{4})(s?)(?![\\d])" // 17 18: 1965, 1960s
                    + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ROUGHLY_BEFORE = Pattern.compile(
            "(?:^|[^\\p{L}])(?:circa|ca?\\.?|approx(?:imately|imatively)?\\.?|around|about|estimated|late|early|mid)"
                    + "[\\s:-]*(?:in\\s+|between\\s+)?$|~\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROUGHLY_AFTER =
            Pattern.compile("^\\s*+\\(?\\s*+(?:approx(?:imately)?|circa|estimated)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINED = Pattern.compile("\\s{0,20}(?:to|until|through|till|[-–—])\\s{0,20}");
    private static final Pattern BETWEEN = Pattern.compile("\\bbetween\\s*$", Pattern.CASE_INSENSITIVE);

    private PrintedDates() {}

    /// Returns every date in `printed`, in order, without repeats.
    static List<String> read(String printed) {
        List<String> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(printed);
        Found last = null;
        while (matcher.find()) {
            String value = value(matcher);
            if (value == null) {
                continue;
            }
            Found found = found(printed, last, matcher, value);
            if (last != null && spans(printed, last, found)) {
                dates.removeLast();
                String span = span(last.value, found.value);
                found = new Found(matcher.start(), matcher.end(), span, last.rough || found.rough);
            }
            last = found;
            dates.add((found.rough ? "~" : "") + found.value);
        }
        return dates.stream().distinct().toList();
    }

    private static Found found(String printed, @Nullable Found last, Matcher matcher, String value) {
        int from = Math.max(last == null ? 0 : last.end, matcher.start() - BEFORE_CHARS);
        String before = printed.substring(from, matcher.start());
        String after = printed.substring(matcher.end(), Math.min(printed.length(), matcher.end() + 20));
        boolean rough = ROUGHLY_BEFORE.matcher(before).find()
                || ROUGHLY_AFTER.matcher(after).matches();
        return new Found(matcher.start(), matcher.end(), value, rough);
    }

    /// Says whether the two dates are the ends of one span.
    private static boolean spans(String printed, Found first, Found second) {
        if (first.value.contains("/") || second.value.contains("/") || first.value.compareTo(second.value) > 0) {
            return false;
        }
        String connector = printed.substring(first.end, second.start);
        if (JOINED.matcher(connector.toLowerCase(Locale.ROOT)).matches()) {
            return true;
        }
        boolean bothYears = first.value.length() == 4 && second.value.length() == 4;
        if (bothYears && connector.strip().equals("/")) {
            return true;
        }
        return connector.strip().equalsIgnoreCase("and")
                && BETWEEN.matcher(printed.substring(Math.max(0, first.start - BEFORE_CHARS), first.start))
                        .find();
    }

    private static String span(String first, String last) {
        return first.equals(last) ? first : first + "/" + last;
    }

    private static @Nullable String value(Matcher m) {
        if (m.group(1) != null) {
            return day(m.group(1), number(m.group(2)), number(m.group(3)));
        }
        if (m.group(6) != null) {
            int day = number(m.group(4));
            int month = number(m.group(5));
            return month > MONTHS ? day(m.group(6), day, month) : day(m.group(6), month, day);
        }
        if (m.group(9) != null) {
            return day(m.group(9), month(m.group(8)), number(m.group(7)));
        }
        if (m.group(12) != null) {
            return day(m.group(12), month(m.group(10)), number(m.group(11)));
        }
        if (m.group(14) != null) {
            return day(m.group(14), month(m.group(13)), 0);
        }
        if (m.group(16) != null) {
            return day(m.group(16), number(m.group(15)), 0);
        }
        return m.group(18).isEmpty() ? day(m.group(17), 0, 0) : decade(m.group(17));
    }

    private static @Nullable String decade(String year) {
        String first = day(year, 0, 0);
        return first == null || !year.endsWith("0") ? null : first + "/" + (Integer.parseInt(year) + 9);
    }

    /// Reads a number; letters and an absent part are 0, "unknown".
    private static int number(@Nullable String digits) {
        return digits == null || !Character.isDigit(digits.charAt(0)) ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        String start = name.substring(0, MONTH_LETTERS).toLowerCase(Locale.ROOT);
        return MONTH_NAMES.indexOf(start) / MONTH_LETTERS + 1;
    }

    /// Returns the text form of a day whose `month` or `day` may be 0, or `null` if there is no such day.
    static @Nullable String day(String year, int month, int day) {
        int number = Integer.parseInt(year);
        if (number < YEAR_MIN || number > YEAR_MAX) {
            return null;
        }
        try {
            if (month == 0) {
                return year;
            }
            return day == 0
                    ? YearMonth.of(number, month).toString()
                    : LocalDate.of(number, month, day).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private record Found(int start, int end, String value, boolean rough) {}
}
