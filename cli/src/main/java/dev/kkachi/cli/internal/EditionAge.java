package dev.kkachi.cli.internal;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Says how old a list is. The US list changes several times a week, so a month is long.
final class EditionAge {
    static final long UNKNOWN = -1;
    static final int STALE_DAYS = 30;

    private EditionAge() {}

    /// Returns the whole days from the edition to `now`, 0 for one that claims to come from the future, and [#UNKNOWN]
    /// where the edition is no date.
    static long days(ListEdition edition, Instant now) {
        PartialDate published = PartialDate.find(edition.edition());
        if (published == null) {
            return UNKNOWN;
        }
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(published.earliest(), today));
    }

    /// Says whether a list of that age must not be relied on unsaid.
    static boolean isStale(long days) {
        return days == UNKNOWN || days > STALE_DAYS;
    }

    /// Returns the age in words.
    static String words(long days) {
        return days == UNKNOWN ? "of unknown age" : days + (days == 1 ? " day old" : " days old");
    }

    /// Returns the edition and its age, such as `us_ofac_sdn 2026-08-02 (114 days old, STALE)`.
    static String render(ListEdition edition, Instant now) {
        long days = days(edition, now);
        return edition.dataset() + " " + edition.edition() + " (" + words(days) + (isStale(days) ? ", STALE" : "")
                + ")";
    }
}
