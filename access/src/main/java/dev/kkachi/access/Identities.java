package dev.kkachi.access;

import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.access.spi.AccessStore;
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

    /// Returns what a link carries that ties `account` to whoever opens it at the other service.
    ///
    /// @param by who makes it: an administrator, or the owner
    public String offer(Account by, Account account) {
        String secret = Secret.random(chance.random());
        store.put(new Linking(Secret.hash(secret), account.id(), chance.now().plus(Linking.LIFE_MAX)));
        note("link_made", by, account.id().value());
        return secret;
    }

    /// Returns the account of a link, if the link still counts.
    public @Nullable Account findOffered(String secret) {
        Linking linking = store.findLinking(Secret.hash(secret));
        if (linking == null || !chance.now().isBefore(linking.expiresAt())) {
            return null;
        }
        Account account = store.findAccount(linking.account());
        return account == null || !account.active() ? null : account;
    }

    /// Ties the account of a link to an identity, once.
    public Tied take(String secret, Account.Identity identity) {
        Account account = findOffered(secret);
        if (account == null) {
            return new Tied.Over();
        }
        Account other = store.findIdentity(identity);
        if (other != null && !other.id().equals(account.id())) {
            note("link_refused", account, "taken");
            return new Tied.Taken();
        }
        return store.takeLinking(Secret.hash(secret)) ? new Tied.Done(tie(account, identity)) : new Tied.Over();
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
        Account account = new Account(
                AccountId.random(chance.random()),
                invitation.tenant(),
                invitation.login(),
                called,
                invitation.grants(),
                Account.Credentials.ofPassword(null).withIdentity(identity),
                true,
                chance.now());
        if (!store.put(account)) {
            return new Tied.Taken();
        }
        note("joined", account, invitation.grants().toString());
        note("identity_linked", account, identity.issuer());
        return new Tied.Done(account);
    }

    /// Unties an account, unless nothing would be left to sign in with.
    ///
    /// @return whether it was done
    public boolean untie(Account account) {
        boolean stays = account.credentials().passwordHash() != null
                || !store.listPasskeys(account.id()).isEmpty();
        if (account.credentials().identity() == null || !stays) {
            return false;
        }
        store.put(account.withCredentials(account.credentials().withIdentity(null)));
        note("identity_unlinked", account, "");
        return true;
    }

    private Account tie(Account account, Account.Identity identity) {
        Account after = account.withCredentials(account.credentials().withIdentity(identity));
        store.put(after);
        note("identity_linked", account, identity.issuer());
        return after;
    }

    private void note(String kind, Account by, String detail) {
        journal.note(new AccessJournal.Event(
                chance.now(), kind, by.tenant().value(), by.id().value(), detail));
    }
}
