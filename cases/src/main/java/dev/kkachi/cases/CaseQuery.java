package dev.kkachi.cases;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question to the queue: which cases, in what order, how many, from where on.
///
/// @param states the cases that stand there
/// @param queue of this queue, of all where it is empty
/// @param assignee on whose desk they lie
/// @param kind about this, `null` for all
/// @param probabilityMin at least this likely
/// @param text words that must all occur in what is known of the case, empty for all
/// @param sleeping whether the sleeping are shown too
/// @param overdue whether only those are shown whose day has passed
/// @param sort in what order
/// @param page how many, from where on
public record CaseQuery(
        Set<CaseState> states,
        String queue,
        Desk assignee,
        Case.@Nullable Kind kind,
        double probabilityMin,
        String text,
        boolean sleeping,
        boolean overdue,
        Sort sort,
        Window page) {
    /// The most cases of one page.
    public static final int LIMIT_MAX = 200;
    /// The longest search, in characters.
    public static final int TEXT_CHARS_MAX = 200;

    /// All that is unfinished and awake, the likeliest first.
    public static final CaseQuery QUEUE = new CaseQuery(
            CaseState.unfinished(),
            "",
            new Desk.Anybody(),
            null,
            0,
            "",
            false,
            false,
            Sort.LIKELIEST,
            new Window(50, ""));

    public CaseQuery {
        states = Set.copyOf(states);
        if (text.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "A search of " + text.length() + " characters; the rule is at most " + TEXT_CHARS_MAX + ".");
        }
    }

    /// On whose desk a case lies.
    public sealed interface Desk {
        /// On anybody's or nobody's.
        record Anybody() implements Desk {}

        /// On nobody's.
        record Nobody() implements Desk {}

        /// On one person's.
        ///
        /// @param id whose
        record Of(Actor.Id id) implements Desk {}
    }

    /// The orders of the queue. Each ends with the id, so that it is the same every time.
    public enum Sort {
        /// By probability, then weight.
        LIKELIEST,
        /// By the day they are due, the earliest first.
        DUE,
        /// By when they were opened, the oldest first.
        OLDEST,
        /// By when they last changed, the latest first.
        UPDATED
    }

    /// How many cases, from where on.
    ///
    /// @param limit at most this many
    /// @param cursor what the page before gave, empty for the first
    public record Window(int limit, String cursor) {
        public Window {
            if (limit < 1 || limit > LIMIT_MAX) {
                throw new IllegalArgumentException(
                        "A page of " + limit + " cases; the rule is 1 to " + LIMIT_MAX + ".");
            }
        }
    }

    /// Returns the same question about cases that stand in `others`.
    public CaseQuery in(CaseState first, CaseState... others) {
        return new CaseQuery(
                EnumSet.of(first, others), queue, assignee, kind, probabilityMin, text, sleeping, overdue, sort, page);
    }

    /// Returns the same question about the queue `other`.
    public CaseQuery of(String other) {
        return new CaseQuery(states, other, assignee, kind, probabilityMin, text, sleeping, overdue, sort, page);
    }

    /// Returns the same question about the desk `other`.
    public CaseQuery on(Desk other) {
        return new CaseQuery(states, queue, other, kind, probabilityMin, text, sleeping, overdue, sort, page);
    }

    /// Returns the same question about cases of the kind `other`.
    public CaseQuery about(Case.@Nullable Kind other) {
        return new CaseQuery(states, queue, assignee, other, probabilityMin, text, sleeping, overdue, sort, page);
    }

    /// Returns the same question about cases at least this likely.
    public CaseQuery likelierThan(double other) {
        return new CaseQuery(states, queue, assignee, kind, other, text, sleeping, overdue, sort, page);
    }

    /// Returns the same question about cases in which all words of `words` occur.
    public CaseQuery saying(String words) {
        return new CaseQuery(states, queue, assignee, kind, probabilityMin, words, sleeping, overdue, sort, page);
    }

    /// Returns the same question, with the sleeping or without.
    public CaseQuery withSleeping(boolean other) {
        return new CaseQuery(states, queue, assignee, kind, probabilityMin, text, other, overdue, sort, page);
    }

    /// Returns the same question about the overdue only, or about all.
    public CaseQuery onlyOverdue(boolean other) {
        return new CaseQuery(states, queue, assignee, kind, probabilityMin, text, sleeping, other, sort, page);
    }

    /// Returns the same question in another order.
    public CaseQuery by(Sort other) {
        return new CaseQuery(states, queue, assignee, kind, probabilityMin, text, sleeping, overdue, other, page);
    }

    /// Returns the same question, `limit` cases from `cursor` on.
    public CaseQuery page(int limit, String cursor) {
        return new CaseQuery(
                states,
                queue,
                assignee,
                kind,
                probabilityMin,
                text,
                sleeping,
                overdue,
                sort,
                new Window(limit, cursor));
    }
}
