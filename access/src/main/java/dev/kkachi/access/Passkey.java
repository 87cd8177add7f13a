package dev.kkachi.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passkey of somebody: their authenticator keeps the private key, and here lies what verifies it.
///
/// @param id how the authenticator calls it, in base 64 for addresses
/// @param account whose it is
/// @param name what its owner calls it
/// @param credential the public key with what was attested of it, in base 64 for addresses
/// @param counter how often the authenticator says to have signed; 0 where it does not count
/// @param createdAt since when
/// @param lastUsedAt when it was last used
public record Passkey(
        String id,
        AccountId account,
        String name,
        String credential,
        long counter,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {
    /// How many one account may have.
    public static final int COUNT_MAX = 20;

    private static final int ID_MAX = 1400;
    private static final int NAME_MAX = 80;

    public Passkey {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A passkey has a name of 1 to " + NAME_MAX + " characters.");
        }
        if (id.isEmpty() || id.length() > ID_MAX) {
            throw new IllegalArgumentException("A passkey has an id of 1 to " + ID_MAX + " characters.");
        }
    }

    /// Returns the same, used at a moment.
    public Passkey withUse(long count, Instant now) {
        return new Passkey(id, account, name, credential, count, createdAt, now);
    }
}
