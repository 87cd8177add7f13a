package dev.kkachi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.spi.AccessJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final AccessWorld world = new AccessWorld();

    @Test
    void aNewInstallationKnowsNobodyAndLetsNobodyIn() {
        assertThat(world.signIn("admin", "admin", "")).isEqualTo(new SignIn.Wrong());
        assertThat(world.store.isEmpty()).isTrue();
    }

    @Test
    void theFirstAdministratorComesOverALinkThatCountsOnceForFifteenMinutes() {
        String late = Objects.requireNonNull(world.accounts.inviteFirst(AccessWorld.HARBOUR));
        world.pass(Duration.ofMinutes(15));
        Accounts.Joining joining = new Accounts.Joining("min@harbour.example", "Min Park", AccessWorld.PASSWORD);
        Accounts.Joined tooLate = world.accounts.join(late, joining);
        String link = Objects.requireNonNull(world.accounts.inviteFirst(AccessWorld.HARBOUR));

        Accounts.Joined first = world.accounts.join(link, joining);
        Accounts.Joined again = world.accounts.join(link, joining);

        assertThat(tooLate).isEqualTo(new Accounts.Joined.Over());
        assertThat(first).isInstanceOf(Accounts.Joined.Made.class);
        assertThat(again).isEqualTo(new Accounts.Joined.Over());
        assertThat(world.accounts.inviteFirst(AccessWorld.HARBOUR)).isNull();
    }

    /// Every start before somebody came in prints one, and so does every server of one database.
    @Test
    void ofSeveralLinksForTheFirstAdministratorOneCountsInAll() {
        String printed = Objects.requireNonNull(world.accounts.inviteFirst(AccessWorld.HARBOUR));
        String again = Objects.requireNonNull(world.accounts.inviteFirst(AccessWorld.HARBOUR));

        Accounts.Joined first =
                world.accounts.join(again, new Accounts.Joining("min", "Min Park", AccessWorld.PASSWORD));
        Accounts.Joined second =
                world.accounts.join(printed, new Accounts.Joining("eve", "Eve Jo", AccessWorld.PASSWORD));

        assertThat(first).isInstanceOf(Accounts.Joined.Made.class);
        assertThat(second).isEqualTo(new Accounts.Joined.Over());
        assertThat(world.accounts.findInvitation(printed)).isNull();
        assertThat(world.accounts.list(AccessWorld.HARBOUR)).hasSize(1);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStaysGood() {
        String link = Objects.requireNonNull(world.accounts.inviteFirst(AccessWorld.HARBOUR));

        Accounts.Joined refused = world.accounts.join(link, new Accounts.Joining("min", "Min Park", "password1"));

        assertThat(refused)
                .isEqualTo(new Accounts.Joined.Refused("password", "It is among the passwords that everybody uses."));
        assertThat(world.accounts.findInvitation(link)).isNotNull();
    }

    @Test
    void somebodyMaySignInWithTheNameThatColleaguesRead() {
        AccessWorld world = new AccessWorld();
        Account root = world.account("root@harbour.example", Role.ADMINISTRATOR);
        String link = world.accounts.invite(root, "min", List.of(Grant.everywhere(Role.ANALYST)));

        Accounts.Joined joined = world.accounts.join(link, new Accounts.Joining("", "min", AccessWorld.PASSWORD));

        assertThat(joined).isInstanceOf(Accounts.Joined.Made.class);
    }

    @Test
    void everySignInMakesANewSessionAndOnlyItsHashIsKept() {
        world.account("min@harbour.example", Role.ANALYST);

        String first = world.secret("min@harbour.example");
        String second = world.secret("MIN@harbour.example ");

        assertThat(first).isNotEqualTo(second).hasSize(32);
        assertThat(world.store.findSession(first)).isNull();
        assertThat(world.store.findSession(Secret.hash(first))).isNotNull();
    }

    @Test
    void aSessionEndsAfterHalfAnHourUnusedAndAfterTwelveHoursUsed() {
        world.account("min", Role.ANALYST);
        String idle = world.secret("min");
        world.pass(Duration.ofMinutes(30));
        assertThat(world.access.findPresent(idle)).isNull();

        String used = world.secret("min");
        for (int i = 0; i < 35; i++) {
            world.pass(Duration.ofMinutes(20));
            assertThat(world.access.findPresent(used))
                    .as("after " + (i + 1) * 20 + " minutes")
                    .isNotNull();
        }
        world.pass(Duration.ofMinutes(20));
        assertThat(world.access.findPresent(used)).isNull();
    }

    @Test
    void sessionsAreListedAndEndedOneByOneOrWhenTheAccountIsClosed() {
        Account account = world.account("min", Role.ANALYST);
        String a = world.secret("min");
        String b = world.secret("min");
        String handle =
                Objects.requireNonNull(world.access.findPresent(a)).session().handle();

        boolean ended = world.access.endSession(account, handle);

        assertThat(ended).isTrue();
        assertThat(world.access.findPresent(a)).isNull();
        assertThat(world.access.listSessions(account)).hasSize(1);
        world.accounts.allow(world.account("adm", Role.ADMINISTRATOR), account, false);
        assertThat(world.access.findPresent(b)).isNull();
        assertThat(world.signIn("min", AccessWorld.PASSWORD, "")).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void tenFailuresMakeANameWaitAndNobodyElse() {
        world.account("min", Role.ANALYST);
        world.account("ara", Role.ANALYST);
        for (int i = 0; i < 10; i++) {
            assertThat(world.signIn("min", "guess " + i, "")).isEqualTo(new SignIn.Wrong());
        }

        assertThat(world.signIn("min", AccessWorld.PASSWORD, "")).isEqualTo(new SignIn.TooMany(Duration.ofMinutes(15)));
        assertThat(world.signIn("ara", AccessWorld.PASSWORD, "")).isInstanceOf(SignIn.Welcome.class);
        world.pass(Duration.ofMinutes(15));
        assertThat(world.signIn("min", AccessWorld.PASSWORD, "")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void ofManyGuessesAtOnceOverTwoServersNoMoreThanTenAreLookedAt() throws InterruptedException {
        world.account("min", Role.ANALYST);
        List<Access> servers = List.of(
                new Access(world.store, event -> {}, world.hashing, world.chance),
                new Access(world.store, event -> {}, world.hashing, world.chance));
        List<SignIn> answers = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();

        for (int i = 0; i < 40; i++) {
            Access server = servers.get(i % 2);
            Attempt guess = new Attempt("min", "guess " + i, "", "a browser", "192.0.2." + i);
            threads.add(Thread.ofVirtual().start(() -> answers.add(server.signIn(guess))));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(answers).filteredOn(SignIn.Wrong.class::isInstance).hasSize(10);
        assertThat(answers).filteredOn(SignIn.TooMany.class::isInstance).hasSize(30);
    }

    @Test
    void whoIsRightOrHasNoCodeYetIsNotCounted() {
        Account account = world.account("min", Role.APPROVER);
        String secret = world.accounts.offerAuthenticator();
        world.accounts.takeAuthenticator(account, secret, Totp.code(secret, Totp.step(world.now), Totp.DIGITS));

        for (int i = 0; i < 60; i++) {
            assertThat(world.signIn("min", AccessWorld.PASSWORD, "")).isEqualTo(new SignIn.CodeWanted());
        }
        world.account("ara", Role.ANALYST);
        for (int i = 0; i < 60; i++) {
            assertThat(world.signIn("ara", AccessWorld.PASSWORD, "")).isInstanceOf(SignIn.Welcome.class);
        }
    }

    @Test
    void anAuthenticatorIsAskedForAndARecoveryCodeCountsOnce() {
        Account account = world.account("min", Role.APPROVER);
        String secret = world.accounts.offerAuthenticator();
        String now = Totp.code(secret, Totp.step(world.now), Totp.DIGITS);
        List<String> recovery = Objects.requireNonNull(world.accounts.takeAuthenticator(account, secret, now));
        String recoveryCode = recovery.getFirst();

        assertThat(world.signIn("min", AccessWorld.PASSWORD, "")).isEqualTo(new SignIn.CodeWanted());
        assertThat(world.signIn("min", AccessWorld.PASSWORD, now))
                .as("used already")
                .isEqualTo(new SignIn.Wrong());
        world.pass(Duration.ofSeconds(30));
        String next = Totp.code(secret, Totp.step(world.now), Totp.DIGITS);
        assertThat(world.signIn("min", AccessWorld.PASSWORD, next)).isInstanceOf(SignIn.Welcome.class);
        assertThat(world.signIn("min", AccessWorld.PASSWORD, recoveryCode.toLowerCase(Locale.ROOT)))
                .isInstanceOf(SignIn.Welcome.class);
        assertThat(world.signIn("min", AccessWorld.PASSWORD, recoveryCode)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void aProofIsFreshForTenMinutesAndStepUpChangesTheSecret() {
        world.account("min", Role.APPROVER);
        String secret = world.secret("min");
        world.pass(Duration.ofMinutes(11));
        Access.Present present = Objects.requireNonNull(world.access.findPresent(secret));
        Attempt wrong = new Attempt("", "not it at all", "", "", "");
        Attempt right = new Attempt("", AccessWorld.PASSWORD, "", "", "");

        assertThat(world.access.isProved(present)).isFalse();
        assertThat(world.access.stepUp(present, wrong)).isEqualTo(new SignIn.Wrong());
        String next = ((SignIn.Welcome) world.access.stepUp(present, right)).sessionSecret();

        assertThat(world.access.findPresent(secret)).isNull();
        assertThat(world.access.isProved(Objects.requireNonNull(world.access.findPresent(next))))
                .isTrue();
    }

    @Test
    void aKeyIsKeptHashedAndDoesNoMoreThanItsOwner() {
        Account owner = world.account("min", Role.ANALYST);

        Keys.Made made = world.keys.make(
                owner, "nightly", Set.of(Permission.CASE_READ, Permission.CASE_APPROVE), Duration.ofDays(30));

        assertThat(made.secret()).startsWith("kkachi_");
        assertThat(made.key().hash()).doesNotContain(made.secret());
        Keys.Holder holder = Objects.requireNonNull(world.keys.findHolder(made.secret()));
        assertThat(holder.permissions()).containsExactly(Permission.CASE_READ);
        world.accounts.grant(
                world.account("adm", Role.ADMINISTRATOR), owner, List.of(Grant.everywhere(Role.ADMINISTRATOR)));
        assertThat(Objects.requireNonNull(world.keys.findHolder(made.secret())).permissions())
                .isEmpty();
    }

    @Test
    void aKeyEndsOnItsDayAndWhenItIsTakenBack() {
        Account owner = world.account("min", Role.ANALYST);
        Keys.Made old = world.keys.make(owner, "old", Set.of(Permission.CASE_READ), Duration.ofDays(1));
        Keys.Made taken = world.keys.make(owner, "taken", Set.of(Permission.CASE_READ), Duration.ofDays(30));

        world.pass(Duration.ofDays(1));
        world.keys.revoke(owner, taken.key().id());

        assertThat(world.keys.findHolder(old.secret())).isNull();
        assertThat(world.keys.findHolder(taken.secret())).isNull();
        assertThat(world.keys.list(owner)).extracting(ApiKey::name).containsExactly("taken", "old");
    }

    @Test
    void somebodyOfAnotherTenantIsNotThere() {
        Account account = world.account("min", Role.ANALYST);

        assertThat(world.accounts.find(new TenantId("meadow"), account.id())).isNull();
        assertThat(world.accounts.find(AccessWorld.HARBOUR, account.id())).isNotNull();
        assertThat(world.accounts.list(new TenantId("meadow"))).isEmpty();
    }

    @Test
    void aRoleInOneQueueCountsInThatQueueOnly() {
        Account account = world.account("min", Role.READ_ONLY)
                .withGrants(List.of(Grant.everywhere(Role.READ_ONLY), new Grant(Role.APPROVER, "payouts")));

        assertThat(account.permissions("payouts")).contains(Permission.CASE_APPROVE);
        assertThat(account.permissions("workers")).doesNotContain(Permission.CASE_APPROVE);
    }

    @Test
    void theJournalTellsWhatHappenedAndNoNameAndNoSecret() {
        world.account("min@harbour.example", Role.ANALYST);
        String secret = world.secret("min@harbour.example");
        world.signIn("min@harbour.example", "a wrong password", "");

        assertThat(world.journal)
                .extracting(AccessJournal.Event::kind)
                .containsExactly("invited", "joined", "signed_in", "sign_in_failed");
        assertThat(world.journal.toString()).doesNotContain("min@", secret, AccessWorld.PASSWORD, "wrong password");
    }

    @Test
    void aSecretIsNeverMadeTwice() {
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 10_000; i++) {
            seen.add(Secret.random(world.chance.random()));
        }

        assertThat(seen).hasSize(10_000).allMatch(secret -> secret.matches("[A-Za-z0-9_-]{32}"));
    }
}
