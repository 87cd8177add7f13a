package dev.kkachi.access;

import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.access.spi.AccessStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The door: lets people in, knows them while they are here, and shows them out.
///
/// A name that is unknown costs as long as one that is known, failures slow down both a name and an
/// address, every sign-in makes a new session, and what the browser holds is never kept.
public final class Access {
    private static final int FAILURES_OF_A_NAME = 10;
    private static final int FAILURES_OF_AN_ADDRESS = 50;
    private static final Duration SPAN = Duration.ofMinutes(15);
    private static final Duration SEEN_STEP = Duration.ofSeconds(30);

    private final AccessStore store;
    private final AccessJournal journal;
    private final PasswordHashing hashing;
    private final Chance chance;
    private final AttemptLimit names;
    private final AttemptLimit addresses;

    /// Time and randomness, which are handed in.
    ///
    /// @param clock the time
    /// @param random where secrets come from
    public record Chance(InstantSource clock, SecureRandom random) {
        Instant now() {
            return clock.instant();
        }
    }

    /// Somebody who is signed in.
    ///
    /// @param account who
    /// @param session in which browser
    public record Present(Account account, Session session) {}

    /// What another service says of somebody whom it has signed in.
    ///
    /// @param identity who they are there
    /// @param provedAt when they proved it there; long ago where the service does not say
    /// @param isStrong whether it says that more than one factor was asked for
    public record Elsewhere(Account.Identity identity, Instant provedAt, boolean isStrong) {}

    public Access(AccessStore store, AccessJournal journal, PasswordHashing hashing, Chance chance) {
        this.store = store;
        this.journal = journal;
        this.hashing = hashing;
        this.chance = chance;
        this.names = new AttemptLimit(store, "name", FAILURES_OF_A_NAME, SPAN);
        this.addresses = new AttemptLimit(store, "address", FAILURES_OF_AN_ADDRESS, SPAN);
    }

    /// Lets somebody in by name and password, and by a code where they have an authenticator.
    public SignIn signIn(Attempt attempt) {
        Instant now = chance.now();
        Duration wait = begin(attempt, now);
        if (wait.isPositive()) {
            return new SignIn.TooMany(wait);
        }
        Account account = store.findLogin(attempt.login());
        boolean right = hashing.verify(
                attempt.password(),
                account == null ? null : account.credentials().passwordHash());
        if (account == null || !right || !account.active()) {
            return wrong(attempt, account, "password");
        }
        if (account.credentials().hasSecondFactor()) {
            if (attempt.code().isEmpty()) {
                names.undo(attempt.login(), now);
                addresses.undo(attempt.address(), now);
                return new SignIn.CodeWanted();
            }
            Account after = spent(account, attempt.code(), now);
            if (after == null) {
                return wrong(attempt, account, "code");
            }
            account = after;
        }
        succeeded(attempt, now);
        return welcome(rehashed(account, attempt.password()), attempt.client(), "password", now);
    }

    /// Lets somebody in whom another service has signed in; only who was linked to that identity before
    /// is let in. Where they have an authenticator here, its code is wanted too, unless the service has
    /// asked for more than one factor itself. They have proved who they are when they did so there, and
    /// not now: a service that knows a browser lets it pass without asking.
    ///
    /// @param attempt with the code, if there is one; name and password are not looked at
    public SignIn signInAs(Elsewhere who, Attempt attempt) {
        Account account = store.findIdentity(who.identity());
        if (account == null || !account.active()) {
            note("sign_in_failed", account, "identity");
            return new SignIn.Wrong();
        }
        if (account.credentials().hasSecondFactor() && !who.isStrong()) {
            return signInBy(account, attempt.of(account.login()));
        }
        Instant now = chance.now();
        Instant proved = who.provedAt().isAfter(now) ? now : who.provedAt();
        return welcome(account, attempt.client(), "identity", proved);
    }

    /// Asks for the code that is wanted beside the word of another service.
    private SignIn signInBy(Account account, Attempt attempt) {
        if (attempt.code().isEmpty()) {
            return new SignIn.CodeWanted();
        }
        Instant now = chance.now();
        Duration wait = begin(attempt, now);
        if (wait.isPositive()) {
            return new SignIn.TooMany(wait);
        }
        Account after = spent(account, attempt.code(), now);
        if (after == null) {
            return wrong(attempt, account, "code");
        }
        succeeded(attempt, now);
        return welcome(after, attempt.client(), "identity code", now);
    }

    /// Lets somebody in whose passkey has answered.
    ///
    /// @param used the passkey as it is after this use
    public SignIn signInWith(Passkey used, String client) {
        Account account = store.findAccount(used.account());
        if (account == null || !account.active()) {
            note("sign_in_failed", account, "passkey");
            return new SignIn.Wrong();
        }
        if (!store.update(used)) {
            note("sign_in_failed", account, "passkey removed");
            return new SignIn.Wrong();
        }
        return welcome(account, client, "passkey", chance.now());
    }

    /// Writes down that a passkey, or a service, did not answer as it should: a passkey may have been
    /// copied.
    ///
    /// @param id of whom; absent where nobody knows
    public void distrust(@Nullable AccountId id, String why) {
        note("sign_in_failed", id == null ? null : store.findAccount(id), why);
    }

    /// Takes a proof that somebody gave otherwise: at the service that signs them in, or by a passkey
    /// that is theirs. The session goes on under a new secret; one that has ended meanwhile does not.
    public SignIn proved(Present present, String how) {
        Instant now = chance.now();
        String secret = Secret.random(chance.random());
        Session old = present.session();
        Session next = new Session(Secret.hash(secret), old.account(), old.client(), old.createdAt(), now, now);
        if (!store.replace(old.tokenHash(), next)) {
            note("step_up_failed", present.account(), "ended");
            return new SignIn.Wrong();
        }
        note("stepped_up", present.account(), how);
        return new SignIn.Welcome(present.account(), secret);
    }

    /// Opens a session for an account that was just made or proved. What is over, whosever it was, is
    /// removed with that.
    private SignIn.Welcome welcome(Account account, String client, String how, Instant proved) {
        Instant now = chance.now();
        String secret = Secret.random(chance.random());
        store.removeOver(now);
        store.put(new Session(Secret.hash(secret), account.id(), client, now, now, proved));
        note("signed_in", account, how);
        return new SignIn.Welcome(account, secret);
    }

    /// Returns who holds a session's secret, if it still counts.
    public @Nullable Present findPresent(String sessionSecret) {
        Session session = store.findSession(Secret.hash(sessionSecret));
        if (session == null) {
            return null;
        }
        Instant now = chance.now();
        Account account = store.findAccount(session.account());
        if (!session.isAliveAt(now) || account == null || !account.active()) {
            store.removeSession(session.tokenHash());
            return null;
        }
        if (now.isAfter(session.seenAt().plus(SEEN_STEP))) {
            session = session.withSeen(now);
            if (!store.replace(session.tokenHash(), session)) {
                return null;
            }
        }
        return new Present(account, session);
    }

    /// Says whether somebody proved lately enough who they are to approve, export or make a key.
    public boolean isProved(Present present) {
        return present.session().isProvedAt(chance.now());
    }

    /// Takes a proof from somebody who is signed in: the code where they have an authenticator, else
    /// the password. The session goes on under a new secret.
    public SignIn stepUp(Present present, Attempt attempt) {
        Instant now = chance.now();
        String login = present.account().login();
        Duration wait = longer(names.wait(login, now), names.begin(login, now));
        if (wait.isPositive()) {
            return new SignIn.TooMany(wait);
        }
        Account account = present.account();
        boolean proved;
        if (account.credentials().hasSecondFactor()) {
            proved = spent(account, attempt.code(), now) != null;
        } else {
            proved = hashing.verify(attempt.password(), account.credentials().passwordHash());
        }
        if (!proved) {
            note("step_up_failed", account, "");
            return new SignIn.Wrong();
        }
        names.succeeded(login);
        return proved(present, "");
    }

    /// Returns the sessions of an account that still count, the last used first.
    public List<Session> listSessions(Account account) {
        Instant now = chance.now();
        return store.listSessions(account.id()).stream()
                .filter(session -> session.isAliveAt(now))
                .toList();
    }

    /// Ends one session of an account by its handle.
    ///
    /// @return whether there was one
    public boolean endSession(Account account, String handle) {
        for (Session session : store.listSessions(account.id())) {
            if (session.handle().equals(handle)) {
                store.removeSession(session.tokenHash());
                note("session_ended", account, handle);
                return true;
            }
        }
        return false;
    }

    /// Ends every session of somebody but the one in which they are: what was signed in by a way that they
    /// have shut goes with it.
    public void endOthers(Present present) {
        String here = present.session().tokenHash();
        store.listSessions(present.account().id()).stream()
                .map(Session::tokenHash)
                .filter(each -> !each.equals(here))
                .forEach(store::removeSession);
        note("sessions_ended", present.account(), "others");
    }

    /// Ends every session of an account, and takes back the links that tie it.
    public void endSessions(Account account) {
        store.removeSessions(account.id());
        store.removeLinkings(account.id(), chance.now());
        note("sessions_ended", account, "");
    }

    /// Counts the code: a step of the authenticator is used up, a recovery code is taken from the list.
    /// Of two who bring the same code at once, one is told that it is right.
    ///
    /// @return the account afterwards, or nothing where the code is wrong
    private @Nullable Account spent(Account account, String code, Instant now) {
        Account after = store.change(account.id(), held -> held.active() ? withCodeSpent(held, code, now) : null);
        boolean isRecovery = account.credentials().recoveryHashes().contains(RecoveryCodes.hash(code));
        if (after != null && isRecovery) {
            note(
                    "recovery_code_used",
                    account,
                    after.credentials().recoveryHashes().size() + " left");
        }
        return after;
    }

    private static @Nullable Account withCodeSpent(Account account, String code, Instant now) {
        Account.Credentials held = account.credentials();
        String secret = held.totpSecret();
        if (secret == null) {
            return null;
        }
        long step = Totp.matching(secret, code, now, held.totpLastStep());
        List<String> recovery = new ArrayList<>(held.recoveryHashes());
        if (step < 0 && !recovery.remove(RecoveryCodes.hash(code))) {
            return null;
        }
        return account.withCredentials(held.withAuthenticator(secret, Math.max(step, held.totpLastStep()), recovery));
    }

    private Account rehashed(Account account, String password) {
        String old = account.credentials().passwordHash();
        if (old == null || !hashing.isOutdated(old)) {
            return account;
        }
        String fresh = hashing.hash(password);
        Account after = store.change(account.id(), held -> {
            Account.Credentials now = held.credentials();
            return old.equals(now.passwordHash()) ? held.withCredentials(now.withPassword(fresh)) : null;
        });
        return after == null ? account : after;
    }

    /// Counts a try of a name at an address, unless either has to wait: then nothing is counted, so that
    /// whoever goes on trying one name does not shut out all others at their address.
    private Duration begin(Attempt attempt, Instant now) {
        Duration wait = longer(names.wait(attempt.login(), now), addresses.wait(attempt.address(), now));
        if (!wait.isPositive()) {
            wait = longer(names.begin(attempt.login(), now), addresses.begin(attempt.address(), now));
        }
        if (wait.isPositive()) {
            note("sign_in_slowed", null, "");
        }
        return wait;
    }

    private void succeeded(Attempt attempt, Instant now) {
        names.succeeded(attempt.login());
        addresses.undo(attempt.address(), now);
    }

    private SignIn wrong(Attempt attempt, @Nullable Account account, String what) {
        note("sign_in_failed", account, what);
        if (account != null && names.wait(attempt.login(), chance.now()).isPositive()) {
            note("sign_in_locked", account, "");
        }
        return new SignIn.Wrong();
    }

    private void note(String kind, @Nullable Account account, String detail) {
        String tenant = account == null ? "" : account.tenant().value();
        String id = account == null ? "" : account.id().value();
        journal.note(new AccessJournal.Event(chance.now(), kind, tenant, id, detail));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
