package dev.kkachi.identity;

import dev.kkachi.access.Secret;
import dev.kkachi.access.spi.WaitingRoom;
import dev.kkachi.files.RecordJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// What is remembered until a browser comes back, under the hash of what it holds and sealed with it: for a
/// time, once, and never more than so many. Where there is no room left, whoever takes the most of it loses
/// their oldest: a flood from one network pushes out itself and nobody else.
final class Waiting<T extends Record> {
    static final int COUNT_MAX = 10_000;

    /// Whoever has one address of the new kind has all that begin with the same four groups.
    private static final int GROUPS = 4;

    private final WaitingRoom room;
    private final InstantSource clock;
    private final Terms<T> terms;

    /// What waits, and for how long.
    ///
    /// @param name of the room
    /// @param type of what is remembered
    /// @param patience how long it is remembered
    record Terms<T extends Record>(String name, Class<T> type, Duration patience) {}

    Waiting(WaitingRoom room, InstantSource clock, Terms<T> terms) {
        this.room = room;
        this.clock = clock;
        this.terms = terms;
    }

    /// Remembers `value` for whoever holds `secret`, in the place of what they had.
    ///
    /// @param peer where they come from
    void put(String secret, String peer, T value) {
        Instant now = clock.instant();
        String sealed = Sealed.by(secret).close(RecordJson.render(value));
        room.hold(
                new WaitingRoom.Held(
                        terms.name(), Secret.hash(secret), network(peer), now.plus(terms.patience()), sealed),
                now,
                COUNT_MAX);
    }

    /// Returns what is remembered for whoever holds `secret`, and leaves it there.
    @Nullable T find(String secret) {
        return opened(secret, room.findHeld(terms.name(), Secret.hash(secret)));
    }

    /// Takes away what is remembered for whoever holds `secret`, or returns `null` where nothing counts.
    @Nullable T take(String secret) {
        return opened(secret, room.takeHeld(terms.name(), Secret.hash(secret)));
    }

    private @Nullable T opened(String secret, WaitingRoom.@Nullable Held held) {
        if (held == null || clock.instant().isAfter(held.until())) {
            return null;
        }
        String text = Sealed.by(secret).open(held.sealed());
        return text == null ? null : RecordJson.parse(text, terms.type());
    }

    private static String network(String peer) {
        int end = -1;
        for (int i = 0; i < GROUPS; i++) {
            end = peer.indexOf(':', end + 1);
            if (end < 0) {
                return peer;
            }
        }
        return peer.substring(0, end);
    }
}
