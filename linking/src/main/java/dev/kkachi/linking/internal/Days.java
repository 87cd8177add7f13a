package dev.kkachi.linking.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads days as people type them. A day is the number `yyyymmdd`; what cannot be read is 0.
final class Days {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})(?:[t ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(?:(\\d{1,2})[- .]+)?([a-z]{3})[a-z]*\\.?[-, ]+(?:(\\d{1,2}),?[- ]+)?(\\d{4})");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int CENTURY_BREAK = 30;

    private final boolean dayFirst;

    private Days(boolean dayFirst) {
        this.dayFirst = dayFirst;
    }

    /// Returns a reader that knows from all texts of a column whether the day or the month comes first in
    /// it. Between dots the day always does.
    static Days of(List<String> texts) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (String text : texts) {
            Matcher last = YEAR_LAST.matcher(text.strip());
            if (last.matches()) {
                dayFirst += Integer.parseInt(last.group(1)) > 12 ? 1 : 0;
                monthFirst += Integer.parseInt(last.group(2)) > 12 ? 1 : 0;
            }
        }
        return new Days(dayFirst > monthFirst);
    }

    /// Returns `text` as it is compared: as `yyyymmdd` if it is a day, else its words.
    String plain(String text) {
        int day = read(text);
        return day == 0 ? Plain.words(text) : String.valueOf(day);
    }

    /// Returns the day that `text` means, 0 if it means none.
    int read(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.matches()) {
            return day(first.group(1), first.group(2), first.group(3));
        }
        Matcher last = YEAR_LAST.matcher(plain);
        if (last.matches()) {
            String year = last.group(3).length() == 2 ? century(last.group(3)) : last.group(3);
            return dayFirst || plain.indexOf('.') >= 0
                    ? day(year, last.group(2), last.group(1))
                    : day(year, last.group(1), last.group(2));
        }
        Matcher named = MONTH_NAMED.matcher(plain);
        if (named.matches()) {
            int month = MONTHS.indexOf(named.group(2));
            String day = named.group(1) != null ? named.group(1) : named.group(3);
            return month % 3 != 0 || day == null ? 0 : day(named.group(4), String.valueOf(month / 3 + 1), day);
        }
        return 0;
    }

    private static String century(String year) {
        return (Integer.parseInt(year) <= CENTURY_BREAK ? "20" : "19") + year;
    }

    /// A month or day that no calendar has is kept: a slip of the pen is still nearly the same.
    private static int day(String year, String month, String day) {
        return (Integer.parseInt(year) * 100 + Integer.parseInt(month)) * 100 + Integer.parseInt(day);
    }
}
