package dev.kkachi.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who can sign in.
///
/// @param id never changes
/// @param tenant whose they are
/// @param login what they type to sign in, in lower case; an e-mail address as a rule
/// @param name what others read
/// @param grants their roles, by queue
/// @param credentials what proves it is they
/// @param active whether they may sign in
/// @param createdAt since when
public record Account(
        AccountId id,
        TenantId tenant,
        String login,
        String name,
        List<Grant> grants,
        Credentials credentials,
        boolean active,
        Instant createdAt) {
    private static final int LOGIN_MAX = 254;
    private static final int NAME_MAX = 120;

    /// What proves that somebody is who they say.
    ///
    /// @param passwordHash Argon2id in the PHC form; absent where somebody else signs them in
    /// @param totpSecret the shared secret of their authenticator, in base 32
    /// @param totpLastStep the last step that was used, so that no code counts twice
    /// @param recoveryHashes of the recovery codes that are left
    /// @param identity who signs them in elsewhere
    /// @param tiedBy whose link has tied them to it; absent where there is none
    public record Credentials(
            @Nullable String passwordHash,
            @Nullable String totpSecret,
            long totpLastStep,
            List<String> recoveryHashes,
            @Nullable Identity identity,
            @Nullable AccountId tiedBy) {
        public Credentials {
            recoveryHashes = List.copyOf(recoveryHashes);
        }

        /// Returns credentials of one password, or of none.
        public static Credentials ofPassword(@Nullable String hash) {
            return new Credentials(hash, null, -1, List.of(), null, null);
        }

        /// Returns the same with another password.
        public Credentials withPassword(String hash) {
            return new Credentials(hash, totpSecret, totpLastStep, recoveryHashes, identity, tiedBy);
        }

        /// Returns the same with an authenticator as it is after a code was used.
        ///
        /// @param secret of the authenticator
        /// @param step the last one that was used
        /// @param recovery the hashes of the recovery codes that are left
        public Credentials withAuthenticator(@Nullable String secret, long step, List<String> recovery) {
            return new Credentials(passwordHash, secret, step, recovery, identity, tiedBy);
        }

        /// Returns the same with an identity elsewhere.
        ///
        /// @param by whose link has tied them to it
        public Credentials tied(Identity other, AccountId by) {
            return new Credentials(passwordHash, totpSecret, totpLastStep, recoveryHashes, other, by);
        }

        /// Returns the same without an identity elsewhere.
        public Credentials untied() {
            return new Credentials(passwordHash, totpSecret, totpLastStep, recoveryHashes, null, null);
        }

        /// Says whether a password alone does not do.
        public boolean hasSecondFactor() {
            return totpSecret != null;
        }
    }

    /// Who somebody is at another service: the issuer and the subject are the key, never the e-mail
    /// address.
    ///
    /// @param issuer the address of the service
    /// @param subject what it calls them
    public record Identity(String issuer, String subject) {}

    public Account {
        login = login.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        grants = List.copyOf(grants);
        if (login.isEmpty() || login.length() > LOGIN_MAX || login.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A sign-in name has 1 to " + LOGIN_MAX + " characters.");
        }
        if (name.isEmpty() || name.length() > NAME_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A name has 1 to " + NAME_MAX + " characters.");
        }
    }

    /// Returns what they may do in a queue.
    public Set<Permission> permissions(String queue) {
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        grants.stream()
                .filter(grant -> grant.covers(queue))
                .forEach(grant -> permissions.addAll(grant.role().permissions()));
        return Set.copyOf(permissions);
    }

    /// Returns what they may do in at least one queue.
    public Set<Permission> permissions() {
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        grants.forEach(grant -> permissions.addAll(grant.role().permissions()));
        return Set.copyOf(permissions);
    }

    /// Returns the same with other credentials.
    public Account withCredentials(Credentials other) {
        return new Account(id, tenant, login, name, grants, other, active, createdAt);
    }

    /// Returns the same with other roles.
    public Account withGrants(List<Grant> other) {
        return new Account(id, tenant, login, name, other, credentials, active, createdAt);
    }

    /// Returns the same, allowed to sign in or not.
    public Account withActive(boolean other) {
        return new Account(id, tenant, login, name, grants, credentials, other, createdAt);
    }
}
