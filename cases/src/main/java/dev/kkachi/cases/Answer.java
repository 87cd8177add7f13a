package dev.kkachi.cases;

import java.util.List;

/// What became of a command.
public sealed interface Answer {
    /// It was done, and it is durable.
    ///
    /// @param file the case as it is now
    /// @param leaf the place in the audit log of the last thing that it did, counted from 0; -1 where
    ///     there was nothing left to do
    record Done(Case file, long leaf) implements Answer {}

    /// Somebody else changed the case in the meantime; nothing was done.
    ///
    /// @param version the version that it has now
    record Conflict(long version) implements Answer {}

    /// A rule forbids it; nothing was done.
    ///
    /// @param rule which
    /// @param why in a sentence
    record Refused(Rule rule, String why) implements Answer {}

    /// There is no such case, or the actor may not know of it.
    record NotFound() implements Answer {}

    /// The disk or the database did not do its part; nothing was done, and the same command may be
    /// tried again.
    ///
    /// @param why in a sentence
    record Unavailable(String why) implements Answer {}

    /// What was removed of a person who is to be forgotten.
    ///
    /// @param cases those that are gone
    /// @param shared those that go on about others; somebody should read what was written there
    /// @param findings how many findings are gone
    /// @param leaf the place in the audit log
    record Erased(List<CaseId> cases, List<CaseId> shared, int findings, long leaf) {
        public Erased {
            cases = List.copyOf(cases);
            shared = List.copyOf(shared);
        }
    }

    /// The rules that can forbid something.
    enum Rule {
        /// The actor lacks the permission.
        NOT_PERMITTED,
        /// Whoever proposed a decision can neither approve nor refuse it.
        OWN_PROPOSAL,
        /// The state of the case does not allow it.
        ILLEGAL_TRANSITION,
        /// A text is missing that the rule asks for.
        MISSING,
        /// The reason code is none of the policy's for this outcome.
        UNKNOWN_REASON,
        /// Who is to have the case on their desk does not work here, or not in its queue.
        UNKNOWN_ASSIGNEE,
        /// A text is longer, or a file larger, than the rule allows.
        TOO_LONG,
        /// A day lies in the past, or too far ahead.
        WRONG_DAY,
        /// The case is part of another.
        MERGED,
        /// The case is under legal hold.
        LEGAL_HOLD,
        /// There is nothing of the kind that could be done.
        NOTHING_TO_DO
    }
}
