package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.anyText;
import static dev.kkachi.server.Shape.choice;
import static dev.kkachi.server.Shape.many;
import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.access.spi.AccessJournal;
import dev.kkachi.exchange.Delivery;
import dev.kkachi.exchange.Webhook;
import dev.kkachi.exchange.Webhooks;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.About;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import dev.kkachi.server.Shape;
import java.util.List;

/// The addresses that are told what happens, and what became of each event on its way there.
final class HookApi {
    private static final String PATH = "/api/v1/webhooks";
    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 200;
    private static final Shape.Kind TYPES = new Shape.Kind.Many(text(100), 50);

    private static final Shape MAKE = Shape.of("MakeWebhook")
            .with("url", text(2000), "where it is told: https, port 443 or 8443, an address of the public Internet")
            .maybe("types", TYPES, "types of events, each whole or ending with *; all if not given");
    private static final Shape RENEW = Shape.of("RenewWebhook");
    private static final Shape AGAIN = Shape.of("SendAgain");
    private static final Shape WEBHOOK = Shape.of("Webhook")
            .with("id", text(ApiShapes.ID), "its name")
            .with("url", text(2000), "where it is told")
            .with("types", TYPES, "what it is told of")
            .with("active", new Shape.Kind.Flag(), "whether it is told anything")
            .maybe("why", text(ApiShapes.LINE), "why it is told nothing")
            .with("created_at", ApiShapes.MOMENT, "when it was made");
    private static final Shape MADE = Shape.of("WebhookMade")
            .with("webhook", new Shape.Kind.Nested(WEBHOOK), "the webhook")
            .with("secret", text(200), "what its events are signed with; shown this once");
    private static final Shape LIST =
            Shape.of("WebhookList").with("webhooks", many(WEBHOOK, Webhooks.WEBHOOKS_MAX), "the earliest first");
    private static final Shape DELIVERY = Shape.of("Delivery")
            .with("number", ApiShapes.COUNT, "the number of the event")
            .with("event", text(200), "its id, the same at every attempt")
            .with("state", choice(Delivery.State.values()), "how far it got")
            .with("attempts", ApiShapes.COUNT, "how often it was tried")
            .with("next_at", ApiShapes.MOMENT, "when it is tried next, or was tried last")
            .with("status", ApiShapes.COUNT, "what was answered last, 0 where nothing was")
            .with("error", anyText(ApiShapes.LINE), "why it did not arrive");
    private static final Shape LOG = Shape.of("DeliveryLog")
            .with("deliveries", many(DELIVERY, LIMIT_MAX), "the latest first")
            .maybe("next", ApiShapes.COUNT, "what to give as 'before' for the page after it");

    private final Workplace place;
    private final Webhooks webhooks;

    private HookApi(Workplace place, Webhooks webhooks) {
        this.place = place;
        this.webhooks = webhooks;
    }

    /// Writes down that a webhook was made or changed: who tells whom what happens here is for the audit
    /// log. The address is not in it, as it may name a person.
    private void note(ApiCall call, String kind, String id) {
        place.work()
                .cases()
                .journal()
                .note(new AccessJournal.Event(
                        place.clock().instant(),
                        kind,
                        call.tenant().value(),
                        call.account().id().value(),
                        id));
    }

    static List<Route> of(Workplace place, Webhooks webhooks) {
        HookApi api = new HookApi(place, webhooks);
        Entry may = Entry.with(Permission.SETTINGS_WRITE);
        RouteLimits json = RouteLimits.JSON;
        return List.of(
                Route.get(PATH, may, api::list)
                        .with(About.of("The webhooks of the tenant.").answering(200, LIST)),
                Route.post(PATH, may, json, api::make)
                        .with(About.of("Make a webhook, which is told of what happens from now on.")
                                .taking(MAKE)
                                .answering(201, MADE)),
                Route.get(PATH + "/{id}", may, api::one)
                        .with(About.of("One webhook.").answering(200, WEBHOOK)),
                new Route("DELETE", PATH + "/{id}", may, RouteLimits.NO_BODY, api::remove)
                        .with(About.of("Remove a webhook.").answering(204, About.NOTHING)),
                Route.post(PATH + "/{id}/renew", may, json, api::renew)
                        .with(About.of("Give it another secret, and start it again where it was stopped.")
                                .taking(RENEW)
                                .answering(200, MADE)),
                Route.get(PATH + "/{id}/deliveries", may, api::deliveries)
                        .with(About.of("What became of each event on its way there.")
                                .query("before", ApiShapes.COUNT, "events with a smaller number")
                                .query("limit", new Shape.Kind.Whole(1, LIMIT_MAX), "deliveries a page")
                                .answering(200, LOG)),
                Route.post(PATH + "/{id}/deliveries/{number}/again", may, json, api::again)
                        .with(About.of("Send an event again.").taking(AGAIN).answering(202, About.NOTHING)));
    }

    private Reply list(Request request) {
        JsonBytes out = new JsonBytes().object().name("webhooks").array();
        webhooks.list(ApiCall.of(request).tenant()).forEach(each -> write(each, out));
        return Reply.json(out.endArray().end());
    }

    private Webhook find(ApiCall call) {
        Webhook found = webhooks.find(call.tenant(), call.request().segment("id"));
        if (found == null) {
            throw ApiCall.missing();
        }
        return found;
    }

    private Reply one(Request request) {
        JsonBytes out = new JsonBytes();
        write(find(ApiCall.of(request)), out);
        return Reply.json(out);
    }

    private Reply make(Request request) {
        ApiCall call = ApiCall.of(request);
        Json.Obj body = call.body(MAKE);
        List<String> types = body.texts("types");
        Webhooks.Made made = webhooks.make(call.tenant(), body.text("url"), types.isEmpty() ? List.of("*") : types);
        return switch (made) {
            case Webhooks.Made.Done done -> {
                note(call, "webhook_made", done.webhook().id());
                yield made(done)
                        .withStatus(201)
                        .with("Location", PATH + "/" + done.webhook().id());
            }
            case Webhooks.Made.Refused(String why) ->
                throw Refusal.of(new Problem(422, "invalid-webhook", why, List.of(new Problem.Fault("/url", why))));
        };
    }

    private Reply renew(Request request) {
        ApiCall call = ApiCall.of(request);
        call.body(RENEW);
        Webhook webhook = find(call);
        Webhooks.Made.Done done = webhooks.renew(webhook);
        if (done == null) {
            throw ApiCall.missing();
        }
        note(call, "webhook_renewed", webhook.id());
        return made(done);
    }

    private static Reply made(Webhooks.Made.Done done) {
        JsonBytes out = new JsonBytes().object().name("webhook");
        write(done.webhook(), out);
        return Reply.json(out.name("secret").value(done.secret()).end());
    }

    private Reply remove(Request request) {
        ApiCall call = ApiCall.of(request);
        if (!webhooks.remove(call.tenant(), request.segment("id"))) {
            throw ApiCall.missing();
        }
        note(call, "webhook_removed", request.segment("id"));
        return Reply.empty(204);
    }

    private static void write(Webhook webhook, JsonBytes out) {
        out.object().name("id").value(webhook.id()).name("url").value(webhook.url());
        out.name("types").strings(webhook.types()).name("active").value(webhook.active());
        if (!webhook.why().isEmpty()) {
            out.name("why").value(webhook.why());
        }
        out.name("created_at").value(webhook.createdAt().toString()).end();
    }

    private Reply deliveries(Request request) {
        ApiCall call = ApiCall.of(request);
        Webhook webhook = find(call);
        ApiQuery asked = ApiQuery.of(request);
        long before = asked.text("before").isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.text("before"));
        int limit = (int) asked.number("limit", LIMIT);
        List<Delivery> found = webhooks.deliveries(webhook, before, limit);
        JsonBytes out = new JsonBytes().object().name("deliveries").array();
        for (Delivery each : found) {
            out.object().name("number").value(each.number()).name("event").value(each.event());
            out.name("state").value(each.state().name()).name("attempts").value(each.attempts());
            out.name("next_at").value(each.nextAt().toString()).name("status").value(each.status());
            out.name("error").value(each.error()).end();
        }
        out.endArray();
        if (found.size() == limit) {
            out.name("next").value(found.getLast().number());
        }
        return Reply.json(out.end());
    }

    private Reply again(Request request) {
        ApiCall call = ApiCall.of(request);
        Webhook webhook = find(call);
        call.body(AGAIN);
        String number = request.segment("number");
        if (!number.matches("\\d{1,15}") || !webhooks.again(webhook, Long.parseLong(number))) {
            throw ApiCall.missing();
        }
        return Reply.empty(202);
    }
}
