package dev.kkachi.access;

import dev.kkachi.access.spi.Tallies;
import java.time.Duration;
import java.time.Instant;

/// Slows down whoever guesses: so many failures for one name or one address within a span, then a wait.
/// Nobody is locked out for good, as that would let anybody lock out anybody.
///
/// Every try counts as a failure from its beginning until it is known to be none: of many that are made at
/// once, to however many servers, no more are looked at than of as many in a row.
final class AttemptLimit {
    private final Tallies tallies;
    private final String kind;
    private final int failuresMax;
    private final Duration length;

    /// Allows so many failures of a kind within a span.
    AttemptLimit(Tallies tallies, String kind, int failuresMax, Duration length) {
        this.tallies = tallies;
        this.kind = kind;
        this.failuresMax = failuresMax;
        this.length = length;
    }

    /// What is typed as a name may be a password, and is kept nowhere.
    private String name(String who) {
        return kind + " " + Secret.hash(kind + " " + who);
    }

    private Tallies.Span span(Instant now) {
        return new Tallies.Span(now, length);
    }

    /// Returns how long whoever this is must wait; zero if not at all.
    Duration wait(String who, Instant now) {
        Tallies.Tally known = tallies.findTally(name(who));
        return known == null || known.amount() < failuresMax ? Duration.ZERO : left(known, now);
    }

    /// Counts a try. Returns how long whoever this is must wait instead; zero if not at all.
    Duration begin(String who, Instant now) {
        Tallies.Tally counted = tallies.count(name(who), 1, span(now));
        return counted.amount() <= failuresMax ? Duration.ZERO : left(counted, now);
    }

    /// Takes back a try that was no failure.
    void undo(String who, Instant now) {
        tallies.count(name(who), -1, span(now));
    }

    /// Forgets the failures of somebody who proved who they are.
    void succeeded(String who) {
        tallies.removeTally(name(who));
    }

    private Duration left(Tallies.Tally counted, Instant now) {
        if (span(now).isOver(counted.since())) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, counted.since().plus(length));
        return left.compareTo(length) > 0 ? length : left;
    }
}
