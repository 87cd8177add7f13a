package dev.kkachi.identity;

import dev.kkachi.access.Access;
import dev.kkachi.access.Secret;
import dev.kkachi.access.spi.WaitingRoom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Challenges that were given out: each to one holder, for five minutes, and once. Those of people who
/// are signed in are kept apart, so that nobody who is not can push them out.
final class Challenges {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Access.Chance chance;
    private final Waiting<Given> strangers;
    private final Waiting<Given> people;

    /// A challenge that was given out, as it is kept.
    ///
    /// @param value what is to be signed
    public record Given(String value) {}

    Challenges(WaitingRoom room, Access.Chance chance) {
        this.chance = chance;
        this.strangers = waiting(room, "passkey of a stranger");
        this.people = waiting(room, "passkey");
    }

    private Waiting<Given> waiting(WaitingRoom room, String name) {
        return new Waiting<>(room, chance.clock(), new Waiting.Terms<>(name, Given.class, PATIENCE));
    }

    /// Makes a challenge for `holder`, in the place of the one that was there.
    ///
    /// @param peer where a stranger comes from; empty for somebody who is signed in
    String make(String holder, String peer) {
        String challenge = Secret.random(chance.random());
        waiting(peer).put(holder, peer, new Given(challenge));
        return challenge;
    }

    /// Takes the challenge of `holder` away, or returns `null` where none counts.
    @Nullable String take(String holder, String peer) {
        Given given = waiting(peer).take(holder);
        return given == null ? null : given.value();
    }

    private Waiting<Given> waiting(String peer) {
        return peer.isEmpty() ? people : strangers;
    }
}
