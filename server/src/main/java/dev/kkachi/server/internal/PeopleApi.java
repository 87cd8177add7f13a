package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.choice;
import static dev.kkachi.server.Shape.many;
import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Account;
import dev.kkachi.access.ApiKey;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Keys;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.About;
import dev.kkachi.server.Caller;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import dev.kkachi.server.Shape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people who can sign in, and the keys of whoever asks. Nobody changes their own roles, and no key
/// makes one that may more than itself.
final class PeopleApi {
    private static final String PATH = "/api/v1/accounts";
    private static final String KEYS = "/api/v1/keys";
    static final int GRANTS_MAX = 50;
    private static final int PEOPLE_MAX = 100_000;
    private static final int KEY_NAME_MAX = 80;

    private static final Shape GRANT = Shape.of("Grant")
            .with("role", choice(Role.values()), "what they are")
            .maybe("queue", text(Grant.QUEUE_CHARS_MAX), "in which queue; in every one if not given");
    private static final Shape.Kind GRANTS = many(GRANT, GRANTS_MAX);
    private static final Shape ACCOUNT = Shape.of("Account")
            .with("id", text(ApiShapes.ID), "never changes")
            .with("name", text(ApiShapes.LINE), "how colleagues read it")
            .with("login", text(ApiShapes.LINE), "what they sign in with")
            .with("roles", GRANTS, "what they are")
            .with("active", new Shape.Kind.Flag(), "whether they may sign in")
            .with("second_factor", new Shape.Kind.Flag(), "whether they have an authenticator")
            .with("created_at", ApiShapes.MOMENT, "since when");
    private static final Shape ACCOUNTS = Shape.of("Accounts").with("accounts", many(ACCOUNT, PEOPLE_MAX), "by name");
    private static final Shape INVITE = Shape.of("Invite")
            .with("login", text(254), "what they will sign in with")
            .with("roles", GRANTS, "what they will be");
    private static final Shape INVITED = Shape.of("Invited")
            .with("path", text(ApiShapes.LINE), "of the link; in this answer only; it counts once, for three days");
    private static final Shape ROLES = Shape.of("Roles").with("roles", GRANTS, "what they are from now on");
    private static final Shape EMPTY = Shape.of("Change");
    private static final Shape.Kind SCOPES = new Shape.Kind.Many(
            new Shape.Kind.Choice(
                    Arrays.stream(Permission.values()).map(Permission::scope).toList()),
            Permission.values().length);
    private static final Shape KEY = Shape.of("Key")
            .with("id", text(ApiShapes.ID), "its name in the log")
            .with("name", text(KEY_NAME_MAX), "what its owner calls it")
            .with("scopes", SCOPES, "what it may do, while its owner may")
            .with("created_at", ApiShapes.MOMENT, "since when")
            .with("expires_at", ApiShapes.MOMENT, "until when")
            .maybe("last_used_at", ApiShapes.MOMENT, "when it was last used")
            .with("revoked", new Shape.Kind.Flag(), "whether it was taken back");
    private static final Shape KEY_LIST = Shape.of("Keys").with("keys", many(KEY, PEOPLE_MAX), "the newest first");
    private static final Shape MAKE = Shape.of("MakeKey")
            .with("name", text(KEY_NAME_MAX), "what you call it")
            .with("scopes", SCOPES, "what it may do; never more than you, or than the key that asks")
            .with("days", new Shape.Kind.Whole(1, ApiKey.LIFE_MAX.toDays()), "for how long");
    private static final Shape MADE = Shape.of("KeyMade")
            .with("key", new Shape.Kind.Nested(KEY), "the key")
            .with("secret", text(ApiShapes.LINE), "what a program sends; it is in this answer only");

    private final Workplace place;

    private PeopleApi(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        PeopleApi api = new PeopleApi(place);
        Entry people = Entry.with(Permission.USERS_WRITE);
        Entry keys = Entry.with(Permission.KEYS_WRITE);
        RouteLimits json = RouteLimits.JSON;
        return List.of(
                Route.get(PATH, people, api::list)
                        .with(About.of("The people of the tenant.").answering(200, ACCOUNTS)),
                Route.post(PATH + "/invite", people, json, api::invite)
                        .with(About.of("Invite somebody.").taking(INVITE).answering(201, INVITED)),
                Route.post(PATH + "/{id}/roles", people, json, api::roles)
                        .with(About.of("Give somebody else other roles.")
                                .taking(ROLES)
                                .answering(200, ACCOUNT)),
                Route.post(PATH + "/{id}/close", people, json, request -> api.allow(request, false))
                        .with(About.of("Let somebody else sign in no longer, and end their sessions.")
                                .taking(EMPTY)
                                .answering(200, ACCOUNT)),
                Route.post(PATH + "/{id}/open", people, json, request -> api.allow(request, true))
                        .with(About.of("Let somebody sign in again.")
                                .taking(EMPTY)
                                .answering(200, ACCOUNT)),
                Route.get(KEYS, keys, api::keys).with(About.of("Your keys.").answering(200, KEY_LIST)),
                Route.post(KEYS, keys, json, api::makeKey)
                        .with(About.of("Make a key of yours.").taking(MAKE).answering(201, MADE)),
                new Route("DELETE", KEYS + "/{id}", keys, RouteLimits.NO_BODY, api::revoke)
                        .with(About.of("Take back a key of yours.").answering(204, About.NOTHING)));
    }

    private void requireProof(ApiCall call) {
        if (call.request().caller() instanceof Caller.Session(var present)
                && !place.door().access().isProved(present)) {
            throw Refusal.of(
                    Problem.of(403, "step-up-needed", "Prove again who you are at /step-up before you do this."));
        }
    }

    private Reply list(Request request) {
        JsonBytes out = new JsonBytes().object().name("accounts").array();
        place.door().accounts().list(ApiCall.of(request).tenant()).forEach(each -> write(each, out));
        return Reply.json(out.endArray().end());
    }

    private Account other(ApiCall call) {
        Account account =
                place.door().accounts().find(call.tenant(), call.request().segment("id"));
        if (account == null) {
            throw ApiCall.missing();
        }
        if (account.id().equals(call.account().id())) {
            throw Refusal.of(Problem.of(403, "own-account", "Somebody else must change this account."));
        }
        return account;
    }

    private static List<Grant> grants(Json.Obj body) {
        List<Grant> grants = new ArrayList<>();
        if (body.find("roles") instanceof Json.Arr roles) {
            for (Json each : roles.elements()) {
                Json.Obj said = (Json.Obj) each;
                Role role = Role.valueOf(said.text("role"));
                String queue = said.text("queue");
                if (!queue.isEmpty() && !role.isOfQueues()) {
                    throw refused(role.name() + " sees no cases; the rule is no queue for it.");
                }
                grants.add(queue.isEmpty() ? Grant.everywhere(role) : new Grant(role, queue));
            }
        }
        if (grants.isEmpty()) {
            throw refused("The rule is at least one role.");
        }
        return grants;
    }

    private static Refusal refused(String rule) {
        return Refusal.of(new Problem(422, "invalid-body", rule, List.of(new Problem.Fault("/roles", rule))));
    }

    /// Returns what became of a change, or refuses where whoever asked may make none by now.
    private static Account changed(@Nullable Account after) {
        if (after == null) {
            throw Refusal.of(Problem.of(403, "not-allowed", "You may not change accounts any more."));
        }
        return after;
    }

    private Reply invite(Request request) {
        ApiCall call = ApiCall.of(request);
        requireProof(call);
        Json.Obj body = call.body(INVITE);
        String secret = place.door().accounts().invite(call.account(), body.text("login"), grants(body));
        JsonBytes out = new JsonBytes().object().name("path").value("/join/" + secret);
        return Reply.json(out.end()).withStatus(201);
    }

    private Reply roles(Request request) {
        ApiCall call = ApiCall.of(request);
        requireProof(call);
        Account other = other(call);
        return one(changed(place.door().accounts().grant(call.account(), other, grants(call.body(ROLES)))));
    }

    private Reply allow(Request request, boolean active) {
        ApiCall call = ApiCall.of(request);
        call.body(EMPTY);
        Account after = changed(place.door().accounts().allow(call.account(), other(call), active));
        if (!active) {
            place.door().access().endSessions(after);
        }
        return one(after);
    }

    private static Reply one(Account account) {
        JsonBytes out = new JsonBytes();
        write(account, out);
        return Reply.json(out);
    }

    private static void write(Account account, JsonBytes out) {
        out.object().name("id").value(account.id().value()).name("name").value(account.name());
        out.name("login").value(account.login()).name("roles").array();
        for (Grant grant : account.grants()) {
            out.object().name("role").value(grant.role().name());
            if (!grant.queue().equals(Grant.EVERY_QUEUE)) {
                out.name("queue").value(grant.queue());
            }
            out.end();
        }
        out.endArray().name("active").value(account.active());
        out.name("second_factor").value(account.credentials().hasSecondFactor());
        out.name("created_at").value(account.createdAt().toString()).end();
    }

    private Reply keys(Request request) {
        JsonBytes out = new JsonBytes().object().name("keys").array();
        place.door().keys().list(ApiCall.of(request).account()).forEach(each -> write(each, out));
        return Reply.json(out.endArray().end());
    }

    private Reply makeKey(Request request) {
        ApiCall call = ApiCall.of(request);
        requireProof(call);
        Json.Obj body = call.body(MAKE);
        Set<Permission> wanted = EnumSet.noneOf(Permission.class);
        body.texts("scopes").forEach(scope -> wanted.add(Permission.ofScope(scope)));
        if (wanted.isEmpty() || !wanted.stream().allMatch(call.actor()::maySomewhere)) {
            String rule = "The rule is scopes that the caller holds, and at least one.";
            throw Refusal.of(new Problem(422, "invalid-body", rule, List.of(new Problem.Fault("/scopes", rule))));
        }
        Duration life = Duration.ofDays(Long.parseLong(body.text("days")));
        Keys.Made made = place.door().keys().make(call.account(), body.text("name"), wanted, life);
        JsonBytes out = new JsonBytes().object().name("key");
        write(made.key(), out);
        return Reply.json(out.name("secret").value(made.secret()).end())
                .withStatus(201)
                .with("Location", KEYS + "/" + made.key().id());
    }

    private static void write(ApiKey key, JsonBytes out) {
        out.object().name("id").value(key.id()).name("name").value(key.name());
        out.name("scopes")
                .strings(key.scopes().stream().map(Permission::scope).sorted().toList());
        out.name("created_at").value(key.createdAt().toString());
        out.name("expires_at").value(key.expiresAt().toString());
        if (key.lastUsedAt() != null) {
            out.name("last_used_at").value(key.lastUsedAt().toString());
        }
        out.name("revoked").value(key.revoked()).end();
    }

    private Reply revoke(Request request) {
        ApiCall call = ApiCall.of(request);
        if (!place.door().keys().revoke(call.account(), request.segment("id"))) {
            throw ApiCall.missing();
        }
        return Reply.empty(204);
    }
}
