package dev.kkachi.cases;

import java.util.EnumSet;
import java.util.Set;

/// Where a case stands. What may follow what is this table and nothing else:
///
/// | from | to |
/// |---|---|
/// | new | open |
/// | open | awaiting_info, proposed |
/// | awaiting_info | open, proposed |
/// | proposed | closed, open (refused) |
/// | closed | open, only with a reason |
///
/// That a case sleeps until a day, or was merged into another, are no states: a sleeping case still
/// stands somewhere.
public enum CaseState {
    /// Nobody has looked at it yet.
    NEW,
    /// Somebody works on it.
    OPEN,
    /// It waits for an answer from outside.
    AWAITING_INFO,
    /// Somebody proposed a decision, which somebody else must approve.
    PROPOSED,
    /// It was decided.
    CLOSED;

    /// Returns the states that may follow this one.
    public Set<CaseState> next() {
        return switch (this) {
            case NEW -> EnumSet.of(OPEN);
            case OPEN -> EnumSet.of(AWAITING_INFO, PROPOSED);
            case AWAITING_INFO -> EnumSet.of(OPEN, PROPOSED);
            case PROPOSED -> EnumSet.of(CLOSED, OPEN);
            case CLOSED -> EnumSet.of(OPEN);
        };
    }

    /// Says whether `to` may follow this state.
    public boolean leadsTo(CaseState to) {
        return next().contains(to);
    }

    /// Returns the states of a case that still wants something of somebody.
    public static Set<CaseState> unfinished() {
        return EnumSet.complementOf(EnumSet.of(CLOSED));
    }
}
