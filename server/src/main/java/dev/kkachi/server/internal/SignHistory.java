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

/// What became of every sign, remembered for some minutes: counting it reads every finding of a year.
/// While one counts, others wait for the same result.
final class SignHistory {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int REMEMBERED_MAX = 64;
    private static final Duration YEAR = Duration.ofDays(366);

    private final Workplace place;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Scope, Counted> remembered = new LinkedHashMap<>();

    SignHistory(Workplace place) {
        this.place = place;
    }

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

    /// Returns from when on what is kept is counted.
    static Instant since(Visit visit) {
        return visit.now().minus(YEAR);
    }

    /// Returns what is counted now, or was some minutes ago for somebody who sees the same cases.
    Counted seen(Visit visit) {
        Actor actor = visit.actor();
        Instant now = visit.now();
        Scope scope = new Scope(actor.tenant(), actor.queues());
        lock.lock();
        try {
            Counted known = remembered.get(scope);
            if (known == null
                    || known.at().plus(FRESH).isBefore(now)
                    || known.at().isAfter(now)) {
                known = new Counted(now, visit.given(place.work().cases().signs(actor, since(visit))));
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
