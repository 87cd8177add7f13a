package dev.kkachi.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A link that makes one account, once, and soon.
///
/// @param tokenHash SHA-256 of what the link carries
/// @param tenant where the account will be
/// @param login who is invited; empty for the first administrator, who names themselves
/// @param grants what they will be
/// @param expiresAt until when
public record Invitation(String tokenHash, TenantId tenant, String login, List<Grant> grants, Instant expiresAt) {
    /// How long the link on the console counts.
    public static final Duration FIRST_ADMINISTRATOR_MAX = Duration.ofMinutes(15);

    /// How long an invitation of a colleague counts.
    public static final Duration COLLEAGUE_MAX = Duration.ofDays(3);

    public Invitation {
        grants = List.copyOf(grants);
    }

    /// Says whether it makes the first administrator.
    boolean isFirst() {
        return login.isEmpty();
    }
}
