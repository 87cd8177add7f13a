package dev.kkachi.server.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Analytics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What became of every sign, remembered: counting it reads every finding of a year. What is older than some minutes is
/// counted anew by somebody else, while whoever asks sees the last and from when it is; only the first waits.
final class SignHistory {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int REMEMBERED_MAX = 64;
    private static final Duration YEAR = Duration.ofDays(366);

    private final Workplace place;
    private final Executor others;
    private final ReentrantLock first = new ReentrantLock();
    private final Map<Scope, Counted> remembered = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Set<Scope> counting = ConcurrentHashMap.newKeySet();

    /// @param others counts what is no longer fresh
    SignHistory(Workplace place, Executor others) {
        this.place = place;
        this.others = others;
    }

    /// Those who see the same cases.
    record Scope(TenantId tenant, Set<String> queues) {}

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

    /// Returns what was counted last for somebody who sees the same cases.
    Counted seen(Visit visit) {
        Actor actor = visit.actor();
        Supplier<List<Analytics.Sign>> signs =
                () -> visit.given(place.work().cases().signs(actor, since(visit)));
        return seen(new Scope(actor.tenant(), actor.queues()), visit.now(), signs);
    }

    /// Returns what was counted last for a scope, and has it counted anew where that is long ago.
    Counted seen(Scope scope, Instant now, Supplier<List<Analytics.Sign>> signs) {
        Counted known = remembered.get(scope);
        if (known == null) {
            return firstSeen(scope, now, signs);
        }
        boolean isFresh = !known.at().plus(FRESH).isBefore(now) && !known.at().isAfter(now);
        if (!isFresh && counting.add(scope)) {
            others.execute(() -> countAnew(scope, now, signs));
        }
        return known;
    }

    private Counted firstSeen(Scope scope, Instant now, Supplier<List<Analytics.Sign>> signs) {
        first.lock();
        try {
            Counted known = remembered.get(scope);
            return known == null ? count(scope, now, signs) : known;
        } finally {
            first.unlock();
        }
    }

    private void countAnew(Scope scope, Instant now, Supplier<List<Analytics.Sign>> signs) {
        try {
            count(scope, now, signs);
        } catch (RuntimeException e) {
            // Whoever asks next counts for themselves, and is told what is wrong.
            remembered.remove(scope);
        } finally {
            counting.remove(scope);
        }
    }

    private Counted count(Scope scope, Instant now, Supplier<List<Analytics.Sign>> signs) {
        Counted counted = new Counted(now, signs.get());
        synchronized (remembered) {
            remembered.remove(scope);
            remembered.put(scope, counted);
            if (remembered.size() > REMEMBERED_MAX) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return counted;
    }
}
