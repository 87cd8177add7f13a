package dev.kkachi.access;

import java.time.Duration;
import java.time.Instant;

/// A link that ties an account to who its owner is at another service, once, and soon.
///
/// @param tokenHash SHA-256 of what the link carries
/// @param account whose account
/// @param expiresAt until when
public record Linking(String tokenHash, AccountId account, Instant expiresAt) {
    /// How long it counts.
    public static final Duration LIFE_MAX = Duration.ofDays(3);
}
