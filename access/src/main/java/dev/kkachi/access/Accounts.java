package dev.kkachi.access;

import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.access.spi.AccessStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The people who can sign in: how they come in, what they may do, and how they prove who they are.
///
/// There is no account that nobody made. The first one is made over a link that the console prints and
/// that counts for fifteen minutes; all others are invited.
public final class Accounts {
    private final AccessStore store;
    private final AccessJournal journal;
    private final PasswordHashing hashing;
    private final Access.Chance chance;

    /// What comes of taking an invitation.
    public sealed interface Joined {
        /// The account exists.
        record Made(Account account) implements Joined {}

        /// The link was used, is over, or never was.
        record Over() implements Joined {}

        /// Something that was typed will not do.
        ///
        /// @param field `login`, `name` or `password`
        /// @param rule what it breaks
        record Refused(String field, String rule) implements Joined {}
    }

    /// What somebody types who takes an invitation.
    ///
    /// @param login their sign-in name; where the invitation names one, that one counts
    /// @param name how others read it
    /// @param password the password they choose
    public record Joining(String login, String name, String password) {}

    public Accounts(AccessStore store, AccessJournal journal, PasswordHashing hashing, Access.Chance chance) {
        this.store = store;
        this.journal = journal;
        this.hashing = hashing;
        this.chance = chance;
    }

    /// Returns what the link for the first administrator carries, or nothing where somebody has an
    /// account already.
    public @Nullable String inviteFirst(TenantId tenant) {
        if (!store.isEmpty()) {
            return null;
        }
        List<Grant> grants = List.of(
                Grant.everywhere(Role.ADMINISTRATOR), Grant.everywhere(Role.ANALYST), Grant.everywhere(Role.AUDITOR));
        return invitation(tenant, "", grants, Invitation.FIRST_ADMINISTRATOR_MAX);
    }

    /// Returns what the link for a colleague carries.
    public String invite(Account by, String login, List<Grant> grants) {
        note("invited", by.tenant(), by.id(), Grant.words(grants));
        return invitation(by.tenant(), login, grants, Invitation.COLLEAGUE_MAX);
    }

    private String invitation(TenantId tenant, String login, List<Grant> grants, Duration life) {
        String secret = Secret.random(chance.random());
        store.put(new Invitation(
                Secret.hash(secret), tenant, login, grants, chance.now().plus(life)));
        return secret;
    }

    /// Returns the invitation of a link, if it still counts. Of several links for the first administrator,
    /// such as a server prints each time that it is started, none counts once there is one.
    public @Nullable Invitation findInvitation(String secret) {
        Invitation invitation = store.findInvitation(Secret.hash(secret));
        if (invitation == null || !chance.now().isBefore(invitation.expiresAt())) {
            return null;
        }
        return invitation.isFirst() && !store.isEmpty() ? null : invitation;
    }

    /// Makes the account of an invitation, once.
    public Joined join(String secret, Joining joining) {
        Invitation invitation = findInvitation(secret);
        if (invitation == null) {
            return new Joined.Over();
        }
        String login = invitation.isFirst() ? joining.login() : invitation.login();
        Joined.Refused refused = refusal(joining, login, invitation.tenant());
        if (refused != null) {
            return refused;
        }
        Account account = new Account(
                AccountId.random(chance.random()),
                invitation.tenant(),
                login,
                joining.name(),
                invitation.grants(),
                Account.Credentials.ofPassword(hashing.hash(joining.password())),
                true,
                chance.now());
        if (store.findLogin(account.login()) != null) {
            return new Joined.Refused("login", "Somebody signs in with this name already.");
        }
        if (!store.takeInvitation(invitation.tokenHash())) {
            return new Joined.Over();
        }
        if (invitation.isFirst() && !store.putFirst(account)) {
            return new Joined.Over();
        }
        if (!invitation.isFirst() && !store.put(account)) {
            return new Joined.Refused("login", "Somebody signs in with this name already.");
        }
        note("joined", account.tenant(), account.id(), Grant.words(invitation.grants()));
        return new Joined.Made(account);
    }

    private static Joined.@Nullable Refused refusal(Joining joining, String login, TenantId tenant) {
        if (login.isBlank() || login.length() > 254 || login.chars().anyMatch(Character::isISOControl)) {
            return new Joined.Refused("login", "Give an e-mail address or a name to sign in with.");
        }
        if (!isName(joining.name())) {
            return new Joined.Refused("name", "Give the name that colleagues will read.");
        }
        PasswordRules.Answer answer =
                PasswordRules.judge(joining.password(), Set.copyOf(List.of(login, joining.name(), tenant.value())));
        return answer instanceof PasswordRules.Answer.Refused(String rule)
                ? new Joined.Refused("password", rule)
                : null;
    }

    /// Says whether colleagues can read it as a name.
    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= 120 && name.chars().noneMatch(Character::isISOControl);
    }

    /// Returns the people of a tenant, by name.
    public List<Account> list(TenantId tenant) {
        return store.listAccounts(tenant);
    }

    /// Returns a person of a tenant; somebody of another tenant is not there.
    public @Nullable Account find(TenantId tenant, AccountId id) {
        Account account = store.findAccount(id);
        return account == null || !account.tenant().equals(tenant) ? null : account;
    }

    /// Returns the person of a tenant whom a text from outside names.
    public @Nullable Account find(TenantId tenant, String id) {
        AccountId known = AccountId.find(id);
        return known == null ? null : find(tenant, known);
    }

    /// Gives somebody other roles, which count from their next request on. As long as only who may manage
    /// people at this very moment does it, and never to themselves, there is always one left who may.
    ///
    /// @return the account afterwards; nothing where `by` may not, or it is their own
    public @Nullable Account grant(Account by, Account to, List<Grant> grants) {
        Account after = change(by, to, held -> held.withGrants(grants));
        if (after != null) {
            note("roles_changed", to.tenant(), by.id(), to.id() + ": " + Grant.words(grants));
        }
        return after;
    }

    /// Lets somebody sign in again, or no longer; then their sessions end with the next request. Who may
    /// is who may give roles.
    ///
    /// @return the account afterwards; nothing where `by` may not, or it is their own
    public @Nullable Account allow(Account by, Account to, boolean active) {
        Account after = change(by, to, held -> held.withActive(active));
        if (after != null) {
            note(active ? "opened" : "closed", to.tenant(), by.id(), to.id().value());
        }
        return after;
    }

    private @Nullable Account change(Account by, Account to, UnaryOperator<Account> how) {
        return by.id().equals(to.id())
                ? null
                : store.changeBy(
                        by.id(), to.id(), (changer, held) -> managesPeopleOf(changer, held) ? how.apply(held) : null);
    }

    private static boolean managesPeopleOf(Account changer, Account held) {
        return changer.active()
                && changer.tenant().equals(held.tenant())
                && changer.permissions(Grant.EVERY_QUEUE).contains(Permission.USERS_WRITE);
    }

    /// Changes somebody's password.
    public PasswordRules.Answer changePassword(Account account, String password) {
        PasswordRules.Answer answer = PasswordRules.judge(
                password,
                Set.copyOf(List.of(
                        account.login(), account.name(), account.tenant().value())));
        if (answer instanceof PasswordRules.Answer.Good) {
            String hash = hashing.hash(password);
            store.change(
                    account.id(),
                    held -> held.withCredentials(held.credentials().withPassword(hash)));
            note("password_changed", account.tenant(), account.id(), "");
        }
        return answer;
    }

    /// Returns the secret of a new authenticator, which counts only once a code of it was typed.
    public String offerAuthenticator() {
        return Totp.secret(chance.random());
    }

    /// Takes an authenticator for somebody who typed its present code.
    ///
    /// @return the recovery codes, to be shown once; nothing where the code is wrong, or where they have an
    ///     authenticator already
    public @Nullable List<String> takeAuthenticator(Account account, String secret, String code) {
        long step = Totp.matching(secret, code, chance.now(), -1);
        if (step < 0) {
            return null;
        }
        List<String> codes = RecoveryCodes.of(chance.random());
        List<String> hashes = codes.stream().map(RecoveryCodes::hash).toList();
        Account after = store.change(account.id(), known -> {
            Account.Credentials held = known.credentials();
            return held.hasSecondFactor() ? null : known.withCredentials(held.withAuthenticator(secret, step, hashes));
        });
        if (after == null) {
            return null;
        }
        note("authenticator_taken", account.tenant(), account.id(), "");
        return codes;
    }

    private void note(String kind, TenantId tenant, AccountId account, String detail) {
        Instant now = chance.now();
        journal.note(new AccessJournal.Event(now, kind, tenant.value(), account.value(), detail));
    }
}
