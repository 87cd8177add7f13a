package dev.kkachi.lists.internal;

import dev.kkachi.model.Property;
import java.util.Locale;

/// How the EU's Financial Sanctions Files print a date of birth: a day, or its parts as far as they are known, or
/// a span of years, perhaps rough. A date of the Islamic calendar is none of ours and only noted, and so is a
/// span without an end: neither may ever speak for or against anyone.
final class EuFsfBirth {
    private EuFsfBirth() {}

    /// Adds the date that `birth` states to `draft`.
    static void read(EuFsfPart birth, EntryDraft draft) {
        String calendar = birth.get("calendarType").toUpperCase(Locale.ROOT);
        String from = birth.get("yearRangeFrom");
        String to = birth.get("yearRangeTo");
        if (!calendar.isEmpty() && !calendar.equals("GREGORIAN")) {
            String date = first(birth.get("birthdate"), parts(birth));
            draft.add(Property.NOTES, date.isEmpty() ? "" : "Born " + date + " of the calendar " + calendar);
            return;
        }
        String circa = birth.get("circa").equalsIgnoreCase("true") ? "circa " : "";
        String date = first(birth.get("birthdate"), parts(birth));
        if (!date.isEmpty()) {
            draft.date(Property.BIRTH_DATE, circa + date);
        }
        if (!from.isEmpty() && !to.isEmpty()) {
            draft.date(Property.BIRTH_DATE, circa + from + " to " + to);
        } else if (!from.isEmpty() || !to.isEmpty()) {
            draft.add(
                    Property.NOTES, from.isEmpty() ? "Born in " + to + " or earlier" : "Born in " + from + " or later");
        }
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String parts(EuFsfPart birth) {
        String year = birth.get("year");
        if (!year.matches("\\d{4}")) {
            return "";
        }
        String month = twoDigits(birth.get("monthOfYear"));
        String day = twoDigits(birth.get("dayOfMonth"));
        if (month.isEmpty()) {
            return year;
        }
        return day.isEmpty() ? year + "-" + month : year + "-" + month + "-" + day;
    }

    private static String twoDigits(String number) {
        if (!number.matches("\\d{1,2}")) {
            return "";
        }
        return number.length() == 1 ? "0" + number : number;
    }
}
