package dev.kkachi.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One browser in which somebody is signed in. What the browser holds is random; here lies only its
/// hash.
///
/// @param tokenHash SHA-256 of what the browser holds
/// @param account who is signed in
/// @param client how the browser calls itself, for the list of one's sessions
/// @param createdAt when they signed in
/// @param seenAt when it was last used
/// @param provedAt when they last proved who they are: at sign-in, or when they stepped up
public record Session(
        String tokenHash, AccountId account, String client, Instant createdAt, Instant seenAt, Instant provedAt) {
    /// After this time unused it ends.
    public static final Duration IDLE_MAX = Duration.ofMinutes(30);

    /// After this time it ends, used or not.
    public static final Duration AGE_MAX = Duration.ofHours(12);

    /// For this time a proof counts for approving, exporting and making keys.
    public static final Duration PROOF_MAX = Duration.ofMinutes(10);

    private static final int CLIENT_MAX = 200;

    public Session {
        client = client.length() > CLIENT_MAX ? client.substring(0, CLIENT_MAX) : client;
    }

    /// Says whether it still counts at a moment. A clock that went back does not lengthen it.
    public boolean isAliveAt(Instant now) {
        return within(createdAt, now, AGE_MAX) && within(seenAt, now, IDLE_MAX);
    }

    /// Says whether its owner has proved lately enough who they are.
    public boolean isProvedAt(Instant now) {
        return within(provedAt, now, PROOF_MAX);
    }

    /// Returns when it ends if nobody uses it again.
    public Instant endsAt() {
        Instant idle = seenAt.plus(IDLE_MAX);
        Instant old = createdAt.plus(AGE_MAX);
        return idle.isBefore(old) ? idle : old;
    }

    /// Returns a short name by which its owner tells it from others; it opens nothing.
    public String handle() {
        return tokenHash.substring(0, 12);
    }

    /// Returns the same, used at a moment.
    public Session withSeen(Instant now) {
        return new Session(tokenHash, account, client, createdAt, now, provedAt);
    }

    private static boolean within(@Nullable Instant from, Instant now, Duration limit) {
        return from != null && now.isBefore(from.plus(limit)) && !now.isBefore(from.minus(limit));
    }
}
