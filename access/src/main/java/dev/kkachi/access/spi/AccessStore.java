package dev.kkachi.access.spi;

import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.ApiKey;
import dev.kkachi.access.Invitation;
import dev.kkachi.access.Linking;
import dev.kkachi.access.Passkey;
import dev.kkachi.access.Session;
import dev.kkachi.access.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where accounts, sessions, keys and invitations are kept. Every method is one step that happens whole
/// or not at all.
public interface AccessStore extends Tallies, WaitingRoom {
    /// Keeps an account, in the place of the one with its id. Refuses a sign-in name or an identity that
    /// another account has.
    ///
    /// @return whether it was kept
    boolean put(Account account);

    /// Keeps an account unless somebody has one already, whichever process made it.
    ///
    /// @return whether it was kept
    boolean putFirst(Account account);

    /// Changes an account as it is at this moment: nobody's change is undone by somebody who read the
    /// account before it. Refuses what [#put(Account)] refuses.
    ///
    /// @param how makes the account anew, quickly; says `null` where it is to stay as it is
    /// @return the account as it is kept, or `null` where nothing was changed
    default @Nullable Account change(AccountId id, Function<Account, @Nullable Account> how) {
        return changeBeside(id, (account, _) -> how.apply(account));
    }

    /// Changes an account as [#change] does, with its passkeys as they are at this moment beside it.
    ///
    /// @param how makes the account anew, quickly; says `null` where it is to stay as it is
    /// @return the account as it is kept, or `null` where nothing was changed
    @Nullable Account changeBeside(AccountId id, BiFunction<Account, List<Passkey>, @Nullable Account> how);

    /// Changes an account for somebody whose own account is asked too, both as they are at this moment.
    ///
    /// @param by who changes it
    /// @param how makes the account anew from theirs and from itself, quickly; says `null` where it is to
    ///     stay as it is
    /// @return the account as it is kept, or `null` where nothing was changed
    @Nullable Account changeBy(AccountId by, AccountId id, BiFunction<Account, Account, @Nullable Account> how);

    /// Returns the account of an id.
    @Nullable Account findAccount(AccountId id);

    /// Returns the account of a sign-in name, in lower case.
    @Nullable Account findLogin(String login);

    /// Returns the account of somebody who is signed in elsewhere.
    @Nullable Account findIdentity(Account.Identity identity);

    /// Returns the accounts of a tenant, by name.
    List<Account> listAccounts(TenantId tenant);

    /// Says whether there is no account at all.
    boolean isEmpty();

    /// Keeps a session, in the place of the one with its hash.
    void put(Session session);

    /// Returns the session of a hash.
    @Nullable Session findSession(String tokenHash);

    /// Returns somebody's sessions, the last used first.
    List<Session> listSessions(AccountId account);

    /// Lets a session go on as another, or as the same at a later moment. One that has ended stays so.
    ///
    /// @param tokenHash the hash of the session that goes on
    /// @return whether it was there
    boolean replace(String tokenHash, Session session);

    /// Ends a session.
    void removeSession(String tokenHash);

    /// Ends all sessions of somebody.
    void removeSessions(AccountId account);

    /// Keeps a key, in the place of the one with its id.
    void put(ApiKey key);

    /// Keeps a key as it is after its use, unless it was taken back meanwhile.
    ///
    /// @return whether it was kept
    boolean update(ApiKey key);

    /// Returns the key of a hash.
    @Nullable ApiKey findKey(String hash);

    /// Returns somebody's keys, the newest first.
    List<ApiKey> listKeys(AccountId owner);

    /// Keeps an invitation.
    void put(Invitation invitation);

    /// Returns the invitation of a hash.
    @Nullable Invitation findInvitation(String tokenHash);

    /// Removes an invitation.
    ///
    /// @return whether it was there: of two who take it at once, one gets it
    boolean takeInvitation(String tokenHash);

    /// Keeps a link that ties an account to an identity.
    void put(Linking linking);

    /// Returns the link of a hash.
    @Nullable Linking findLinking(String tokenHash);

    /// Removes a link.
    ///
    /// @return whether it was there: of two who take it at once, one gets it
    boolean takeLinking(String tokenHash);

    /// Removes all links of somebody, and everybody's that are over.
    void removeLinkings(AccountId account, Instant now);

    /// Removes the sessions, invitations and links that are over, whosever they are.
    void removeOver(Instant now);

    /// Keeps a new passkey. Refuses one whose id is there already.
    ///
    /// @return whether it was kept
    boolean put(Passkey passkey);

    /// Keeps a passkey as it is after its use. One that was removed stays so.
    ///
    /// @return whether it was there
    boolean update(Passkey passkey);

    /// Returns the passkey of an id.
    @Nullable Passkey findPasskey(String id);

    /// Returns somebody's passkeys, the oldest first.
    List<Passkey> listPasskeys(AccountId account);

    /// Removes somebody's passkey.
    ///
    /// @param may says of the account and its passkeys, as they are at this moment, whether it may go; is
    ///     not asked where there is no such account
    /// @return whether they had it, and it has gone
    boolean removePasskey(AccountId account, String id, BiPredicate<Account, List<Passkey>> may);
}
