package dev.kkachi.chains;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads days as sources print them. What is no date is none: a day that nobody stated would decide whether
/// somebody was listed when money reached them.
final class PrintedDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
    private static final Pattern IN_NAME = Pattern.compile("(?<![0-9])(\\d{4}-\\d{2}-\\d{2})(?![0-9])");

    private PrintedDate() {}

    /// Returns the day in `column`, `null` if nothing stands there.
    static @Nullable LocalDate read(String column, String printed) throws Refused {
        if (printed.isEmpty()) {
            return null;
        }
        LocalDate day = find(printed);
        if (day == null) {
            throw Refused.because(column, printed, "A date is written yyyy-MM-dd.");
        }
        return day;
    }

    /// Finds the day that `printed` is, perhaps with a time after it; `null` if it is none. A day with slashes is
    /// American, for only the Treasury's lists have it.
    static @Nullable LocalDate find(String printed) {
        Matcher iso = ISO.matcher(printed);
        if (iso.matches()) {
            return parse(iso.group(1));
        }
        Matcher american = AMERICAN.matcher(printed);
        return american.matches() ? parse(american.group(3) + "-" + american.group(1) + "-" + american.group(2)) : null;
    }

    /// Finds the day in the name of a file, as editions of lists bear it; `null` if there is none, or more than one.
    static @Nullable LocalDate inName(String name) {
        Matcher found = IN_NAME.matcher(name);
        LocalDate day = found.find() ? parse(found.group(1)) : null;
        return found.find() ? null : day;
    }

    private static @Nullable LocalDate parse(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeException e) {
            return null; // the 31st of June is no day
        }
    }
}
