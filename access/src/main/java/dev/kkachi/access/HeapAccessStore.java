package dev.kkachi.access;

import dev.kkachi.access.spi.AccessStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Keeps everything in memory, for as long as the process lives: for tests, and for a demonstration
/// that leaves nothing behind.
public final class HeapAccessStore implements AccessStore {
    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, ApiKey> keys = new LinkedHashMap<>();
    private final Map<String, Invitation> invitations = new HashMap<>();
    private final Map<String, Linking> linkings = new HashMap<>();
    private final Map<String, Passkey> passkeys = new LinkedHashMap<>();
    private final Map<String, Counted> tallies = new HashMap<>();
    private final HeapWaitingRoom waiting = new HeapWaitingRoom();

    private record Counted(Tally tally, Instant until) {}

    public HeapAccessStore() {}

    @Override
    public synchronized boolean put(Account account) {
        Account.Identity identity = account.credentials().identity();
        Account namesake = findLogin(account.login());
        Account same = identity == null ? null : findIdentity(identity);
        if (isAnother(namesake, account) || isAnother(same, account)) {
            return false;
        }
        accounts.put(account.id(), account);
        return true;
    }

    @Override
    public synchronized boolean putFirst(Account account) {
        return accounts.isEmpty() && put(account);
    }

    private static boolean isAnother(@Nullable Account known, Account account) {
        return known != null && !known.id().equals(account.id());
    }

    @Override
    public synchronized @Nullable Account changeBeside(
            AccountId id, BiFunction<Account, List<Passkey>, @Nullable Account> how) {
        Account before = accounts.get(id);
        Account after = before == null ? null : how.apply(before, listPasskeys(id));
        return after != null && put(after) ? after : null;
    }

    @Override
    public synchronized @Nullable Account changeBy(
            AccountId by, AccountId id, BiFunction<Account, Account, @Nullable Account> how) {
        Account changer = accounts.get(by);
        return changer == null ? null : changeBeside(id, (account, _) -> how.apply(changer, account));
    }

    @Override
    public synchronized @Nullable Account findAccount(AccountId id) {
        return accounts.get(id);
    }

    @Override
    public synchronized @Nullable Account findLogin(String login) {
        for (Account account : accounts.values()) {
            if (account.login().equals(login)) {
                return account;
            }
        }
        return null;
    }

    @Override
    public synchronized @Nullable Account findIdentity(Account.Identity identity) {
        for (Account account : accounts.values()) {
            if (identity.equals(account.credentials().identity())) {
                return account;
            }
        }
        return null;
    }

    @Override
    public synchronized List<Account> listAccounts(TenantId tenant) {
        return accounts.values().stream()
                .filter(account -> account.tenant().equals(tenant))
                .sorted(Comparator.comparing(Account::name).thenComparing(Account::login))
                .toList();
    }

    @Override
    public synchronized boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public synchronized void put(Session session) {
        sessions.put(session.tokenHash(), session);
    }

    @Override
    public synchronized @Nullable Session findSession(String tokenHash) {
        return sessions.get(tokenHash);
    }

    @Override
    public synchronized List<Session> listSessions(AccountId account) {
        return sessions.values().stream()
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(Session::seenAt).reversed().thenComparing(Session::tokenHash))
                .toList();
    }

    @Override
    public synchronized boolean replace(String tokenHash, Session session) {
        if (sessions.remove(tokenHash) == null) {
            return false;
        }
        sessions.put(session.tokenHash(), session);
        return true;
    }

    @Override
    public synchronized void removeSession(String tokenHash) {
        sessions.remove(tokenHash);
    }

    @Override
    public synchronized void removeSessions(AccountId account) {
        sessions.values().removeIf(session -> session.account().equals(account));
    }

    @Override
    public synchronized void put(ApiKey key) {
        keys.put(key.id(), key);
    }

    @Override
    public synchronized boolean update(ApiKey key) {
        ApiKey known = keys.get(key.id());
        return known != null && !known.revoked() && keys.replace(key.id(), key) != null;
    }

    @Override
    public synchronized @Nullable ApiKey findKey(String hash) {
        for (ApiKey key : keys.values()) {
            if (Secret.isSame(key.hash(), hash)) {
                return key;
            }
        }
        return null;
    }

    @Override
    public synchronized List<ApiKey> listKeys(AccountId owner) {
        List<ApiKey> found = new ArrayList<>(
                keys.values().stream().filter(key -> key.owner().equals(owner)).toList());
        return List.copyOf(found.reversed());
    }

    @Override
    public synchronized void put(Invitation invitation) {
        invitations.put(invitation.tokenHash(), invitation);
    }

    @Override
    public synchronized @Nullable Invitation findInvitation(String tokenHash) {
        return invitations.get(tokenHash);
    }

    @Override
    public synchronized boolean takeInvitation(String tokenHash) {
        return invitations.remove(tokenHash) != null;
    }

    @Override
    public synchronized void put(Linking linking) {
        linkings.put(linking.tokenHash(), linking);
    }

    @Override
    public synchronized @Nullable Linking findLinking(String tokenHash) {
        return linkings.get(tokenHash);
    }

    @Override
    public synchronized boolean takeLinking(String tokenHash) {
        return linkings.remove(tokenHash) != null;
    }

    @Override
    public synchronized void removeLinkings(AccountId account, Instant now) {
        linkings.values().removeIf(each -> each.account().equals(account) || !now.isBefore(each.expiresAt()));
    }

    @Override
    public synchronized void removeOver(Instant now) {
        sessions.values().removeIf(each -> !now.isBefore(each.endsAt()));
        invitations.values().removeIf(each -> !now.isBefore(each.expiresAt()));
        linkings.values().removeIf(each -> !now.isBefore(each.expiresAt()));
    }

    @Override
    public synchronized boolean put(Passkey passkey) {
        return passkeys.putIfAbsent(passkey.id(), passkey) == null;
    }

    @Override
    public synchronized boolean update(Passkey passkey) {
        Passkey known = passkeys.get(passkey.id());
        boolean own = known != null && known.account().equals(passkey.account());
        return own && passkeys.replace(passkey.id(), passkey) != null;
    }

    @Override
    public synchronized @Nullable Passkey findPasskey(String id) {
        return passkeys.get(id);
    }

    @Override
    public synchronized List<Passkey> listPasskeys(AccountId account) {
        return passkeys.values().stream()
                .filter(passkey -> passkey.account().equals(account))
                .toList();
    }

    @Override
    public synchronized boolean removePasskey(AccountId account, String id, BiPredicate<Account, List<Passkey>> may) {
        Passkey passkey = passkeys.get(id);
        Account owner = accounts.get(account);
        return passkey != null
                && passkey.account().equals(account)
                && owner != null
                && may.test(owner, listPasskeys(account))
                && passkeys.remove(id) != null;
    }

    @Override
    public synchronized @Nullable Tally findTally(String name) {
        Counted counted = tallies.get(name);
        return counted == null ? null : counted.tally();
    }

    @Override
    public synchronized Tally count(String name, long amount, Span span) {
        Tally after = span.added(findTally(name), amount);
        tallies.values().removeIf(each -> each.until().isBefore(span.now()));
        tallies.put(name, new Counted(after, after.since().plus(span.length())));
        return after;
    }

    @Override
    public synchronized void removeTally(String name) {
        tallies.remove(name);
    }

    @Override
    public void hold(Held held, Instant now, int most) {
        waiting.hold(held, now, most);
    }

    @Override
    public @Nullable Held findHeld(String room, String hash) {
        return waiting.findHeld(room, hash);
    }

    @Override
    public @Nullable Held takeHeld(String room, String hash) {
        return waiting.takeHeld(room, hash);
    }
}
