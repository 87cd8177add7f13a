package dev.kkachi.access;

import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.access.spi.AccessStore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who people are at another service that signs them in. Issuer and subject are the key, never an
/// e-mail address, which a service may give to somebody else tomorrow. Nobody is let in for being known
/// there: an account is tied to an identity over a link that counts once, or made over an invitation.
public final class Identities {
    private final AccessStore store;
    private final AccessJournal journal;
    private final Access.Chance chance;

    /// What comes of tying an identity to an account.
    public sealed interface Tied {
        /// They belong together from now on.
        record Done(Account account) implements Tied {}

        /// The link was used, is over, or never was.
        record Over() implements Tied {}

        /// The identity is another account's, or its owner has one already.
        record Taken() implements Tied {}
    }

    public Identities(AccessStore store, AccessJournal journal, Access.Chance chance) {
        this.store = store;
        this.journal = journal;
        this.chance = chance;
    }

    /// Returns what a link carries that ties `account` to whoever opens it at the other service. An older
    /// link of the account counts no more.
    ///
    /// @param by who makes it: an administrator, or the owner
    public String offer(Access.Present by, Account account) {
        String secret = Secret.random(chance.random());
        Instant now = chance.now();
        AccountId maker = by.account().id();
        boolean own = maker.equals(account.id());
        Instant end = now.plus(own ? Linking.OWN_MAX : Linking.LIFE_MAX);
        store.removeLinkings(account.id(), now);
        store.put(new Linking(
                Secret.hash(secret), account.id(), maker, own ? by.session().handle() : "", end));
        note("link_made", by.account(), account.id().value());
        return secret;
    }

    /// Returns the account of a link, if the link still counts. One that its owner made counts only in the
    /// session that made it: nobody ties another to their own account by sending them a link.
    ///
    /// @param here where somebody is signed in; absent where nobody is
    public @Nullable Account findOffered(String secret, @Nullable Session here) {
        Linking linking = store.findLinking(Secret.hash(secret));
        return linking == null ? null : offered(linking, here);
    }

    private @Nullable Account offered(Linking linking, @Nullable Session here) {
        boolean fits = !linking.isOwn() || (here != null && here.handle().equals(linking.session()));
        if (!fits || !chance.now().isBefore(linking.expiresAt())) {
            return null;
        }
        Account account = store.findAccount(linking.account());
        return account == null || !account.active() ? null : account;
    }

    /// Ties the account of a link to an identity, once. Where another has made the link, every session that
    /// is open ends: what was signed in before belongs to whoever it was.
    ///
    /// @param here where somebody is signed in; absent where nobody is
    public Tied take(String secret, Account.Identity identity, @Nullable Session here) {
        Linking linking = store.findLinking(Secret.hash(secret));
        Account account = linking == null ? null : offered(linking, here);
        if (linking == null || account == null) {
            return new Tied.Over();
        }
        Account other = store.findIdentity(identity);
        boolean free = other == null || other.id().equals(account.id());
        if (!free || !isOpenTo(account, identity)) {
            note("link_refused", account, "taken");
            return new Tied.Taken();
        }
        if (!store.takeLinking(linking.tokenHash())) {
            return new Tied.Over();
        }
        Account after = store.change(
                account.id(),
                held -> held.active() && isOpenTo(held, identity)
                        ? held.withCredentials(held.credentials().tied(identity, linking.by()))
                        : null);
        if (after == null) {
            note("link_refused", account, "taken");
            return new Tied.Taken();
        }
        store.removeLinkings(account.id(), chance.now());
        if (!linking.isOwn()) {
            store.removeSessions(account.id());
        }
        linked(after, identity, linking.by());
        return new Tied.Done(after);
    }

    /// Says whether an account has no identity, or this one: another is untied before.
    private static boolean isOpenTo(Account account, Account.Identity identity) {
        Account.Identity held = account.credentials().identity();
        return held == null || held.equals(identity);
    }

    /// Makes the account of an invitation for somebody whom the other service knows, once. Nobody
    /// becomes the first administrator by it.
    ///
    /// @param name how the other service calls them
    public Tied join(String secret, Account.Identity identity, String name) {
        String hash = Secret.hash(secret);
        Invitation invitation = store.findInvitation(hash);
        if (invitation == null
                || !chance.now().isBefore(invitation.expiresAt())
                || invitation.login().isEmpty()) {
            return new Tied.Over();
        }
        if (store.findIdentity(identity) != null || store.findLogin(invitation.login()) != null) {
            return new Tied.Taken();
        }
        if (!store.takeInvitation(hash)) {
            return new Tied.Over();
        }
        String called = Accounts.isName(name) ? name : invitation.login();
        AccountId id = AccountId.random(chance.random());
        Account account = new Account(
                id,
                invitation.tenant(),
                invitation.login(),
                called,
                invitation.grants(),
                Account.Credentials.ofPassword(null).tied(identity, id),
                true,
                chance.now());
        if (!store.put(account)) {
            return new Tied.Taken();
        }
        note("joined", account, invitation.grants().toString());
        linked(account, identity, id);
        return new Tied.Done(account);
    }

    /// Unties an account, unless nothing would be left to sign in with. Its links count no more.
    ///
    /// @return whether it was done
    public boolean untie(Account account) {
        Account after = store.changeBeside(account.id(), (held, passkeys) -> {
            Account.Credentials has = held.credentials();
            boolean stays = has.passwordHash() != null || !passkeys.isEmpty();
            return has.identity() == null || !stays ? null : held.withCredentials(has.untied());
        });
        if (after == null) {
            return false;
        }
        store.removeLinkings(account.id(), chance.now());
        note("identity_unlinked", account, "");
        return true;
    }

    /// Writes down who is tied to what, and over whose link. The subject may name a person, and stands there
    /// as a hash, by which the service's operator can find it again.
    private void linked(Account account, Account.Identity identity, AccountId by) {
        String subject = Secret.hash(identity.issuer() + " " + identity.subject());
        note("identity_linked", account, identity.issuer() + " subject " + subject + " by " + by);
    }

    private void note(String kind, Account by, String detail) {
        journal.note(new AccessJournal.Event(
                chance.now(), kind, by.tenant().value(), by.id().value(), detail));
    }
}
