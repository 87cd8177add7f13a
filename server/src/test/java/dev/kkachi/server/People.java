package dev.kkachi.server;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Grant;
import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.Keys;
import dev.kkachi.access.PasswordHashing;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.access.TenantId;
import dev.kkachi.files.Sha256;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Invented people with keys, for tests.
final class People {
    private static final Access.Chance CHANCE =
            new Access.Chance(() -> Instant.parse("2026-11-20T10:00:00Z"), new SecureRandom());
    private static final HeapAccessStore STORE = new HeapAccessStore();
    private static final Keys KEYS = new Keys(STORE, event -> {}, CHANCE);

    /// A key that may read cases.
    static final String READER = key("reader", Permission.CASE_READ);

    /// A key that may screen and nothing else.
    static final String SCREENER = key("screener", Permission.SCREEN);

    private People() {}

    private static String key(String name, Permission permission) {
        Account account = new Account(
                new AccountId("u-" + Sha256.hex(name, 8)),
                new TenantId("acme"),
                name + "@example.org",
                name,
                List.of(Grant.everywhere(Role.ANALYST)),
                Account.Credentials.ofPassword("none"),
                true,
                CHANCE.clock().instant());
        STORE.put(account);
        return KEYS.make(account, name, Set.of(permission), Duration.ofDays(1)).secret();
    }

    static Callers callers() {
        PasswordHashing hashing = new PasswordHashing(CHANCE.random(), PasswordHashing.COST);
        return Callers.of(new Access(STORE, event -> {}, hashing, CHANCE), KEYS, Set.of());
    }
}
