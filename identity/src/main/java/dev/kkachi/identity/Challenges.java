package dev.kkachi.identity;

import dev.kkachi.access.Access;
import dev.kkachi.access.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Challenges that were given out: each to one holder, for five minutes, and once.
final class Challenges {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int COUNT_MAX = 10_000;

    private final Access.Chance chance;
    private final Map<String, Made> made = new LinkedHashMap<>();

    private record Made(String challenge, Instant at) {}

    Challenges(Access.Chance chance) {
        this.chance = chance;
    }

    /// Makes a challenge for `holder`, in the place of the one that was there.
    synchronized String make(String holder) {
        Instant now = chance.clock().instant();
        Iterator<Made> first = made.values().iterator();
        while (first.hasNext() && (isOver(first.next(), now) || made.size() >= COUNT_MAX)) {
            first.remove();
        }
        String challenge = Secret.random(chance.random());
        String key = Secret.hash(holder);
        made.remove(key);
        made.put(key, new Made(challenge, now));
        return challenge;
    }

    /// Takes the challenge of `holder` away, or returns `null` where none counts.
    synchronized @Nullable String take(String holder) {
        Made known = made.remove(Secret.hash(holder));
        return known == null || isOver(known, chance.clock().instant()) ? null : known.challenge();
    }

    private static boolean isOver(Made known, Instant now) {
        return now.isAfter(known.at().plus(PATIENCE));
    }
}
