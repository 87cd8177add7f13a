package dev.kkachi.identity;

import dev.kkachi.access.Access;
import dev.kkachi.access.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Challenges that were given out: each to one holder, for five minutes, and once. Those of people who
/// are signed in are kept apart, so that nobody who is not can push them out.
final class Challenges {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Access.Chance chance;
    private final Waiting<String> strangers;
    private final Waiting<String> people;

    Challenges(Access.Chance chance) {
        this.chance = chance;
        this.strangers = new Waiting<>(chance.clock(), PATIENCE);
        this.people = new Waiting<>(chance.clock(), PATIENCE);
    }

    /// Makes a challenge for `holder`, in the place of the one that was there.
    ///
    /// @param peer where a stranger comes from; empty for somebody who is signed in
    String make(String holder, String peer) {
        String challenge = Secret.random(chance.random());
        waiting(peer).put(holder, peer, challenge);
        return challenge;
    }

    /// Takes the challenge of `holder` away, or returns `null` where none counts.
    @Nullable String take(String holder, String peer) {
        return waiting(peer).take(holder);
    }

    private Waiting<String> waiting(String peer) {
        return peer.isEmpty() ? people : strangers;
    }
}
