package dev.kkachi.cli.internal;

import dev.kkachi.lists.Sighting;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// How old a list is, and how long ago somebody vouched for it.
///
/// Two things are told apart. An edition is *stale* when it was published long ago and its publisher has not confirmed
/// it since; the US list changes several times a week, so a month is long. A list is *unattended* when nobody has
/// loaded or checked it for long, whatever its date: then updates have stopped, and nobody knows what it lacks.
///
/// @param list the edition
/// @param days whole days since it was published, [#UNKNOWN] where the edition is no date
/// @param confirmed the day on which its publisher last said that it is the current one, `null` if never
/// @param confirmedDays whole days since then, [#UNKNOWN] if never
/// @param unattendedDays whole days since somebody last loaded or checked it, [#UNKNOWN] for files read for one run
record ListAge(ListEdition list, long days, @Nullable LocalDate confirmed, long confirmedDays, long unattendedDays) {
    static final long UNKNOWN = -1;
    static final int STALE_DAYS = 30;

    /// The policy's maximum age: lists that nobody has looked after for longer screen nobody.
    static final int UNATTENDED_DAYS_MAX = 30;

    /// Returns the age at `now` of an edition that `seen` tells of, or that was read for this run alone. What claims to
    /// come from the future is 0 days old.
    static ListAge of(ListEdition list, @Nullable Sighting seen, Instant now) {
        PartialDate published = PartialDate.find(list.edition());
        long days = published == null ? UNKNOWN : between(published.earliest(), day(now));
        Instant vouched = seen == null ? null : seen.confirmed();
        LocalDate confirmed = vouched == null ? null : day(vouched);
        return new ListAge(
                list,
                days,
                confirmed,
                confirmed == null ? UNKNOWN : between(confirmed, day(now)),
                seen == null ? UNKNOWN : between(day(seen.last()), day(now)));
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static long between(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    /// Says whether the list is at most `most` days old, or was confirmed within so many.
    boolean isWithin(long most) {
        return (days != UNKNOWN && days <= most) || (confirmedDays != UNKNOWN && confirmedDays <= most);
    }

    /// Says whether the list must not be relied on unsaid.
    boolean isStale() {
        return !isWithin(STALE_DAYS);
    }

    /// Says whether nobody has looked after the list for longer than the policy allows.
    boolean isUnattended() {
        return unattendedDays > UNATTENDED_DAYS_MAX;
    }

    /// Returns the age in words.
    String words() {
        return days == UNKNOWN ? "of unknown age" : counted(days) + " old";
    }

    /// Returns the edition and its age, such as `us_ofac_sdn 2026-08-02 (114 days old, STALE)`.
    String render() {
        String vouched = confirmedDays == UNKNOWN ? "" : ", confirmed " + ago(confirmedDays);
        return list.dataset() + " " + list.edition() + " (" + words() + vouched + (isStale() ? ", STALE" : "") + ")";
    }

    /// Returns `days` ago in words.
    static String ago(long days) {
        return days == 0 ? "today" : counted(days) + " ago";
    }

    private static String counted(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
