package dev.kkachi.exchange;

import dev.kkachi.access.TenantId;
import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.cases.spi.CaseStore;
import dev.kkachi.exchange.spi.ExchangeStore;
import dev.kkachi.files.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Tells organisations' own programs what happens: every event of the outbox goes to every webhook that
/// wants its kind, at least once, in the form of Standard Webhooks 1.0 with a CloudEvent 1.0 in it. What
/// does not arrive is tried again, ever more seldom, for three days; then it is given up and can be
/// asked for again.
public final class Webhooks {
    /// The most webhooks of one tenant.
    public static final int WEBHOOKS_MAX = 20;

    /// How long an event is kept for those who were not there.
    public static final Duration EVENTS_KEPT = Duration.ofDays(30);

    private static final int BLOCK = 200;
    private static final int ID_BYTES = 8;
    private static final int SALT_BYTES = 16;
    /// How long to wait after each attempt that failed, as Standard Webhooks proposes it.
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final int GONE = 410;
    /// What waits for a webhook that was stopped stands in nobody's way for so long.
    private static final Duration STOPPED = Duration.ofHours(1);
    /// How long whoever carries a delivery keeps other processes from it: longer than an attempt may take,
    /// and soon over where the process ends in the middle.
    private static final Duration CLAIMED = Duration.ofMinutes(1);

    private final Shelves shelves;
    private final Courier courier;
    private final HookSecret secrets;
    private final Chance chance;

    /// Where everything is kept.
    ///
    /// @param exchange webhooks and deliveries
    /// @param cases the outbox
    public record Shelves(ExchangeStore exchange, CaseStore cases) {}

    /// Time and chance.
    ///
    /// @param clock the time
    /// @param random what it gives must be impossible to guess
    public record Chance(InstantSource clock, RandomGenerator random) {}

    /// @param shelves where everything is kept
    /// @param courier who carries
    /// @param secrets what is signed with
    /// @param chance time and chance
    public Webhooks(Shelves shelves, Courier courier, HookSecret secrets, Chance chance) {
        this.shelves = shelves;
        this.courier = courier;
        this.secrets = secrets;
        this.chance = chance;
    }

    /// What became of a wish for a webhook.
    public sealed interface Made {
        /// It is there.
        ///
        /// @param webhook the webhook
        /// @param secret shown this once
        record Done(Webhook webhook, String secret) implements Made {}

        /// It is not.
        ///
        /// @param why what the rule is
        record Refused(String why) implements Made {}
    }

    /// Makes a webhook, which is told of what happens from now on.
    public Made make(TenantId tenant, String url, List<String> types) {
        String refusal = courier.refusal(url);
        if (refusal != null) {
            return new Made.Refused(refusal);
        }
        if (list(tenant).size() >= WEBHOOKS_MAX) {
            return new Made.Refused("There are " + WEBHOOKS_MAX + " webhooks; the rule is no more.");
        }
        long size = shelves.cases.read(tenant, shelf -> shelf.audit().edge().size());
        Webhook webhook = new Webhook(
                "wh-" + hex(ID_BYTES), tenant, url, types, hex(SALT_BYTES), true, "", chance.clock.instant(), size - 1);
        shelves.exchange.put(webhook);
        return new Made.Done(webhook, secrets.of(webhook));
    }

    private String hex(int bytes) {
        byte[] random = new byte[bytes];
        chance.random.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /// Returns the webhooks of a tenant.
    public List<Webhook> list(TenantId tenant) {
        return shelves.exchange.webhooks(tenant);
    }

    /// Finds a webhook of a tenant, or `null`.
    public @Nullable Webhook find(TenantId tenant, String id) {
        for (Webhook each : list(tenant)) {
            if (each.id().equals(id)) {
                return each;
            }
        }
        return null;
    }

    /// Removes a webhook; says whether there was one.
    public boolean remove(TenantId tenant, String id) {
        return shelves.exchange.removeWebhook(tenant, id);
    }

    /// Gives a webhook another secret, lets it be told again where it was stopped, and returns both; `null` where
    /// it was removed in the meantime.
    public Made.@Nullable Done renew(Webhook webhook) {
        String salt = hex(SALT_BYTES);
        Webhook renewed =
                shelves.exchange.change(webhook, now -> now.withSalt(salt).started());
        return renewed == null ? null : new Made.Done(renewed, secrets.of(renewed));
    }

    /// Returns the deliveries of a webhook that come before the event `before`, the latest first.
    public List<Delivery> deliveries(Webhook webhook, long before, int limit) {
        return shelves.exchange.deliveries(webhook.tenant(), webhook.id(), before, limit);
    }

    /// Sends the event `number` again to a webhook; says whether there was such a delivery.
    public boolean again(Webhook webhook, long number) {
        List<Delivery> found = deliveries(webhook, number + 1, 1);
        if (found.isEmpty() || found.getFirst().number() != number) {
            return false;
        }
        shelves.exchange.put(found.getFirst().again(chance.clock.instant()));
        return true;
    }

    /// Does all that is to be done now: notes what happened since, and carries what is due. Returns how
    /// many deliveries were tried.
    public int run() {
        int tried = 0;
        for (TenantId tenant : shelves.exchange.tenantsWithWebhooks()) {
            Map<String, Webhook> hooks = new LinkedHashMap<>();
            for (Webhook each : list(tenant)) {
                hooks.put(each.id(), each.active() ? note(each) : each);
            }
            Map<String, List<Delivery>> due = new LinkedHashMap<>();
            for (Delivery each : shelves.exchange.due(tenant, chance.clock.instant(), BLOCK)) {
                Webhook webhook = hooks.get(each.webhook());
                if (webhook != null && webhook.active()) {
                    due.computeIfAbsent(each.webhook(), id -> new ArrayList<>()).add(each);
                } else {
                    shelves.exchange.postpone(each, chance.clock.instant().plus(STOPPED));
                }
            }
            for (Map.Entry<String, List<Delivery>> each : due.entrySet()) {
                Webhook webhook = Objects.requireNonNull(hooks.get(each.getKey()));
                tried += carryAll(webhook, each.getValue());
            }
        }
        return tried;
    }

    /// Removes events that are too old for anybody to ask for, unless a webhook that is at work has not
    /// been told of them yet. Returns how many went.
    public long tidy() {
        Instant before = chance.clock.instant().minus(EVENTS_KEPT);
        long gone = 0;
        for (TenantId tenant : shelves.cases.tenants()) {
            long told = list(tenant).stream()
                    .filter(Webhook::active)
                    .mapToLong(Webhook::told)
                    .min()
                    .orElse(Long.MAX_VALUE);
            gone += tidy(tenant, before, told);
        }
        return gone;
    }

    private long tidy(TenantId tenant, Instant before, long told) {
        long gone = 0;
        while (true) {
            List<AuditShelf.Outgoing> old =
                    shelves.cases.read(tenant, shelf -> shelf.audit().outbox(-1, BLOCK)).stream()
                            .takeWhile(event -> event.number() <= told && isBefore(event, before))
                            .toList();
            if (old.isEmpty()) {
                return gone;
            }
            shelves.cases.write(tenant, desk -> {
                desk.clearOutbox(old.getLast().number());
                return old;
            });
            gone += old.size();
        }
    }

    private static boolean isBefore(AuditShelf.Outgoing event, Instant moment) {
        String time = ((Json.Obj) Json.parse(event.json())).text("time");
        return !time.isEmpty() && Instant.parse(time).isBefore(moment);
    }

    /// Carries what is due to one webhook. Whoever does not take one event is not tried with the others
    /// now, which wait as long: somebody who is silent must not keep everybody else waiting. Where another
    /// process has just taken one up, the webhook is left to it.
    private int carryAll(Webhook webhook, List<Delivery> due) {
        for (int i = 0; i < due.size(); i++) {
            Instant until = chance.clock.instant().plus(CLAIMED);
            if (!shelves.exchange.postpone(due.get(i), until)) {
                return i;
            }
            Delivery after = carry(webhook, due.get(i));
            if (after.state() != Delivery.State.DELIVERED) {
                List<Delivery> others = due.subList(i + 1, due.size());
                others.forEach(other -> shelves.exchange.postpone(other, after.nextAt()));
                return i + 1;
            }
        }
        return due.size();
    }

    /// Makes a delivery of every event since the last one that the webhook wants.
    private Webhook note(Webhook webhook) {
        Webhook at = webhook;
        while (true) {
            long told = at.told();
            List<AuditShelf.Outgoing> events =
                    shelves.cases.read(at.tenant(), shelf -> shelf.audit().outbox(told, BLOCK));
            if (events.isEmpty()) {
                return at;
            }
            List<Delivery> wanted = new ArrayList<>();
            for (AuditShelf.Outgoing event : events) {
                Json.Obj said = (Json.Obj) Json.parse(event.json());
                if (at.wants(said.text("type"))) {
                    wanted.add(delivery(at, event, said.text("id")));
                }
            }
            Webhook now = shelves.exchange.enqueue(at, events.getLast().number(), wanted);
            if (now == null) {
                return at;
            }
            at = now;
        }
    }

    private Delivery delivery(Webhook webhook, AuditShelf.Outgoing event, String id) {
        Instant now = chance.clock.instant();
        return new Delivery(
                webhook.tenant(),
                webhook.id(),
                event.number(),
                id,
                event.json(),
                Delivery.State.WAITING,
                0,
                now,
                0,
                "");
    }

    private Delivery carry(Webhook webhook, Delivery due) {
        Instant now = chance.clock.instant();
        HookSecret.Message message = new HookSecret.Message(due.event(), now.getEpochSecond(), due.body());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/cloudevents+json");
        headers.put("User-Agent", "kkachi");
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", Long.toString(message.seconds()));
        headers.put("webhook-signature", HookSecret.sign(secrets.of(webhook), message));
        Courier.Outcome outcome = courier.post(webhook.url(), headers, due.body());
        Delivery after = outcome.isTaken() ? due.arrived(outcome.status(), now) : failed(due, outcome, now);
        shelves.exchange.put(after);
        if (outcome.status() == GONE) {
            shelves.exchange.change(webhook, kept -> stopped(webhook, kept));
        }
        return after;
    }

    /// Whoever renewed a webhook while an event was on its way wants it told again: what was answered to its old
    /// secret stops nothing.
    private static @Nullable Webhook stopped(Webhook seen, Webhook now) {
        return now.salt().equals(seen.salt())
                ? now.stopped("The other side says that it is gone for good (410).")
                : null;
    }

    private static Delivery failed(Delivery due, Courier.Outcome outcome, Instant now) {
        boolean isOver = due.attempts() >= PAUSES.size() || outcome.status() == GONE;
        Instant next = isOver ? now : now.plus(PAUSES.get(due.attempts()));
        Delivery failed = due.failed(outcome, next);
        return isOver ? failed.dead() : failed;
    }
}
