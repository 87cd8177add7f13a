package dev.kkachi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.TenantId;
import dev.kkachi.exchange.Delivery;
import dev.kkachi.exchange.KeptAnswer;
import dev.kkachi.exchange.Webhook;
import dev.kkachi.exchange.spi.ExchangeStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every store of the exchange does alike.
abstract class ExchangeContract {
    private static final TenantId OURS = new TenantId("ours");
    private static final TenantId THEIRS = new TenantId("theirs");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private @Nullable SqlStore opened;

    /// Opens an empty store.
    abstract SqlStore open();

    private ExchangeStore store() {
        SqlStore store = open();
        opened = store;
        return store.exchange();
    }

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    private static KeptAnswer answer(TenantId tenant, String key, int status) {
        KeptAnswer.Id id = new KeptAnswer.Id(tenant, "u-1", key);
        return new KeptAnswer(id, "hash", NOON, status, "application/json", Map.of("ETag", "\"2\""), "{\"a\": \"ü\"}");
    }

    private static Webhook webhook(TenantId tenant, String id) {
        return new Webhook(id, tenant, "https://a.example/", List.of("*"), "salt", true, "", NOON, 4);
    }

    private static Delivery delivery(String webhook, long number, Instant next) {
        return new Delivery(OURS, webhook, number, "ours-" + number, "{}", Delivery.State.WAITING, 0, next, 0, "");
    }

    @Test
    void aKeyIsBegunOnceAndItsAnswerIsKeptWholeUntilItIsTooOld() {
        ExchangeStore store = store();
        KeptAnswer open = KeptAnswer.open(answer(OURS, "k", 0).id(), "hash", NOON);

        boolean first = store.begin(open);
        boolean second = store.begin(open);
        store.put(answer(OURS, "k", 200));
        store.put(answer(THEIRS, "k", 200));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(store.findAnswer(open.id())).isEqualTo(answer(OURS, "k", 200));
        assertThat(store.forgetAnswers(NOON)).isZero();
        store.removeAnswers(OURS);
        assertThat(store.findAnswer(open.id())).isNull();
        assertThat(store.forgetAnswers(NOON.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void aWebhookIsOneTenantsAndGoesWithItsDeliveries() {
        ExchangeStore store = store();
        store.put(webhook(OURS, "wh-1"));
        store.put(webhook(OURS, "wh-1").toldUpTo(9));
        store.put(webhook(THEIRS, "wh-1"));
        store.put(delivery("wh-1", 5, NOON));

        assertThat(store.webhooks(OURS)).containsExactly(webhook(OURS, "wh-1").toldUpTo(9));
        assertThat(store.tenantsWithWebhooks()).containsExactly(OURS, THEIRS);
        assertThat(store.removeWebhook(OURS, "wh-1")).isTrue();
        assertThat(store.removeWebhook(OURS, "wh-1")).isFalse();
        assertThat(store.deliveries(OURS, "wh-1", 100, 10)).isEmpty();
        assertThat(store.webhooks(THEIRS)).hasSize(1);
    }

    @Test
    void deliveriesAreDueInOrderAndListedTheLatestFirst() {
        ExchangeStore store = store();
        Delivery late = delivery("wh-1", 5, NOON.plusSeconds(60));
        Delivery early = delivery("wh-1", 6, NOON);
        store.put(webhook(OURS, "wh-1"));
        store.enqueue(webhook(OURS, "wh-1"), 6, List.of(late, early));
        store.put(new Delivery(OURS, "wh-1", 7, "ours-7", "{}", Delivery.State.DEAD, 9, NOON, 500, "x"));

        assertThat(store.due(OURS, NOON, 10)).containsExactly(early);
        assertThat(store.due(OURS, NOON.plusSeconds(60), 10)).containsExactly(early, late);
        assertThat(store.due(THEIRS, NOON.plusSeconds(60), 10)).isEmpty();
        assertThat(store.deliveries(OURS, "wh-1", 7, 10)).containsExactly(early, late);
        assertThat(store.webhooks(OURS).getFirst().told()).isEqualTo(6);
    }

    /// Whoever carries events knows a webhook as it was a moment ago.
    @Test
    void whatWasChangedWhileEventsWereNotedStaysAndWhatWasRemovedStaysAway() {
        ExchangeStore store = store();
        Webhook seen = webhook(OURS, "wh-1");
        store.put(seen.withSalt("other"));

        store.enqueue(seen, 7, List.of(delivery("wh-1", 7, NOON)));
        Webhook removed = store.enqueue(webhook(OURS, "wh-2"), 7, List.of(delivery("wh-2", 7, NOON)));

        assertThat(store.webhooks(OURS)).containsExactly(seen.withSalt("other").toldUpTo(7));
        assertThat(store.due(OURS, NOON, 10)).containsExactly(delivery("wh-1", 7, NOON));
        assertThat(removed).isNull();
    }

    /// Whoever changes a webhook knows it as it was a moment ago, too.
    @Test
    void whatWasToldStaysToldWhoeverChangesTheWebhook() {
        ExchangeStore store = store();
        Webhook seen = webhook(OURS, "wh-1");
        store.put(seen);
        store.enqueue(seen, 7, List.of(delivery("wh-1", 7, NOON)));

        Webhook renewed = store.change(seen, now -> now.withSalt("other"));
        Webhook same = store.change(seen, now -> null);
        Webhook none = store.change(webhook(OURS, "wh-2"), now -> now.withSalt("other"));

        assertThat(renewed).isEqualTo(seen.withSalt("other").toldUpTo(7));
        assertThat(same).isNull();
        assertThat(none).isNull();
        assertThat(store.webhooks(OURS)).containsExactly(seen.withSalt("other").toldUpTo(7));
    }

    @Test
    void whatBecameOfADeliveryIsNotKeptOnceItsWebhookIsRemoved() {
        ExchangeStore store = store();
        store.put(webhook(OURS, "wh-1"));
        store.put(delivery("wh-1", 5, NOON));
        store.removeWebhook(OURS, "wh-1");

        store.put(delivery("wh-1", 5, NOON));

        assertThat(store.due(OURS, NOON, 10)).isEmpty();
    }

    @Test
    void theKeyWithWhichADatabaseWasOpenedFirstIsTheOneThatCounts() {
        store();
        SqlStore both = Objects.requireNonNull(opened);

        String first = both.claim("audit.key", "a");
        String second = both.claim("audit.key", "b");
        String other = both.claim("webhooks.key", "c");

        assertThat(first).isEqualTo("a").isEqualTo(second);
        assertThat(other).isEqualTo("c");
    }

    /// Several servers may share a database, and each looks for what is to be told.
    @Test
    void whatOneProcessNotedNoOtherNotesAgainAndWhatOneCarriesNoOtherCarries() {
        ExchangeStore store = store();
        Webhook seen = webhook(OURS, "wh-1");
        Delivery event = delivery("wh-1", 5, NOON);
        store.put(seen);

        Webhook first = store.enqueue(seen, 5, List.of(event));
        store.put(new Delivery(OURS, "wh-1", 5, "ours-5", "{}", Delivery.State.DELIVERED, 1, NOON, 200, ""));
        Webhook second = store.enqueue(seen, 5, List.of(event));
        store.put(delivery("wh-1", 6, NOON));
        boolean taken = store.postpone(delivery("wh-1", 6, NOON), NOON.plusSeconds(60));
        boolean takenAgain = store.postpone(delivery("wh-1", 6, NOON), NOON.plusSeconds(60));

        assertThat(first).isEqualTo(seen.toldUpTo(5)).isEqualTo(second);
        assertThat(taken).isTrue();
        assertThat(takenAgain).isFalse();
        assertThat(store.postpone(event, NOON)).isFalse();
        assertThat(store.due(OURS, NOON, 10)).isEmpty();
        assertThat(store.due(OURS, NOON.plusSeconds(60), 10)).hasSize(1);
    }
}
