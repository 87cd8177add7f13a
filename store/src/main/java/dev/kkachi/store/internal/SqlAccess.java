package dev.kkachi.store.internal;

import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.ApiKey;
import dev.kkachi.access.Invitation;
import dev.kkachi.access.Linking;
import dev.kkachi.access.Passkey;
import dev.kkachi.access.Session;
import dev.kkachi.access.TenantId;
import dev.kkachi.access.spi.AccessStore;
import dev.kkachi.files.RecordJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Accounts, sessions, keys and invitations in the database of the cases. Every step is one
/// transaction, and is durable when it returns.
final class SqlAccess implements AccessStore {
    private static final String ACCOUNT = "SELECT doc FROM access_account WHERE id = ?";
    private static final String TAKE_INVITATION = "DELETE FROM access_invitation WHERE token_hash = ?";
    private static final String PASSKEYS = "SELECT doc FROM access_passkey WHERE account = ? ORDER BY created_at, id";

    private final SqlCases database;
    private final SqlMinutes minutes;

    SqlAccess(SqlCases database) {
        this.database = database;
        this.minutes = new SqlMinutes(database);
    }

    private <R extends Record> @Nullable R find(Class<R> type, String sql, Object... values) {
        return database.ask(reader -> find(reader, type, sql, values));
    }

    private static <R extends Record> @Nullable R find(Sql by, Class<R> type, String sql, Object... values) {
        return by.find(sql, row -> RecordJson.parse(row.getString(1), type), values);
    }

    private <R extends Record> List<R> list(Class<R> type, String sql, Object... values) {
        return database.ask(reader -> all(reader, type, sql, values));
    }

    private static <R extends Record> List<R> all(Sql by, Class<R> type, String sql, Object... values) {
        return by.list(sql, row -> RecordJson.parse(row.getString(1), type), values);
    }

    private int update(String sql, @Nullable Object... values) {
        return database.perform(writer -> writer.update(sql, values));
    }

    @Override
    public boolean put(Account account) {
        return database.perform(sql -> put(sql, account));
    }

    @Override
    public boolean putFirst(Account account) {
        return database.perform(sql -> isEmpty(sql) && put(sql, account));
    }

    private static boolean put(Sql sql, Account account) {
        Account.Identity identity = account.credentials().identity();
        String id = account.id().value();
        String issuer = identity == null ? null : identity.issuer();
        String subject = identity == null ? null : identity.subject();
        String other = sql.find(
                "SELECT id FROM access_account WHERE id <> ? AND (login = ? OR (issuer = ? AND subject = ?))",
                row -> row.getString(1),
                id,
                account.login(),
                issuer == null ? "" : issuer,
                subject == null ? "" : subject);
        if (other != null) {
            return false;
        }
        sql.update("DELETE FROM access_account WHERE id = ?", id);
        sql.update(
                "INSERT INTO access_account (id, tenant, login, issuer, subject, doc) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                account.tenant().value(),
                account.login(),
                issuer,
                subject,
                RecordJson.render(account));
        return true;
    }

    @Override
    public @Nullable Account changeBeside(AccountId id, BiFunction<Account, List<Passkey>, @Nullable Account> how) {
        return database.perform(sql -> {
            Account before = find(sql, Account.class, ACCOUNT, id.value());
            Account after = before == null ? null : how.apply(before, passkeys(sql, id));
            return after != null && put(sql, after) ? after : null;
        });
    }

    @Override
    public @Nullable Account changeBy(AccountId by, AccountId id, BiFunction<Account, Account, @Nullable Account> how) {
        return database.perform(sql -> {
            Account changer = find(sql, Account.class, ACCOUNT, by.value());
            Account before = find(sql, Account.class, ACCOUNT, id.value());
            Account after = changer == null || before == null ? null : how.apply(changer, before);
            return after != null && put(sql, after) ? after : null;
        });
    }

    private static List<Passkey> passkeys(Sql sql, AccountId account) {
        return sql.list(PASSKEYS, row -> RecordJson.parse(row.getString(1), Passkey.class), account.value());
    }

    @Override
    public @Nullable Account findAccount(AccountId id) {
        return find(Account.class, ACCOUNT, id.value());
    }

    @Override
    public @Nullable Account findLogin(String login) {
        return find(Account.class, "SELECT doc FROM access_account WHERE login = ?", login);
    }

    @Override
    public @Nullable Account findIdentity(Account.Identity identity) {
        return find(
                Account.class,
                "SELECT doc FROM access_account WHERE issuer = ? AND subject = ?",
                identity.issuer(),
                identity.subject());
    }

    @Override
    public List<Account> listAccounts(TenantId tenant) {
        return list(Account.class, "SELECT doc FROM access_account WHERE tenant = ?", tenant.value()).stream()
                .sorted(Comparator.comparing(Account::name).thenComparing(Account::login))
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return database.ask(SqlAccess::isEmpty);
    }

    private static boolean isEmpty(Sql sql) {
        return sql.find("SELECT 1 FROM access_account LIMIT 1", row -> true) == null;
    }

    @Override
    public void put(Session session) {
        database.perform(sql -> {
            sql.update("DELETE FROM access_session WHERE token_hash = ?", session.tokenHash());
            return sql.update(
                    "INSERT INTO access_session (token_hash, account, ends_at, doc) VALUES (?, ?, ?, ?)",
                    session.tokenHash(),
                    session.account().value(),
                    session.endsAt().toEpochMilli(),
                    RecordJson.render(session));
        });
    }

    @Override
    public @Nullable Session findSession(String tokenHash) {
        return find(Session.class, "SELECT doc FROM access_session WHERE token_hash = ?", tokenHash);
    }

    @Override
    public List<Session> listSessions(AccountId account) {
        return list(Session.class, "SELECT doc FROM access_session WHERE account = ?", account.value()).stream()
                .sorted(Comparator.comparing(Session::seenAt).reversed().thenComparing(Session::tokenHash))
                .toList();
    }

    @Override
    public boolean replace(String tokenHash, Session session) {
        return update(
                        "UPDATE access_session SET token_hash = ?, ends_at = ?, doc = ? WHERE token_hash = ?",
                        session.tokenHash(),
                        session.endsAt().toEpochMilli(),
                        RecordJson.render(session),
                        tokenHash)
                > 0;
    }

    @Override
    public void removeSessions(AccountId account) {
        update("DELETE FROM access_session WHERE account = ?", account.value());
    }

    @Override
    public void removeSession(String tokenHash) {
        update("DELETE FROM access_session WHERE token_hash = ?", tokenHash);
    }

    @Override
    public void put(ApiKey key) {
        database.perform(sql -> {
            sql.update("DELETE FROM access_key WHERE id = ?", key.id());
            return sql.update(
                    "INSERT INTO access_key (id, hash, owner, created_at, doc) VALUES (?, ?, ?, ?, ?)",
                    key.id(),
                    key.hash(),
                    key.owner().value(),
                    key.createdAt().toEpochMilli(),
                    RecordJson.render(key));
        });
    }

    @Override
    public boolean update(ApiKey key) {
        return database.perform(sql -> {
            ApiKey known = find(sql, ApiKey.class, "SELECT doc FROM access_key WHERE id = ?", key.id());
            boolean counts = known != null && !known.revoked();
            return counts
                    && sql.update("UPDATE access_key SET doc = ? WHERE id = ?", RecordJson.render(key), key.id()) > 0;
        });
    }

    @Override
    public @Nullable ApiKey findKey(String hash) {
        return find(ApiKey.class, "SELECT doc FROM access_key WHERE hash = ?", hash);
    }

    @Override
    public List<ApiKey> listKeys(AccountId owner) {
        return list(
                ApiKey.class,
                "SELECT doc FROM access_key WHERE owner = ? ORDER BY created_at DESC, id DESC",
                owner.value());
    }

    @Override
    public void put(Invitation invitation) {
        database.perform(sql -> {
            sql.update("DELETE FROM access_invitation WHERE token_hash = ?", invitation.tokenHash());
            return sql.update(
                    "INSERT INTO access_invitation (token_hash, doc) VALUES (?, ?)",
                    invitation.tokenHash(),
                    RecordJson.render(invitation));
        });
    }

    @Override
    public @Nullable Invitation findInvitation(String tokenHash) {
        return find(Invitation.class, "SELECT doc FROM access_invitation WHERE token_hash = ?", tokenHash);
    }

    @Override
    public boolean takeInvitation(String tokenHash) {
        return update(TAKE_INVITATION, tokenHash) > 0;
    }

    @Override
    public void put(Linking linking) {
        update(
                "INSERT INTO access_linking (token_hash, doc) VALUES (?, ?)",
                linking.tokenHash(),
                RecordJson.render(linking));
    }

    @Override
    public @Nullable Linking findLinking(String tokenHash) {
        return find(Linking.class, "SELECT doc FROM access_linking WHERE token_hash = ?", tokenHash);
    }

    @Override
    public boolean takeLinking(String tokenHash) {
        return update("DELETE FROM access_linking WHERE token_hash = ?", tokenHash) > 0;
    }

    @Override
    public void removeLinkings(AccountId account, Instant now) {
        database.perform(
                sql -> removeLinkings(sql, each -> each.account().equals(account) || !now.isBefore(each.expiresAt())));
    }

    private static int removeLinkings(Sql sql, Predicate<Linking> isGone) {
        int removed = 0;
        for (Linking each : all(sql, Linking.class, "SELECT doc FROM access_linking")) {
            if (isGone.test(each)) {
                removed += sql.update("DELETE FROM access_linking WHERE token_hash = ?", each.tokenHash());
            }
        }
        return removed;
    }

    private static int removeInvitations(Sql sql, Predicate<Invitation> isGone) {
        int removed = 0;
        for (Invitation each : all(sql, Invitation.class, "SELECT doc FROM access_invitation")) {
            if (isGone.test(each)) {
                removed += sql.update(TAKE_INVITATION, each.tokenHash());
            }
        }
        return removed;
    }

    @Override
    public void removeOver(Instant now) {
        database.perform(sql -> sql.update("DELETE FROM access_session WHERE ends_at <= ?", now.toEpochMilli())
                + removeInvitations(sql, each -> !now.isBefore(each.expiresAt()))
                + removeLinkings(sql, each -> !now.isBefore(each.expiresAt())));
    }

    @Override
    public boolean put(Passkey passkey) {
        return update(
                        "INSERT INTO access_passkey (id, account, created_at, doc) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO NOTHING",
                        passkey.id(),
                        passkey.account().value(),
                        passkey.createdAt().toEpochMilli(),
                        RecordJson.render(passkey))
                > 0;
    }

    @Override
    public boolean update(Passkey passkey) {
        return update(
                        "UPDATE access_passkey SET doc = ? WHERE id = ? AND account = ?",
                        RecordJson.render(passkey),
                        passkey.id(),
                        passkey.account().value())
                > 0;
    }

    @Override
    public @Nullable Passkey findPasskey(String id) {
        return find(Passkey.class, "SELECT doc FROM access_passkey WHERE id = ?", id);
    }

    @Override
    public List<Passkey> listPasskeys(AccountId account) {
        return database.ask(reader -> passkeys(reader, account));
    }

    @Override
    public boolean removePasskey(AccountId account, String id, BiPredicate<Account, List<Passkey>> may) {
        return database.perform(sql -> {
            Account owner = find(sql, Account.class, ACCOUNT, account.value());
            return owner != null
                    && may.test(owner, passkeys(sql, account))
                    && sql.update("DELETE FROM access_passkey WHERE account = ? AND id = ?", account.value(), id) > 0;
        });
    }

    @Override
    public @Nullable Tally findTally(String name) {
        return minutes.findTally(name);
    }

    @Override
    public Tally count(String name, long amount, Span span) {
        return minutes.count(name, amount, span);
    }

    @Override
    public void removeTally(String name) {
        minutes.removeTally(name);
    }

    @Override
    public void hold(Held held, Instant now, int most) {
        minutes.hold(held, now, most);
    }

    @Override
    public @Nullable Held findHeld(String room, String hash) {
        return minutes.findHeld(room, hash);
    }

    @Override
    public @Nullable Held takeHeld(String room, String hash) {
        return minutes.takeHeld(room, hash);
    }
}
