package dev.kkachi.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A key with which a program acts for somebody, within a few permissions and until a day.
///
/// @param id what pages and the audit log call it
/// @param hash SHA-256 of the key; the key itself is shown once
/// @param tenant whose data it sees
/// @param owner for whom it acts
/// @param name what its owner calls it
/// @param scopes what it may do, never more than its owner
/// @param createdAt since when
/// @param expiresAt until when
/// @param lastUsedAt when it was last used
/// @param revoked whether it was taken back
public record ApiKey(
        String id,
        String hash,
        TenantId tenant,
        AccountId owner,
        String name,
        Set<Permission> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean revoked) {
    /// No key lives longer.
    public static final Duration LIFE_MAX = Duration.ofDays(366);

    private static final int NAME_MAX = 80;

    public ApiKey {
        scopes = Set.copyOf(scopes);
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw new IllegalArgumentException("A key has a name of 1 to " + NAME_MAX + " characters.");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("The key '" + name + "' may do nothing.\nMaybe give it case:read.");
        }
        if (!expiresAt.isAfter(createdAt) || expiresAt.isAfter(createdAt.plus(LIFE_MAX))) {
            throw new IllegalArgumentException(
                    "The key '" + name + "' must end within " + LIFE_MAX.toDays() + " days.");
        }
    }

    /// Says whether it counts at a moment.
    public boolean isAliveAt(Instant now) {
        return !revoked && now.isBefore(expiresAt);
    }

    /// Returns the same, used at a moment.
    public ApiKey withUse(Instant now) {
        return new ApiKey(id, hash, tenant, owner, name, scopes, createdAt, expiresAt, now, revoked);
    }

    /// Returns the same, taken back.
    public ApiKey withRevoked() {
        return new ApiKey(id, hash, tenant, owner, name, scopes, createdAt, expiresAt, lastUsedAt, true);
    }
}
