package dev.kkachi.screening.internal;

import dev.kkachi.model.PartialDate;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/// The keys under which those born on one day are found, or on the day that a swap of day and month makes of it,
/// or in one month where the day is not known.
///
/// Birth on the same day speaks for a name that is too unlike to be found by itself; such parties are few, so
/// all of them are looked at.
final class BirthKeys {
    private static final int MONTH_DAYS_MAX = 31;
    private static final long DAY = 1L << 40;
    private static final long SOME_DAY = 2L << 40;
    private static final long MONTH = 3L << 40;

    private BirthKeys() {}

    /// Hands out the keys under which a listed date is found.
    static void listed(PartialDate date, LongConsumer keys) {
        if (date.isDay()) {
            keys.accept(DAY + date.earliest().toEpochDay());
            keys.accept(SOME_DAY + month(date.earliest()));
        } else if (isWithinMonth(date)) {
            keys.accept(MONTH + month(date.earliest()));
            keys.accept(MONTH + month(date.latest()));
        }
    }

    /// Hands out the keys of the listed dates that may agree with `date` to the month or the day.
    static void asked(PartialDate date, LongConsumer keys) {
        LocalDate first = date.earliest();
        if (date.isDay()) {
            keys.accept(DAY + first.toEpochDay());
            if (first.getDayOfMonth() <= 12 && first.getDayOfMonth() != first.getMonthValue()) {
                LocalDate swapped = LocalDate.of(first.getYear(), first.getDayOfMonth(), first.getMonthValue());
                keys.accept(DAY + swapped.toEpochDay());
            }
            keys.accept(MONTH + month(first));
        } else if (isWithinMonth(date)) {
            keys.accept(SOME_DAY + month(first));
            keys.accept(MONTH + month(first));
            keys.accept(SOME_DAY + month(date.latest()));
            keys.accept(MONTH + month(date.latest()));
        }
    }

    private static boolean isWithinMonth(PartialDate date) {
        return date.latest().toEpochDay() - date.earliest().toEpochDay() < MONTH_DAYS_MAX;
    }

    private static long month(LocalDate day) {
        return day.getYear() * 12L + day.getMonthValue();
    }
}
