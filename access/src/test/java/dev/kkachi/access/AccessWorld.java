package dev.kkachi.access;

import dev.kkachi.access.spi.AccessJournal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An installation with a clock that tests can move, and passwords that are cheap to hash.
final class AccessWorld {
    static final TenantId HARBOUR = new TenantId("harbour");
    static final String PASSWORD = "seven quiet herons";

    Instant now = Instant.parse("2026-03-02T08:00:00Z");
    final HeapAccessStore store = new HeapAccessStore();
    final List<AccessJournal.Event> journal = new ArrayList<>();
    final Access.Chance chance = new Access.Chance(() -> now, new SecureRandom());
    final PasswordHashing hashing = new PasswordHashing(chance.random(), new PasswordHashing.Cost(64, 1, 1));
    final Access access = new Access(store, journal::add, hashing, chance);
    final Accounts accounts = new Accounts(store, journal::add, hashing, chance);
    final Keys keys = new Keys(store, journal::add, chance);

    Account account(String login, Role... roles) {
        List<Grant> grants = List.of(roles).stream().map(Grant::everywhere).toList();
        Account by = new Account(
                new AccountId("u-0000000000000000"),
                HARBOUR,
                "root",
                "Root",
                List.of(),
                Account.Credentials.ofPassword(""),
                true,
                now);
        String link = accounts.invite(by, login, grants);
        return ((Accounts.Joined.Made) accounts.join(link, new Accounts.Joining("", "Somebody Else", PASSWORD)))
                .account();
    }

    SignIn signIn(String login, String password, String code) {
        return access.signIn(new Attempt(login, password, code, "a browser", "192.0.2.1"));
    }

    String secret(String login) {
        return ((SignIn.Welcome) signIn(login, PASSWORD, "")).sessionSecret();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
