package dev.kkachi.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/// Slows down whoever guesses: so many failures for one name or one address within a span, then a wait.
/// Nobody is locked out for good, as that would let anybody lock out anybody.
public final class AttemptLimit {
    private static final int NAMES_MAX = 50_000;

    private final int failuresMax;
    private final Duration span;
    private final Map<String, Failures> failures = new HashMap<>();

    private record Failures(int count, Instant since) {}

    /// Allows so many failures within a span.
    public AttemptLimit(int failuresMax, Duration span) {
        this.failuresMax = failuresMax;
        this.span = span;
    }

    /// Returns how long whoever this is must wait; zero if not at all.
    public synchronized Duration wait(String who, Instant now) {
        Failures known = failures.get(who);
        if (known == null
                || known.count() < failuresMax
                || !now.isBefore(known.since().plus(span))) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, known.since().plus(span));
        return left.compareTo(span) > 0 ? span : left;
    }

    /// Counts a failure.
    public synchronized void failed(String who, Instant now) {
        Failures known = failures.get(who);
        if (known != null && now.isBefore(known.since().plus(span))) {
            failures.put(who, new Failures(known.count() + 1, known.since()));
            return;
        }
        if (failures.size() >= NAMES_MAX) {
            forget(now);
        }
        failures.put(who, new Failures(1, now));
    }

    /// Forgets the failures of somebody who proved who they are.
    public synchronized void succeeded(String who) {
        failures.remove(who);
    }

    /// Drops what is over; if nothing is, the oldest half of a flood, so that memory stays bounded.
    private void forget(Instant now) {
        failures.values().removeIf(known -> !now.isBefore(known.since().plus(span)));
        Iterator<String> names = failures.keySet().iterator();
        while (failures.size() >= NAMES_MAX && names.hasNext()) {
            names.next();
            names.remove();
        }
    }
}
