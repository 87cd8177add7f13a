package dev.kkachi.exchange.spi;

import dev.kkachi.access.TenantId;
import dev.kkachi.exchange.Delivery;
import dev.kkachi.exchange.KeptAnswer;
import dev.kkachi.exchange.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps answers, webhooks and deliveries. What a method did is durable when it returns; where the disk
/// does not do its part, it throws [dev.kkachi.cases.spi.StoreUnavailable].
public interface ExchangeStore {
    /// Finds what is kept of a key, or `null`.
    @Nullable KeptAnswer findAnswer(KeptAnswer.Id id);

    /// Keeps a request that is not answered yet; says `false`, and does nothing, where its key is kept.
    boolean begin(KeptAnswer open);

    /// Keeps an answer; one of the same key is replaced.
    void put(KeptAnswer answer);

    /// Removes what is kept of a key.
    void removeAnswer(KeptAnswer.Id id);

    /// Removes what was asked before `before`, and returns how many answers went.
    int forgetAnswers(Instant before);

    /// Removes every answer of a tenant.
    void removeAnswers(TenantId tenant);

    /// Keeps a webhook; one of the same id is replaced.
    void put(Webhook webhook);

    /// Changes a webhook as it is kept now, whoever changed it since it was seen: `how` says what it is from then
    /// on, or `null` where it stays as it is.
    ///
    /// @return the webhook that was changed, `null` where none was
    @Nullable Webhook change(Webhook seen, Function<Webhook, @Nullable Webhook> how);

    /// Returns the webhooks of a tenant, the earliest first.
    List<Webhook> webhooks(TenantId tenant);

    /// Removes a webhook with its deliveries; says whether there was one.
    boolean removeWebhook(TenantId tenant, String id);

    /// Keeps that a webhook was told up to the event `told`, and the deliveries that follow from it, together.
    /// Nothing else of the webhook is changed; nothing is kept where it was removed in the meantime, or where
    /// another process has told it more than `seen` says.
    ///
    /// @return the webhook as it is now, or `null` where there is none
    @Nullable Webhook enqueue(Webhook seen, long told, List<Delivery> deliveries);

    /// Moves a delivery that waits to the time `until`, unless another process did something with it since it
    /// was read: of several, one carries it.
    ///
    /// @return whether it was moved
    boolean postpone(Delivery seen, Instant until);

    /// Keeps a delivery; one of the same event to the same webhook is replaced. Nothing is kept where the webhook
    /// was removed in the meantime.
    void put(Delivery delivery);

    /// Returns deliveries of a webhook whose number is below `before`, the latest first, at most
    /// `limit`.
    List<Delivery> deliveries(TenantId tenant, String webhook, long before, int limit);

    /// Returns deliveries that wait and whose time has come, the earliest first, at most `limit`.
    List<Delivery> due(TenantId tenant, Instant now, int limit);

    /// Returns every tenant that has a webhook.
    List<TenantId> tenantsWithWebhooks();
}
