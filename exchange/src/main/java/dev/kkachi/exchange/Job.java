package dev.kkachi.exchange;

import dev.kkachi.access.TenantId;
import java.time.Instant;

/// Many subjects that are screened in one go, while nobody waits.
///
/// @param id its name within the tenant
/// @param tenant whose it is
/// @param by the account that asked for it
/// @param state how far it got
/// @param lines how many lines were read
/// @param screened how many of them were screened
/// @param matched how many of those have a match
/// @param rejected how many could not be read
/// @param starts how often it was started
/// @param why why it failed, empty where it did not
/// @param createdAt when it was asked for
/// @param updatedAt when it last went on
public record Job(
        String id,
        TenantId tenant,
        String by,
        State state,
        long lines,
        long screened,
        long matched,
        long rejected,
        int starts,
        String why,
        Instant createdAt,
        Instant updatedAt) {
    /// How far a job got.
    public enum State {
        /// It waits for its turn.
        QUEUED,
        /// It is being worked on.
        RUNNING,
        /// Its results are whole.
        DONE,
        /// It has no results.
        FAILED
    }

    static Job asked(String id, TenantId tenant, String by, Instant at) {
        return new Job(id, tenant, by, State.QUEUED, 0, 0, 0, 0, 0, "", at, at);
    }

    /// Says whether it goes no further.
    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    Job started(Instant at) {
        return new Job(id, tenant, by, State.RUNNING, 0, 0, 0, 0, starts + 1, "", createdAt, at);
    }

    Job with(boolean matches) {
        return new Job(
                id,
                tenant,
                by,
                state,
                lines + 1,
                screened + 1,
                matched + (matches ? 1 : 0),
                rejected,
                starts,
                why,
                createdAt,
                updatedAt);
    }

    Job passedOver() {
        return new Job(
                id, tenant, by, state, lines + 1, screened, matched, rejected + 1, starts, why, createdAt, updatedAt);
    }

    Job ended(State other, String reason, Instant at) {
        return new Job(id, tenant, by, other, lines, screened, matched, rejected, starts, reason, createdAt, at);
    }
}
