package dev.kkachi.exchange;

import dev.kkachi.access.TenantId;
import java.time.Instant;

/// One event on its way to one webhook.
///
/// @param tenant whose it is
/// @param webhook the webhook
/// @param number the number of the event
/// @param event the id of the event, the same at every attempt
/// @param body what is sent
/// @param state how far it got
/// @param attempts how often it was tried
/// @param nextAt when it is tried next
/// @param status what was answered last, 0 where nothing was
/// @param error why it did not arrive, empty where it did
public record Delivery(
        TenantId tenant,
        String webhook,
        long number,
        String event,
        String body,
        State state,
        int attempts,
        Instant nextAt,
        int status,
        String error) {
    /// How far a delivery got.
    public enum State {
        /// It waits for its time.
        WAITING,
        /// It arrived.
        DELIVERED,
        /// It was given up.
        DEAD
    }

    /// Returns the same after an attempt that arrived.
    Delivery arrived(int answer, Instant at) {
        return new Delivery(tenant, webhook, number, event, body, State.DELIVERED, attempts + 1, at, answer, "");
    }

    /// Returns the same after an attempt that did not, to be tried again at `next`.
    Delivery failed(Courier.Outcome outcome, Instant next) {
        return new Delivery(
                tenant,
                webhook,
                number,
                event,
                body,
                State.WAITING,
                attempts + 1,
                next,
                outcome.status(),
                outcome.error());
    }

    /// Returns the same, which waits until `next` without having been tried.
    public Delivery postponed(Instant next) {
        return new Delivery(tenant, webhook, number, event, body, state, attempts, next, status, error);
    }

    /// Returns the same, given up.
    Delivery dead() {
        return new Delivery(tenant, webhook, number, event, body, State.DEAD, attempts, nextAt, status, error);
    }

    /// Returns the same, to be tried at `now` as if it were new.
    Delivery again(Instant now) {
        return new Delivery(tenant, webhook, number, event, body, State.WAITING, 0, now, status, error);
    }
}
