package dev.kkachi.store.internal;

import dev.kkachi.access.TenantId;
import dev.kkachi.exchange.Delivery;
import dev.kkachi.exchange.KeptAnswer;
import dev.kkachi.exchange.Webhook;
import dev.kkachi.exchange.spi.ExchangeStore;
import dev.kkachi.files.RecordJson;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers, webhooks and deliveries in the database of the cases. Every step is one transaction, and is
/// durable when it returns.
final class SqlExchange implements ExchangeStore {
    private static final String PUT_DELIVERY = """
            INSERT INTO delivery (tenant, webhook, n, state, next_at, doc) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, webhook, n) DO UPDATE SET state = excluded.state, next_at = excluded.next_at,
            doc = excluded.doc""";
    private static final String POSTPONE = """
            UPDATE delivery SET next_at = ?, doc = ?
            WHERE tenant = ? AND webhook = ? AND n = ? AND state = 'WAITING' AND next_at = ?""";
    private static final String PUT_WEBHOOK = """
            INSERT INTO webhook (tenant, id, created_at, doc) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, id) DO UPDATE SET doc = excluded.doc""";
    private static final String ADD_ANSWER =
            "INSERT INTO kept_answer (tenant, caller, name, at, doc) VALUES (?, ?, ?, ?, ?)";

    private final SqlCases database;

    SqlExchange(SqlCases database) {
        this.database = database;
    }

    @Override
    public @Nullable KeptAnswer findAnswer(KeptAnswer.Id id) {
        return database.ask(sql -> find(sql, id));
    }

    private static @Nullable KeptAnswer find(Sql sql, KeptAnswer.Id id) {
        return sql.find(
                "SELECT doc FROM kept_answer WHERE tenant = ? AND caller = ? AND name = ?",
                row -> RecordJson.parse(row.getString(1), KeptAnswer.class),
                id.tenant().value(),
                id.caller(),
                id.key());
    }

    @Override
    public boolean begin(KeptAnswer open) {
        return database.perform(sql -> {
            boolean isNew = find(sql, open.id()) == null;
            if (isNew) {
                add(sql, open);
            }
            return isNew;
        });
    }

    private static void add(Sql sql, KeptAnswer answer) {
        sql.update(
                ADD_ANSWER,
                answer.id().tenant().value(),
                answer.id().caller(),
                answer.id().key(),
                answer.at().toEpochMilli(),
                RecordJson.render(answer));
    }

    private static int remove(Sql sql, KeptAnswer.Id id) {
        return sql.update(
                "DELETE FROM kept_answer WHERE tenant = ? AND caller = ? AND name = ?",
                id.tenant().value(),
                id.caller(),
                id.key());
    }

    @Override
    public void put(KeptAnswer answer) {
        database.perform(sql -> {
            int removed = remove(sql, answer.id());
            add(sql, answer);
            return removed;
        });
    }

    @Override
    public void removeAnswer(KeptAnswer.Id id) {
        database.perform(sql -> remove(sql, id));
    }

    @Override
    public int forgetAnswers(Instant before) {
        return database.perform(sql -> sql.update("DELETE FROM kept_answer WHERE at < ?", before.toEpochMilli()));
    }

    @Override
    public void removeAnswers(TenantId tenant) {
        database.perform(sql -> sql.update("DELETE FROM kept_answer WHERE tenant = ?", tenant.value()));
    }

    @Override
    public void put(Webhook webhook) {
        database.perform(sql -> put(sql, webhook));
    }

    private static int put(Sql sql, Webhook webhook) {
        return sql.update(
                PUT_WEBHOOK,
                webhook.tenant().value(),
                webhook.id(),
                webhook.createdAt().toEpochMilli(),
                RecordJson.render(webhook));
    }

    private static @Nullable Webhook find(Sql sql, TenantId tenant, String id) {
        return sql.find(
                "SELECT doc FROM webhook WHERE tenant = ? AND id = ?",
                row -> RecordJson.parse(row.getString(1), Webhook.class),
                tenant.value(),
                id);
    }

    @Override
    public @Nullable Webhook change(Webhook seen, Function<Webhook, @Nullable Webhook> how) {
        return database.perform(sql -> {
            Webhook now = find(sql, seen.tenant(), seen.id());
            Webhook after = now == null ? null : how.apply(now);
            if (after != null) {
                put(sql, after);
            }
            return after;
        });
    }

    @Override
    public List<Webhook> webhooks(TenantId tenant) {
        return database.ask(sql -> sql.list(
                "SELECT doc FROM webhook WHERE tenant = ? ORDER BY created_at, id",
                row -> RecordJson.parse(row.getString(1), Webhook.class),
                tenant.value()));
    }

    @Override
    public boolean removeWebhook(TenantId tenant, String id) {
        return database.perform(sql -> {
            sql.update("DELETE FROM delivery WHERE tenant = ? AND webhook = ?", tenant.value(), id);
            return sql.update("DELETE FROM webhook WHERE tenant = ? AND id = ?", tenant.value(), id) > 0;
        });
    }

    @Override
    public @Nullable Webhook enqueue(Webhook seen, long told, List<Delivery> deliveries) {
        return database.perform(sql -> {
            Webhook now = find(sql, seen.tenant(), seen.id());
            if (now == null || now.told() != seen.told()) {
                return now;
            }
            Webhook after = now.toldUpTo(told);
            deliveries.forEach(each -> put(sql, each));
            put(sql, after);
            return after;
        });
    }

    @Override
    public boolean postpone(Delivery seen, Instant until) {
        Delivery after = seen.postponed(until);
        return database.perform(sql -> sql.update(
                        POSTPONE,
                        until.toEpochMilli(),
                        RecordJson.render(after),
                        seen.tenant().value(),
                        seen.webhook(),
                        seen.number(),
                        seen.nextAt().toEpochMilli())
                > 0);
    }

    @Override
    public void put(Delivery delivery) {
        database.perform(sql -> find(sql, delivery.tenant(), delivery.webhook()) == null ? 0 : put(sql, delivery));
    }

    private static int put(Sql sql, Delivery delivery) {
        return sql.update(
                PUT_DELIVERY,
                delivery.tenant().value(),
                delivery.webhook(),
                delivery.number(),
                delivery.state().name(),
                delivery.nextAt().toEpochMilli(),
                RecordJson.render(delivery));
    }

    @Override
    public List<Delivery> deliveries(TenantId tenant, String webhook, long before, int limit) {
        return database.ask(sql -> sql.list(
                "SELECT doc FROM delivery WHERE tenant = ? AND webhook = ? AND n < ? ORDER BY n DESC LIMIT ?",
                row -> RecordJson.parse(row.getString(1), Delivery.class),
                tenant.value(),
                webhook,
                before,
                limit));
    }

    @Override
    public List<Delivery> due(TenantId tenant, Instant now, int limit) {
        return database.ask(sql -> sql.list(
                "SELECT doc FROM delivery WHERE tenant = ? AND state = 'WAITING' AND next_at <= ?"
                        + " ORDER BY next_at, n LIMIT ?",
                row -> RecordJson.parse(row.getString(1), Delivery.class),
                tenant.value(),
                now.toEpochMilli(),
                limit));
    }

    @Override
    public List<TenantId> tenantsWithWebhooks() {
        return database.ask(sql ->
                sql.list("SELECT DISTINCT tenant FROM webhook ORDER BY tenant", row -> new TenantId(row.getString(1))));
    }
}
