package dev.kkachi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.ApiKey;
import dev.kkachi.access.Grant;
import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.Invitation;
import dev.kkachi.access.Linking;
import dev.kkachi.access.Passkey;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.access.Session;
import dev.kkachi.access.TenantId;
import dev.kkachi.access.spi.AccessStore;
import dev.kkachi.access.spi.Tallies;
import dev.kkachi.access.spi.WaitingRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds of accounts, sessions, keys and invitations wherever they are kept.
abstract class AccessContract {
    private static final TenantId HOME = new TenantId("home");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountId MIN = new AccountId("u-0123456789abcdef");
    private static final AccountId ODA = new AccountId("u-fedcba9876543210");

    private AccessStore people = new HeapAccessStore();

    /// Opens an empty store.
    abstract AccessStore openStore();

    /// Opens what was opened once more, as a second server does.
    abstract AccessStore openAgain();

    /// Closes what was opened.
    abstract void closeStore();

    @BeforeEach
    void open() {
        people = openStore();
    }

    @AfterEach
    void close() {
        closeStore();
    }

    private static Account account(AccountId id, String login, Account.Credentials credentials) {
        List<Grant> grants = List.of(Grant.everywhere(Role.ANALYST), new Grant(Role.APPROVER, "screening"));
        return new Account(id, HOME, login, "Name of " + login, grants, credentials, true, NOON);
    }

    @Test
    void anAccountIsKeptWholeAndFoundByWhateverNamesIt() {
        Account.Identity identity = new Account.Identity("https://login.example", "subject-7");
        Account.Credentials credentials =
                new Account.Credentials("$argon2id$x", "SECRET", 57_000_000L, List.of("r1", "r2"), identity, ODA);
        Account min = account(MIN, "min@example.org", credentials);

        boolean isFirst = people.isEmpty();
        boolean kept = people.put(min);

        assertThat(isFirst).isTrue();
        assertThat(kept).isTrue();
        assertThat(people.isEmpty()).isFalse();
        assertThat(people.findAccount(MIN)).isEqualTo(min);
        assertThat(people.findLogin("min@example.org")).isEqualTo(min);
        assertThat(people.findIdentity(identity)).isEqualTo(min);
        assertThat(people.listAccounts(HOME)).containsExactly(min);
        assertThat(people.listAccounts(new TenantId("other"))).isEmpty();
    }

    @Test
    void aSignInNameIsOneAccounts() {
        Account.Credentials password = Account.Credentials.ofPassword("$argon2id$x");
        people.put(account(MIN, "min@example.org", password));

        boolean taken = people.put(account(ODA, "min@example.org", password));
        boolean changed = people.put(account(MIN, "min.park@example.org", password));
        boolean free = people.put(account(ODA, "min@example.org", password));

        assertThat(taken).isFalse();
        assertThat(changed).isTrue();
        assertThat(free).isTrue();
        assertThat(people.listAccounts(HOME)).extracting(Account::id).containsExactly(MIN, ODA);
    }

    @Test
    void sessionsAreListedTheLastUsedFirstAndEnded() {
        Session old = new Session("a".repeat(64), MIN, "Firefox", NOON, NOON, NOON);
        Session late = new Session("b".repeat(64), MIN, "Chromium", NOON, NOON.plusSeconds(9), NOON);
        people.put(old);
        people.put(late);
        people.put(old.withSeen(NOON.plusSeconds(20)));

        List<Session> before = people.listSessions(MIN);
        people.removeSession(late.tokenHash());

        assertThat(before).containsExactly(old.withSeen(NOON.plusSeconds(20)), late);
        assertThat(people.findSession(late.tokenHash())).isNull();
        assertThat(people.listSessions(MIN)).hasSize(1);
        assertThat(people.listSessions(ODA)).isEmpty();
    }

    @Test
    void keysAreFoundByTheirHashAndListedTheNewestFirst() {
        ApiKey first = key("k-1", "h1", NOON);
        ApiKey second = key("k-2", "h2", NOON.plusSeconds(60));
        people.put(first);
        people.put(second);
        people.put(first.withUse(NOON.plusSeconds(90)).withRevoked());

        assertThat(people.findKey("h1"))
                .isEqualTo(first.withUse(NOON.plusSeconds(90)).withRevoked());
        assertThat(people.findKey("h3")).isNull();
        assertThat(people.listKeys(MIN)).extracting(ApiKey::id).containsExactly("k-2", "k-1");
    }

    private static ApiKey key(String id, String hash, Instant at) {
        Set<Permission> scopes = Set.of(Permission.CASE_READ, Permission.SCREEN);
        return new ApiKey(id, hash, HOME, MIN, "nightly", scopes, at, at.plus(Duration.ofDays(30)), null, false);
    }

    @Test
    void anInvitationIsTakenOnce() {
        Invitation invitation =
                new Invitation("c".repeat(64), HOME, "", List.of(Grant.everywhere(Role.ADMINISTRATOR)), NOON);
        people.put(invitation);

        assertThat(people.findInvitation(invitation.tokenHash())).isEqualTo(invitation);
        assertThat(people.takeInvitation(invitation.tokenHash())).isTrue();
        assertThat(people.takeInvitation(invitation.tokenHash())).isFalse();
        assertThat(people.findInvitation(invitation.tokenHash())).isNull();
    }

    @Test
    void aLinkIsTakenOnce() {
        Linking linking = new Linking("d".repeat(64), MIN, ODA, "", NOON.plusSeconds(60));
        people.put(linking);

        assertThat(people.findLinking(linking.tokenHash())).isEqualTo(linking);
        assertThat(people.takeLinking(linking.tokenHash())).isTrue();
        assertThat(people.takeLinking(linking.tokenHash())).isFalse();
        assertThat(people.findLinking(linking.tokenHash())).isNull();
    }

    @Test
    void passkeysAreListedTheOldestFirstAndRemovedByTheirOwnerOnly() {
        Passkey first = new Passkey("AAA", MIN, "Laptop", "cred", 0, NOON, null);
        Passkey second = new Passkey("BBB", MIN, "Phone", "cred", 4, NOON.plusSeconds(5), null);
        people.put(account(MIN, "min@example.org", Account.Credentials.ofPassword("$argon2id$x")));
        people.put(first);
        people.put(second);
        people.update(second.withUse(5, NOON.plusSeconds(9)));

        List<Passkey> before = people.listPasskeys(MIN);
        boolean byAnother = people.removePasskey(ODA, "AAA", (_, _) -> true);
        boolean byOwner = people.removePasskey(MIN, "AAA", (_, _) -> true);

        assertThat(before).containsExactly(first, second.withUse(5, NOON.plusSeconds(9)));
        assertThat(byAnother).isFalse();
        assertThat(byOwner).isTrue();
        assertThat(people.findPasskey("AAA")).isNull();
        assertThat(people.findPasskey("BBB")).isNotNull();
        assertThat(people.listPasskeys(ODA)).isEmpty();
    }

    @Test
    void anIdentityIsOneAccounts() {
        Account.Credentials tied = Account.Credentials.ofPassword("$argon2id$x")
                .tied(new Account.Identity("https://login.example", "subject-7"), ODA);
        Account.Credentials elsewhere = Account.Credentials.ofPassword("$argon2id$x")
                .tied(new Account.Identity("https://other.example", "subject-7"), ODA);
        people.put(account(MIN, "min", tied));

        boolean taken = people.put(account(ODA, "oda", tied));
        boolean free = people.put(account(ODA, "oda", elsewhere));
        Account changed = people.change(ODA, held -> held.withCredentials(tied));

        assertThat(taken).isFalse();
        assertThat(free).isTrue();
        assertThat(changed).isNull();
        assertThat(people.findAccount(ODA)).isEqualTo(account(ODA, "oda", elsewhere));
    }

    @Test
    void anAccountIsChangedAsItIsAndNotAsSomebodyReadIt() {
        Account.Credentials password = Account.Credentials.ofPassword("$argon2id$x");
        people.put(account(MIN, "min", password));
        people.change(MIN, held -> held.withActive(false));

        Account after = people.change(MIN, held -> held.withGrants(List.of(Grant.everywhere(Role.AUDITOR))));
        Account unchanged = people.change(MIN, held -> null);
        Account absent = people.change(ODA, held -> held.withActive(false));

        Account expected =
                account(MIN, "min", password).withActive(false).withGrants(List.of(Grant.everywhere(Role.AUDITOR)));
        assertThat(after).isEqualTo(expected);
        assertThat(people.findAccount(MIN)).isEqualTo(expected);
        assertThat(unchanged).isNull();
        assertThat(absent).isNull();
    }

    @Test
    void manyWhoChangeAnAccountAtOnceLoseNothing() throws InterruptedException {
        people.put(account(MIN, "min", Account.Credentials.ofPassword("$argon2id$x")));
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofVirtual()
                    .start(() -> people.change(MIN, held -> {
                        Account.Credentials has = held.credentials();
                        return held.withCredentials(has.withAuthenticator("S", has.totpLastStep() + 1, List.of()));
                    })));
        }

        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(people.findAccount(MIN))
                .isNotNull()
                .extracting(held -> held.credentials().totpLastStep())
                .isEqualTo(19L);
    }

    @Test
    void aSessionThatHasEndedDoesNotGoOn() {
        Session session = new Session("a".repeat(64), MIN, "Firefox", NOON, NOON, NOON);
        Session next = new Session("b".repeat(64), MIN, "Firefox", NOON, NOON, NOON.plusSeconds(9));
        people.put(session);

        boolean goesOn = people.replace(session.tokenHash(), next);
        boolean again = people.replace(session.tokenHash(), session);
        List<Session> before = people.listSessions(MIN);
        people.removeSessions(ODA);
        boolean stays = people.findSession(next.tokenHash()) != null;
        people.removeSessions(MIN);

        assertThat(goesOn).isTrue();
        assertThat(again).isFalse();
        assertThat(before).containsExactly(next);
        assertThat(stays).isTrue();
        assertThat(people.replace(next.tokenHash(), next)).isFalse();
        assertThat(people.listSessions(MIN)).isEmpty();
    }

    @Test
    void aKeyThatWasTakenBackIsNotUsedToLife() {
        ApiKey key = key("k-1", "h1", NOON);
        people.put(key);

        boolean used = people.update(key.withUse(NOON.plusSeconds(9)));
        people.put(key.withRevoked());
        boolean revived = people.update(key.withUse(NOON.plusSeconds(90)));

        assertThat(used).isTrue();
        assertThat(revived).isFalse();
        assertThat(people.update(key("k-2", "h2", NOON))).isFalse();
        assertThat(people.findKey("h1")).isEqualTo(key.withRevoked());
    }

    @Test
    void anAccountIsChangedOnlyIfItsChangerStillMayAtThatMoment() {
        Account.Credentials password = Account.Credentials.ofPassword("$argon2id$x");
        people.put(account(MIN, "min@example.org", password));
        people.put(account(ODA, "oda@example.org", password));

        Account changed = people.changeBy(
                ODA, MIN, (by, held) -> held.withActive(by.active()).withGrants(List.of()));
        Account refused = people.changeBy(ODA, MIN, (by, held) -> null);
        Account byNobody = people.changeBy(new AccountId("u-0000000000000000"), MIN, (by, held) -> held);

        assertThat(changed).isEqualTo(account(MIN, "min@example.org", password).withGrants(List.of()));
        assertThat(refused).isNull();
        assertThat(byNobody).isNull();
        assertThat(people.findAccount(MIN)).isEqualTo(changed);
    }

    @Test
    void whatIsOverIsRemovedWhoeverHadIt() {
        Session rested = new Session("a".repeat(64), MIN, "Firefox", NOON, NOON, NOON);
        Session old = new Session(
                "b".repeat(64), ODA, "Chromium", NOON.minus(Session.AGE_MAX), NOON.plusSeconds(1_790), NOON);
        Session used = new Session("c".repeat(64), ODA, "Chromium", NOON, NOON, NOON);
        Session begun = new Session("d".repeat(64), ODA, "Chromium", NOON.plusSeconds(9), NOON.plusSeconds(9), NOON);
        List.of(rested, old, used, begun).forEach(people::put);
        people.replace(used.tokenHash(), used.withSeen(NOON.plusSeconds(60)));
        people.put(new Invitation("e".repeat(64), HOME, "x", List.of(), NOON));
        people.put(new Invitation("f".repeat(64), HOME, "y", List.of(), NOON.plusSeconds(9_000)));
        people.put(new Linking("0".repeat(64), MIN, ODA, "", NOON));

        people.removeOver(NOON.plus(Session.IDLE_MAX));

        assertThat(people.listSessions(MIN)).isEmpty();
        assertThat(people.listSessions(ODA))
                .extracting(Session::tokenHash)
                .containsExactlyInAnyOrder("c".repeat(64), "d".repeat(64));
        assertThat(people.findInvitation("e".repeat(64))).isNull();
        assertThat(people.findInvitation("f".repeat(64))).isNotNull();
        assertThat(people.findLinking("0".repeat(64))).isNull();
    }

    @Test
    void linksOfSomebodyAndThoseThatAreOverAreRemoved() {
        Linking mine = new Linking("a".repeat(64), MIN, ODA, "", NOON.plusSeconds(60));
        Linking over = new Linking("b".repeat(64), ODA, ODA, "0123456789ab", NOON);
        Linking theirs = new Linking("c".repeat(64), ODA, MIN, "", NOON.plusSeconds(1));
        List.of(mine, over, theirs).forEach(people::put);

        people.removeLinkings(MIN, NOON);

        assertThat(people.findLinking(mine.tokenHash())).isNull();
        assertThat(people.findLinking(over.tokenHash())).isNull();
        assertThat(people.findLinking(theirs.tokenHash())).isEqualTo(theirs);
    }

    @Test
    void aPasskeyIsAddedOnceAndUsedOnlyWhileItIsThere() {
        Passkey passkey = new Passkey("AAA", MIN, "Laptop", "cred", 0, NOON, null);
        people.put(account(MIN, "min@example.org", Account.Credentials.ofPassword("$argon2id$x")));

        boolean tooEarly = people.update(passkey);
        boolean added = people.put(passkey);
        boolean overwritten = people.put(new Passkey("AAA", ODA, "Phone", "other", 0, NOON, null));
        boolean used = people.update(passkey.withUse(3, NOON));
        boolean byAnother = people.update(new Passkey("AAA", ODA, "Phone", "other", 9, NOON, null));
        Passkey kept = people.findPasskey("AAA");
        people.removePasskey(MIN, "AAA", (_, _) -> true);
        boolean revived = people.update(passkey.withUse(4, NOON));

        assertThat(tooEarly).isFalse();
        assertThat(added).isTrue();
        assertThat(overwritten).isFalse();
        assertThat(used).isTrue();
        assertThat(byAnother).isFalse();
        assertThat(kept).isEqualTo(passkey.withUse(3, NOON));
        assertThat(revived).isFalse();
        assertThat(people.listPasskeys(MIN)).isEmpty();
    }

    @Test
    void twoWaysInAreNotTakenAwayAtOnce() throws InterruptedException {
        Account.Identity pilot = new Account.Identity("https://login.example", "pilot-1");
        Account tied = account(
                MIN, "min@example.org", Account.Credentials.ofPassword(null).tied(pilot, ODA));
        for (int round = 0; round < 30; round++) {
            people.put(tied);
            people.put(new Passkey("AAA" + round, MIN, "Laptop", "cred", 0, NOON, null));
            String id = "AAA" + round;
            Thread remover = Thread.ofVirtual()
                    .start(() -> people.removePasskey(
                            MIN, id, (held, keys) -> held.credentials().identity() != null || keys.size() > 1));
            Account untied = people.changeBeside(
                    MIN,
                    (held, keys) -> keys.isEmpty()
                            ? null
                            : held.withCredentials(held.credentials().untied()));
            remover.join();

            boolean hasKey = people.findPasskey(id) != null;
            assertThat(untied == null || hasKey).as("a way in, round %s", round).isTrue();
            people.removePasskey(MIN, id, (_, _) -> true);
        }
    }

    @Test
    void aValueThatNoColumnTakesTakesNobodyElseAlong() throws InterruptedException {
        Passkey passkey = new Passkey("AAA", MIN, "Laptop", "cred", 0, NOON, null);
        people.put(account(MIN, "min@example.org", Account.Credentials.ofPassword("$argon2id$x")));
        List<String> failed = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "u-" + "0123456789abcdef".substring(0, 14) + (10 + i);
            int turn = i;
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    people.removePasskey(MIN, "\0" + turn, (_, _) -> true);
                } catch (IllegalStateException e) {
                    assertThat(e).hasMessageContaining("broke a rule");
                }
                try {
                    people.put(new Session(id, MIN, "Firefox", NOON, NOON, NOON));
                } catch (RuntimeException e) {
                    failed.add(String.valueOf(e));
                }
            }));
        }

        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failed).isEmpty();
        assertThat(people.listSessions(MIN)).hasSize(40);
        assertThat(people.put(passkey)).isTrue();
    }

    @Test
    void whatIsCountedIsOneCountForAllServersUntilItsSpanIsOver() {
        AccessStore second = openAgain();
        Duration hour = Duration.ofHours(1);
        people.count("min", 1, new Tallies.Span(NOON, hour));

        Tallies.Tally three = second.count("min", 2, new Tallies.Span(NOON.plusSeconds(60), hour));
        Tallies.Tally behind = people.count("min", 1, new Tallies.Span(NOON.minusSeconds(5), hour));
        Tallies.Tally less = second.count("min", -9, new Tallies.Span(NOON.plusSeconds(61), hour));
        people.count("oda", 7, new Tallies.Span(NOON, hour));
        Tallies.Tally anew = people.count("min", 1, new Tallies.Span(NOON.plus(hour), hour));
        second.removeTally("oda");

        assertThat(three).isEqualTo(new Tallies.Tally(NOON, 3));
        assertThat(behind).isEqualTo(new Tallies.Tally(NOON, 4));
        assertThat(less).isEqualTo(new Tallies.Tally(NOON, 0));
        assertThat(anew).isEqualTo(new Tallies.Tally(NOON.plus(hour), 1));
        assertThat(second.findTally("min")).isEqualTo(anew);
        assertThat(people.findTally("oda")).isNull();
    }

    @Test
    void ofManyCountsAtOnceNoneIsLost() throws InterruptedException {
        List<AccessStore> servers = List.of(people, openAgain());
        Tallies.Span span = new Tallies.Span(NOON, Duration.ofHours(1));
        List<Thread> threads = new ArrayList<>();

        for (int i = 0; i < 40; i++) {
            AccessStore server = servers.get(i % 2);
            threads.add(Thread.ofVirtual().start(() -> server.count("min", 1, span)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(people.findTally("min")).isEqualTo(new Tallies.Tally(NOON, 40));
    }

    private static WaitingRoom.Held held(String hash, String network, int second) {
        return new WaitingRoom.Held("door", hash, network, NOON.plusSeconds(second), "sealed " + hash);
    }

    @Test
    void whatOneServerRemembersAnotherTakesOnce() {
        AccessStore second = openAgain();
        people.hold(held("a", "192.0.2.1", 60), NOON, 10);
        people.hold(new WaitingRoom.Held("window", "a", "", NOON.plusSeconds(60), "other"), NOON, 10);

        WaitingRoom.Held found = second.findHeld("door", "a");
        WaitingRoom.Held taken = second.takeHeld("door", "a");
        WaitingRoom.Held again = people.takeHeld("door", "a");

        assertThat(found).isEqualTo(held("a", "192.0.2.1", 60));
        assertThat(taken).isEqualTo(found);
        assertThat(again).isNull();
        assertThat(people.findHeld("window", "a")).isNotNull();
    }

    @Test
    void aFullRoomIsClearedOfWhatIsOverAndThenOfWhoeverTakesTheMost() {
        people.hold(held("old", "192.0.2.9", 1), NOON, 4);
        people.hold(held("mine", "192.0.2.1", 60), NOON.plusSeconds(2), 4);
        people.hold(held("f1", "192.0.2.2", 61), NOON.plusSeconds(3), 4);
        people.hold(held("f2", "192.0.2.2", 62), NOON.plusSeconds(4), 4);
        people.hold(held("f3", "192.0.2.2", 63), NOON.plusSeconds(5), 4);

        people.hold(held("f4", "192.0.2.2", 64), NOON.plusSeconds(6), 4);
        people.hold(held("f4", "192.0.2.2", 65), NOON.plusSeconds(7), 4);

        assertThat(people.findHeld("door", "old")).isNull();
        assertThat(people.findHeld("door", "f1")).isNull();
        assertThat(people.findHeld("door", "mine")).isNotNull();
        assertThat(people.findHeld("door", "f2")).isNotNull();
        assertThat(people.findHeld("door", "f4")).isEqualTo(held("f4", "192.0.2.2", 65));
    }
}
