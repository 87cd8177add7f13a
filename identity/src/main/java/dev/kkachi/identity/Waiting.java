package dev.kkachi.identity;

import dev.kkachi.access.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is remembered until a browser comes back, under the hash of what it holds: for a time, once, and
/// never more than so many. Where there is no room left, whoever takes the most of it loses their oldest:
/// a flood from one network pushes out itself and nobody else.
final class Waiting<T> {
    static final int COUNT_MAX = 10_000;

    /// Whoever has one address of the new kind has all that begin with the same four groups.
    private static final int GROUPS = 4;

    private final InstantSource clock;
    private final Duration patience;
    private final Map<String, Kept<T>> kept = new LinkedHashMap<>();
    private final Map<String, Set<String>> networks = new HashMap<>();

    private record Kept<T>(T value, String network, Instant at) {}

    Waiting(InstantSource clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /// Remembers `value` for whoever holds `secret`, in the place of what they had.
    ///
    /// @param peer where they come from
    synchronized void put(String secret, String peer, T value) {
        Instant now = clock.instant();
        String key = Secret.hash(secret);
        remove(key);
        forgetOld(now);
        if (kept.size() >= COUNT_MAX) {
            networks.values().stream()
                    .max(Comparator.comparingInt(Set::size))
                    .ifPresent(most -> remove(most.iterator().next()));
        }
        String network = network(peer);
        kept.put(key, new Kept<>(value, network, now));
        networks.computeIfAbsent(network, none -> new LinkedHashSet<>()).add(key);
    }

    /// Returns what is remembered for whoever holds `secret`, and leaves it there.
    synchronized @Nullable T find(String secret) {
        Kept<T> known = kept.get(Secret.hash(secret));
        return known == null || isOver(known, clock.instant()) ? null : known.value();
    }

    /// Takes away what is remembered for whoever holds `secret`, or returns `null` where nothing counts.
    synchronized @Nullable T take(String secret) {
        Kept<T> known = remove(Secret.hash(secret));
        return known == null || isOver(known, clock.instant()) ? null : known.value();
    }

    private void forgetOld(Instant now) {
        Iterator<Map.Entry<String, Kept<T>>> first = kept.entrySet().iterator();
        while (first.hasNext()) {
            Map.Entry<String, Kept<T>> oldest = first.next();
            if (!isOver(oldest.getValue(), now)) {
                return;
            }
            first.remove();
            leave(oldest.getKey(), oldest.getValue());
        }
    }

    private @Nullable Kept<T> remove(String key) {
        Kept<T> known = kept.remove(key);
        if (known != null) {
            leave(key, known);
        }
        return known;
    }

    private void leave(String key, Kept<T> known) {
        Set<String> keys = Objects.requireNonNull(networks.get(known.network()));
        keys.remove(key);
        if (keys.isEmpty()) {
            networks.remove(known.network());
        }
    }

    private boolean isOver(Kept<T> known, Instant now) {
        return now.isAfter(known.at().plus(patience));
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
