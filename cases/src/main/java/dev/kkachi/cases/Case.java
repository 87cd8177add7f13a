package dev.kkachi.cases;

import dev.kkachi.model.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Something that deserves a person's time, and where it stands.
///
/// @param id its name within the tenant
/// @param queue the queue it lies in
/// @param kind what it is about
/// @param subjects whom it concerns, sorted
/// @param headline one line
/// @param probability after the evidence
/// @param bits what the evidence weighs together
/// @param why the weightiest reasons in words, the first the weightiest
/// @param innocent explanations that would clear the persons
/// @param nextChecks what to check next
/// @param standing where it stands and with whom
/// @param openedAt when it was opened
/// @param updatedAt when it last changed
/// @param version counts its changes, from 1
public record Case(
        CaseId id,
        String queue,
        Kind kind,
        List<Subject> subjects,
        String headline,
        double probability,
        double bits,
        List<String> why,
        List<String> innocent,
        List<String> nextChecks,
        Standing standing,
        Instant openedAt,
        Instant updatedAt,
        long version) {
    /// The queue of cases that nobody put elsewhere.
    public static final String STANDARD_QUEUE = "standard";

    public Case {
        subjects = subjects.stream().distinct().sorted().toList();
        why = List.copyOf(why);
        innocent = List.copyOf(innocent);
        nextChecks = List.copyOf(nextChecks);
        if (version < 1 || probability < 0 || probability > 1) {
            throw new IllegalArgumentException("The case " + id + " has version " + version + " and probability "
                    + probability + "; the rule is a version from 1 and a probability from 0 to 1.");
        }
    }

    /// What a case is about.
    public enum Kind {
        RING,
        PERSON,
        WALLET,
        LISTED_PARTY
    }

    /// How soon a case wants somebody.
    public enum Priority {
        URGENT,
        HIGH,
        NORMAL,
        LOW
    }

    /// Where a case stands and with whom.
    ///
    /// @param state what may follow is told by [CaseState]
    /// @param outcome what was decided, `null` while it is not closed
    /// @param assignee who works on it, `null` where nobody does
    /// @param priority how soon it wants somebody
    /// @param due the day by which it is to be decided
    /// @param snoozedUntil it sleeps until that day comes, `null` where it does not sleep
    /// @param mergedInto the case that it became part of, `null` where it stands for itself
    /// @param legalHold the reason why nothing of it may be removed, empty where it may
    /// @param closedAt when it was closed, `null` while it is not
    public record Standing(
            CaseState state,
            @Nullable Outcome outcome,
            Actor.@Nullable Id assignee,
            Priority priority,
            LocalDate due,
            @Nullable LocalDate snoozedUntil,
            @Nullable CaseId mergedInto,
            String legalHold,
            @Nullable Instant closedAt) {
        /// Returns how a case stands that nobody has looked at.
        public static Standing fresh(Priority priority, LocalDate due) {
            return new Standing(CaseState.NEW, null, null, priority, due, null, null, "", null);
        }

        /// Returns the same in another state.
        public Standing in(CaseState other) {
            return new Standing(other, outcome, assignee, priority, due, snoozedUntil, mergedInto, legalHold, closedAt);
        }

        /// Returns the same, closed with `decided` at `at`.
        public Standing closed(Outcome decided, Instant at) {
            return new Standing(CaseState.CLOSED, decided, assignee, priority, due, null, mergedInto, legalHold, at);
        }

        /// Returns the same, open again and due on `day`.
        public Standing reopened(LocalDate day) {
            return new Standing(CaseState.OPEN, null, assignee, priority, day, null, mergedInto, legalHold, null);
        }

        /// Returns the same with another person at work.
        public Standing assignedTo(Actor.@Nullable Id other) {
            return new Standing(state, outcome, other, priority, due, snoozedUntil, mergedInto, legalHold, closedAt);
        }

        /// Returns the same with another priority and day.
        public Standing due(Priority other, LocalDate day) {
            return new Standing(state, outcome, assignee, other, day, snoozedUntil, mergedInto, legalHold, closedAt);
        }

        /// Returns the same, asleep until `day`, or awake.
        public Standing asleep(@Nullable LocalDate day) {
            return new Standing(state, outcome, assignee, priority, due, day, mergedInto, legalHold, closedAt);
        }

        /// Returns the same as part of `other`, or for itself.
        public Standing within(@Nullable CaseId other) {
            return new Standing(state, outcome, assignee, priority, due, snoozedUntil, other, legalHold, closedAt);
        }

        /// Returns the same, held for `reason`, or free where it is empty.
        public Standing held(String reason) {
            return new Standing(state, outcome, assignee, priority, due, snoozedUntil, mergedInto, reason, closedAt);
        }
    }

    /// Says whether it still wants something of somebody: it is not closed and not part of another.
    public boolean isUnfinished() {
        return standing.state() != CaseState.CLOSED && standing.mergedInto() == null;
    }

    /// Returns the same case one change later.
    public Case with(Standing other, Instant at) {
        return new Case(
                id,
                queue,
                kind,
                subjects,
                headline,
                probability,
                bits,
                why,
                innocent,
                nextChecks,
                other,
                openedAt,
                at,
                version + 1);
    }

    /// Returns the same case in another queue, one change later.
    public Case in(String otherQueue, Instant at) {
        return new Case(
                id,
                otherQueue,
                kind,
                subjects,
                headline,
                probability,
                bits,
                why,
                innocent,
                nextChecks,
                standing,
                openedAt,
                at,
                version + 1);
    }

    /// Returns what it says of its subjects.
    public Substance substance() {
        return new Substance(kind, subjects, headline, probability, bits, why, innocent, nextChecks);
    }

    /// Returns the same case saying something else, one change later.
    public Case saying(Substance other, Instant at) {
        return with(other, at, version + 1);
    }

    /// Returns the same case, unchanged but for its sentences, which are as `words` have them.
    public Case worded(UnaryOperator<String> words) {
        return with(substance().worded(words), updatedAt, version);
    }

    private Case with(Substance said, Instant at, long changes) {
        return new Case(
                id,
                queue,
                said.kind(),
                said.subjects(),
                said.headline(),
                said.probability(),
                said.bits(),
                said.why(),
                said.innocent(),
                said.nextChecks(),
                standing,
                openedAt,
                at,
                changes);
    }

    /// What a case says of its subjects, without where it stands.
    ///
    /// @param kind what it is about
    /// @param subjects whom it concerns
    /// @param headline one line
    /// @param probability after the evidence
    /// @param bits what the evidence weighs
    /// @param why the weightiest reasons in words
    /// @param innocent explanations that would clear the persons
    /// @param nextChecks what to check next
    public record Substance(
            Kind kind,
            List<Subject> subjects,
            String headline,
            double probability,
            double bits,
            List<String> why,
            List<String> innocent,
            List<String> nextChecks) {
        public Substance {
            subjects = List.copyOf(subjects);
            why = List.copyOf(why);
            innocent = List.copyOf(innocent);
            nextChecks = List.copyOf(nextChecks);
        }

        /// Returns the same of everybody but one.
        public Substance without(Subject one) {
            List<Subject> others =
                    subjects.stream().filter(subject -> !subject.equals(one)).toList();
            return new Substance(kind, others, headline, probability, bits, why, innocent, nextChecks);
        }

        /// Returns the same, with what is said of these very subjects as `words` have it.
        public Substance worded(UnaryOperator<String> words) {
            List<String> reasons = why.stream().map(words).toList();
            return new Substance(
                    kind, subjects, words.apply(headline), probability, bits, reasons, innocent, nextChecks);
        }
    }
}
