package dev.kkachi.access;

import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.access.spi.AccessStore;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys with which programs act for people. A key never does more than its owner may at that
/// moment, and what its owner must not do (approve their own proposal), it must not do either, as it
/// acts in their name.
public final class Keys {
    /// What every key begins with, so that a scanner for leaked secrets knows one.
    public static final String PREFIX = "kkachi_";

    private static final int ID_SIGNS = 10;
    private static final Duration USE_STEP = Duration.ofMinutes(1);

    private final AccessStore store;
    private final AccessJournal journal;
    private final Access.Chance chance;

    /// A key that was just made.
    ///
    /// @param key what is kept
    /// @param secret what is shown once
    public record Made(ApiKey key, String secret) {}

    /// A program that calls.
    ///
    /// @param key with which key
    /// @param owner for whom
    /// @param permissions what it may do now
    public record Holder(ApiKey key, Account owner, Set<Permission> permissions) {
        public Holder {
            permissions = Set.copyOf(permissions);
        }
    }

    public Keys(AccessStore store, AccessJournal journal, Access.Chance chance) {
        this.store = store;
        this.journal = journal;
        this.chance = chance;
    }

    /// Makes a key for somebody. What they may not do themselves is left out of the scopes.
    public Made make(Account owner, String name, Set<Permission> scopes, Duration life) {
        Instant now = chance.now();
        String secret = PREFIX + Secret.random(chance.random());
        String hash = Secret.hash(secret);
        EnumSet<Permission> allowed = EnumSet.noneOf(Permission.class);
        allowed.addAll(scopes);
        allowed.retainAll(owner.permissions());
        ApiKey key = new ApiKey(
                "k-" + hash.substring(0, ID_SIGNS),
                hash,
                owner.tenant(),
                owner.id(),
                name,
                allowed,
                now,
                now.plus(life),
                null,
                false);
        store.put(key);
        note("key_made", key);
        return new Made(key, secret);
    }

    /// Returns who calls with a key, if it still counts.
    public @Nullable Holder findHolder(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return null;
        }
        Instant now = chance.now();
        ApiKey key = store.findKey(Secret.hash(secret));
        if (key == null || !key.isAliveAt(now)) {
            return null;
        }
        Account owner = store.findAccount(key.owner());
        if (owner == null || !owner.active()) {
            return null;
        }
        if (key.lastUsedAt() == null || now.isAfter(key.lastUsedAt().plus(USE_STEP))) {
            key = key.withUse(now);
            if (!store.update(key)) {
                return null;
            }
        }
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        permissions.addAll(key.scopes());
        permissions.retainAll(owner.permissions());
        return new Holder(key, owner, permissions);
    }

    /// Returns somebody's keys, the newest first.
    public List<ApiKey> list(Account owner) {
        return store.listKeys(owner.id());
    }

    /// Takes back a key of somebody.
    ///
    /// @return whether they have it
    public boolean revoke(Account owner, String id) {
        for (ApiKey key : store.listKeys(owner.id())) {
            if (key.id().equals(id)) {
                store.put(key.withRevoked());
                note("key_revoked", key);
                return true;
            }
        }
        return false;
    }

    private void note(String kind, ApiKey key) {
        journal.note(new AccessJournal.Event(
                chance.now(), kind, key.tenant().value(), key.owner().value(), key.id() + " " + key.scopes()));
    }
}
