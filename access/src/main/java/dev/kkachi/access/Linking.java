package dev.kkachi.access;

import java.time.Duration;
import java.time.Instant;

/// A link that ties an account to who its owner is at another service, once, and soon.
///
/// @param tokenHash SHA-256 of what the link carries
/// @param account whose account
/// @param by who made it: an administrator, or the owner
/// @param session the short name of the session in which its owner made it, and in which alone it counts;
///     empty where an administrator made it
/// @param expiresAt until when
public record Linking(String tokenHash, AccountId account, AccountId by, String session, Instant expiresAt) {
    /// How long one counts that an administrator made.
    public static final Duration LIFE_MAX = Duration.ofDays(3);

    /// How long one counts that its owner made, who goes on at once.
    public static final Duration OWN_MAX = Duration.ofMinutes(10);

    /// Says whether its owner made it.
    public boolean isOwn() {
        return !session.isEmpty();
    }
}
