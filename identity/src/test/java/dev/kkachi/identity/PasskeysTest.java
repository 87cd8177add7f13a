package dev.kkachi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Grant;
import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.Passkey;
import dev.kkachi.access.Role;
import dev.kkachi.access.TenantId;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.testkit.Keyring;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Check 32: passkeys, and everything that somebody could send instead.
class PasskeysTest {
    private static final String PEER = "192.0.2.1";
    private static final Passkeys.Asked HERE = new Passkeys.Asked("browser", site("https://kkachi.example"), PEER);

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final HeapAccessStore store = new HeapAccessStore();
    private final List<String> journal = new ArrayList<>();
    private final Passkeys passkeys =
            new Passkeys(store, event -> journal.add(event.kind()), new Access.Chance(() -> now, new SecureRandom()));
    private final Account min = account("u-0123456789abcdef", "min");
    private final Account oda = account("u-fedcba9876543210", "oda");

    private static Site site(String origin) {
        return Objects.requireNonNull(Site.ofPasskeys(origin));
    }

    private static Account account(String id, String login) {
        return new Account(
                new AccountId(id),
                new TenantId("home"),
                login,
                login,
                List.of(Grant.everywhere(Role.ANALYST)),
                Account.Credentials.ofPassword("$argon2id$x"),
                true,
                Instant.EPOCH);
    }

    private Keyring added() {
        Keyring keyring = new Keyring();
        keyring.handle = min.id().value();
        Passkeys.Outcome outcome = add(min, keyring);
        assertThat(outcome).isInstanceOf(Passkeys.Outcome.Good.class);
        keyring.counter++;
        return keyring;
    }

    private Passkeys.Outcome add(Account account, Keyring keyring) {
        JsonBytes options = passkeys.offer(account, HERE);
        return passkeys.keep(account, HERE, new Passkeys.Answer("Laptop", keyring.create(challenge(options))));
    }

    private static String challenge(JsonBytes options) {
        return ((Json.Obj) Json.parse(options.toString())).text("challenge");
    }

    private Passkeys.Outcome use(Keyring keyring) {
        return passkeys.look(HERE, keyring.sign(challenge(passkeys.ask(null, HERE))));
    }

    private static Passkeys.Outcome bad(String why) {
        return new Passkeys.Outcome.Bad(why, null);
    }

    private Passkeys.Outcome badOfMin(String why) {
        return new Passkeys.Outcome.Bad(why, min.id());
    }

    @Test
    void aPasskeyIsAddedOnceAndOpensTheDoorOfItsOwner() {
        Keyring keyring = added();

        Passkeys.Outcome used = use(keyring);

        assertThat(used).isInstanceOf(Passkeys.Outcome.Good.class);
        Passkey passkey = ((Passkeys.Outcome.Good) used).passkey();
        assertThat(passkey.account()).isEqualTo(min.id());
        assertThat(passkey.counter()).isEqualTo(2);
        assertThat(passkey.lastUsedAt()).isEqualTo(now);
        assertThat(add(oda, keyring)).isEqualTo(bad("known"));
        assertThat(journal).containsExactly("passkey_added");
    }

    @Test
    void anotherServerOfTheSameDatabaseTakesTheAnswerOnce() {
        Passkeys other = new Passkeys(store, event -> {}, new Access.Chance(() -> now, new SecureRandom()));
        Keyring keyring = added();
        String answer = keyring.sign(challenge(passkeys.ask(null, HERE)));

        Passkeys.Outcome there = other.look(HERE, answer);
        Passkeys.Outcome here = passkeys.look(HERE, answer);

        assertThat(there).isInstanceOf(Passkeys.Outcome.Good.class);
        assertThat(here).isEqualTo(bad("challenge"));
    }

    @Test
    void aPageOfAnotherOriginGetsNothingOutOfIt() {
        Keyring keyring = added();
        keyring.origin = "https://kkachi.example.evil.example";
        Keyring fresh = new Keyring();
        fresh.origin = "http://kkachi.example";

        assertThat(use(keyring)).isEqualTo(badOfMin("bad_origin"));
        assertThat(add(min, fresh)).isEqualTo(bad("bad_origin"));
    }

    @Test
    void aKeyOfAnotherSiteIsRefused() {
        Keyring keyring = added();
        keyring.host = "evil.example";

        assertThat(use(keyring)).isEqualTo(badOfMin("bad_rp_id"));
    }

    @Test
    void anAnswerToAnotherChallengeIsRefused() {
        Keyring keyring = added();
        JsonBytes old = passkeys.ask(null, HERE);
        passkeys.ask(null, HERE);

        Passkeys.Outcome outcome = passkeys.look(HERE, keyring.sign(challenge(old)));

        assertThat(outcome).isEqualTo(badOfMin("bad_challenge"));
    }

    @Test
    void anAnswerCountsOnceInItsBrowserAndInItsTime() {
        Keyring keyring = added();
        String answer = keyring.sign(challenge(passkeys.ask(null, HERE)));
        Passkeys.Asked elsewhere = new Passkeys.Asked("another browser", HERE.site(), PEER);

        Passkeys.Outcome stolen = passkeys.look(elsewhere, answer);
        Passkeys.Outcome first = passkeys.look(HERE, answer);
        Passkeys.Outcome again = passkeys.look(HERE, answer);
        String late = keyring.sign(challenge(passkeys.ask(null, HERE)));
        now = now.plusSeconds(301);

        assertThat(stolen).isEqualTo(bad("challenge"));
        assertThat(first).isInstanceOf(Passkeys.Outcome.Good.class);
        assertThat(again).isEqualTo(bad("challenge"));
        assertThat(passkeys.look(HERE, late)).isEqualTo(bad("challenge"));
    }

    @Test
    void anOwnerWhoIsNotVerifiedIsNotIn() {
        Keyring keyring = added();
        keyring.verifies = false;
        Keyring fresh = new Keyring();
        fresh.verifies = false;

        assertThat(use(keyring)).isEqualTo(badOfMin("user_not_verified"));
        assertThat(add(min, fresh)).isEqualTo(bad("user_not_verified"));
    }

    @Test
    void aCounterThatDoesNotGoOnShowsACopy() {
        Keyring keyring = added();
        boolean kept = passkeys.used(((Passkeys.Outcome.Good) use(keyring)).passkey());

        assertThat(kept).isTrue();
        assertThat(use(keyring)).isEqualTo(badOfMin("copied"));
        keyring.counter++;
        assertThat(use(keyring)).isInstanceOf(Passkeys.Outcome.Good.class);
    }

    @Test
    void aSignatureOfAnotherKeyOrForAnotherOwnerIsRefused() {
        Keyring keyring = added();
        Keyring other = new Keyring();
        other.counter = 9;
        other.handle = min.id().value();

        Passkeys.Outcome forged = use(other);
        keyring.handle = oda.id().value();

        assertThat(forged).isEqualTo(badOfMin("bad_signature"));
        assertThat(use(keyring)).isEqualTo(badOfMin("owner"));
    }

    @Test
    void rubbishIsRefusedInAWord() {
        Keyring keyring = added();
        String good = keyring.sign(challenge(passkeys.ask(null, HERE)));

        for (String rubbish : List.of(
                "",
                "{}",
                "[]",
                "null",
                "{\"id\":5}",
                good.substring(0, 90),
                good.replace("A", "*"),
                "x".repeat(70_000))) {
            passkeys.ask(null, HERE);
            assertThat(passkeys.look(HERE, rubbish)).isInstanceOf(Passkeys.Outcome.Bad.class);
            passkeys.offer(min, HERE);
            assertThat(passkeys.keep(min, HERE, new Passkeys.Answer("x", rubbish)))
                    .isInstanceOf(Passkeys.Outcome.Bad.class);
        }
    }

    @Test
    void theLastWayInIsNotRemoved() {
        Keyring keyring = added();
        String id = keyring.id();
        Account bare = min.withCredentials(Account.Credentials.ofPassword(null));
        Account tied = min.withCredentials(Account.Credentials.ofPassword(null)
                .tied(new Account.Identity("https://login.example", "pilot-1"), min.id()));

        boolean last = removed(bare, id, true);
        boolean withoutService = removed(tied, id, false);
        boolean foreign = removed(oda, id, true);
        boolean strange = removed(min, "\0", true);
        boolean served = removed(tied, id, true);
        add(min, keyring);
        boolean beside = removed(min, id, false);

        assertThat(last).isFalse();
        assertThat(withoutService).isFalse();
        assertThat(foreign).isFalse();
        assertThat(strange).isFalse();
        assertThat(served).isTrue();
        assertThat(beside).isTrue();
        assertThat(use(keyring)).isEqualTo(bad("unknown"));
    }

    /// Removes a passkey of an account that is kept like this by now, whatever was known of it before.
    private boolean removed(Account account, String id, boolean served) {
        store.put(account);
        return passkeys.remove(account.withCredentials(Account.Credentials.ofPassword("$argon2id$x")), id, served);
    }

    @Test
    void aPasskeyThatWasRemovedMeanwhileIsNotKeptByItsUse() {
        Keyring keyring = added();
        Passkey used = ((Passkeys.Outcome.Good) use(keyring)).passkey();
        store.put(min);
        passkeys.remove(min, keyring.id(), false);

        boolean kept = passkeys.used(used);

        assertThat(kept).isFalse();
        assertThat(passkeys.list(min)).isEmpty();
    }

    @Test
    void strangersDoNotPushOutWhatSomebodyWhoIsSignedInWasAsked() {
        Keyring keyring = added();
        Passkeys.Asked mine = new Passkeys.Asked("session", HERE.site(), "");
        String challenge = challenge(passkeys.ask(min, mine));

        for (int i = 0; i <= Waiting.COUNT_MAX; i++) {
            passkeys.ask(null, new Passkeys.Asked("stranger " + i, HERE.site(), PEER));
        }

        assertThat(passkeys.look(mine, keyring.sign(challenge))).isInstanceOf(Passkeys.Outcome.Good.class);
    }

    @Test
    void browsersKeepPasskeysForNamesUnderTlsAndForThisMachine() {
        assertThat(Site.ofPasskeys("https://kkachi.example:8443"))
                .isEqualTo(new Site("https://kkachi.example:8443", "kkachi.example"));
        assertThat(Site.ofPasskeys("http://localhost:8000")).isEqualTo(new Site("http://localhost:8000", "localhost"));
        for (String none : List.of(
                "http://127.0.0.1:8000", "https://10.0.0.1", "https://[::1]", "http://kkachi.example", "x", ":")) {
            assertThat(Site.ofPasskeys(none)).isNull();
        }
    }
}
