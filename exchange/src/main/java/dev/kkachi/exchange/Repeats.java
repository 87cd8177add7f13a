package dev.kkachi.exchange;

import dev.kkachi.access.TenantId;
import dev.kkachi.exchange.spi.ExchangeStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Requests that come again. A client that did not hear the answer sends the same request with the same
/// key, and hears what it would have heard; the thing is done once.
///
/// The key is written down before anything is done and the answer after it, where every server of the
/// installation sees them. If the process stops in between, nobody can say from here whether the thing was
/// done: whoever asks again is told so and has to look, which is worse than an answer and better than doing
/// it twice. Until enough time has passed for any request, it counts as being done, as it may be, by another
/// server.
public final class Repeats {
    /// How long an answer is kept.
    public static final Duration LIFE = Duration.ofHours(24);

    /// No request takes longer; what was begun before and has no answer was broken off.
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExchangeStore store;
    private final InstantSource clock;
    private final Set<KeptAnswer.Id> working = ConcurrentHashMap.newKeySet();

    /// @param store where answers are kept
    /// @param clock the time
    public Repeats(ExchangeStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What is known of a key.
    public sealed interface Known {
        /// It is new. Whoever is told so does what was asked, and then calls [#keep] or [#drop].
        record Fresh() implements Known {}

        /// The same was asked before.
        ///
        /// @param answer what was answered
        record Same(KeptAnswer answer) implements Known {}

        /// Something else was asked with this key.
        record Other() implements Known {}

        /// The same is being done now, here or by another server.
        record Working() implements Known {}

        /// The same was begun, and whether it was done is not known.
        record Unknown() implements Known {}
    }

    /// Begins what is asked with a key, unless it was asked before.
    ///
    /// @param request the hash of what is asked
    public Known begin(KeptAnswer.Id id, String request) {
        if (!working.add(id)) {
            return new Known.Working();
        }
        Known known = look(id, request);
        if (!(known instanceof Known.Fresh)) {
            working.remove(id);
        }
        return known;
    }

    private Known look(KeptAnswer.Id id, String request) {
        KeptAnswer kept = store.findAnswer(id);
        if (kept != null && kept.at().plus(LIFE).isBefore(clock.instant())) {
            store.removeAnswer(id);
            kept = null;
        }
        if (kept == null) {
            return store.begin(KeptAnswer.open(id, request, clock.instant())) ? new Known.Fresh() : new Known.Working();
        }
        if (!kept.request().equals(request)) {
            return new Known.Other();
        }
        if (kept.isAnswered()) {
            return new Known.Same(kept);
        }
        return clock.instant().isBefore(kept.at().plus(PATIENCE)) ? new Known.Working() : new Known.Unknown();
    }

    /// Keeps the answer to what was begun.
    public void keep(KeptAnswer answer) {
        try {
            store.put(answer);
        } finally {
            working.remove(answer.id());
        }
    }

    /// Forgets what was begun, since nothing was done: it may be asked again.
    public void drop(KeptAnswer.Id id) {
        try {
            store.removeAnswer(id);
        } finally {
            working.remove(id);
        }
    }

    /// Forgets every answer of a tenant: somebody was erased who may stand in one.
    public void forget(TenantId tenant) {
        store.removeAnswers(tenant);
    }

    /// Removes what is too old to be asked for, and returns how many answers went.
    public int forget() {
        return store.forgetAnswers(clock.instant().minus(LIFE));
    }
}
