package dev.kkachi.server.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Analytics;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What became of every sign, remembered for some minutes: counting it reads every finding of a year.
/// While one counts, others wait for the same result.
final class SignHistory {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int REMEMBERED_MAX = 64;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Scope, Counted> remembered = new LinkedHashMap<>();

    private record Scope(TenantId tenant, Set<String> queues) {}

    /// What was counted.
    ///
    /// @param at when
    /// @param signs what became of each
    record Counted(Instant at, List<Analytics.Sign> signs) {
        Counted {
            signs = List.copyOf(signs);
        }
    }

    /// Returns what `count` gives, or gave some minutes ago to somebody who sees the same cases.
    Counted of(Actor actor, Instant now, Supplier<List<Analytics.Sign>> count) {
        Scope scope = new Scope(actor.tenant(), actor.queues());
        lock.lock();
        try {
            Counted known = remembered.get(scope);
            if (known == null
                    || known.at().plus(FRESH).isBefore(now)
                    || known.at().isAfter(now)) {
                known = new Counted(now, count.get());
                remembered.remove(scope);
                remembered.put(scope, known);
                if (remembered.size() > REMEMBERED_MAX) {
                    remembered.remove(remembered.keySet().iterator().next());
                }
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
