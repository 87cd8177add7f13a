package dev.kkachi.server.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.SignIn;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.identity.Passkeys;
import dev.kkachi.identity.Site;
import dev.kkachi.pages.Links;
import dev.kkachi.server.Caller;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.util.List;
import java.util.Map;

/// The way through the door with a passkey, and the passkeys of one's account. Asked by the script of
/// the pages, in JSON: first for a challenge, then with what the authenticator signed.
final class PasskeyRoutes {
    private static final int NAME_MAX = 80;

    private final Workplace place;
    private final Ways ways;

    private PasskeyRoutes(Workplace place, Ways ways) {
        this.place = place;
        this.ways = ways;
    }

    /// Returns the routes; none where passwords are all there is.
    static List<Route> of(Workplace place) {
        Ways ways = place.door().ways();
        if (ways == null) {
            return List.of();
        }
        PasskeyRoutes keys = new PasskeyRoutes(place, ways);
        RouteLimits json = RouteLimits.JSON;
        RouteLimits dear = json.withTokens(Ways.OPEN_TOKENS);
        return List.of(
                Route.post("/login/passkey/ask", Entry.OPEN, dear, keys::ask),
                Route.post("/login/passkey", Entry.OPEN, dear, keys::enter),
                Route.post("/step-up/passkey/ask", Entry.SIGNED_IN, json, keys::askAgain),
                Route.post("/step-up/passkey", Entry.SIGNED_IN, json, keys::prove),
                Route.post("/account/passkeys/ask", Entry.SIGNED_IN, json, keys::offer),
                Route.post("/account/passkeys", Entry.SIGNED_IN, json, keys::add),
                Route.post("/account/passkeys/{id}/remove", Entry.SIGNED_IN, RouteLimits.FORM, keys::remove));
    }

    private Reply ask(Request request) {
        Forms.requireOwnPage(request);
        String secret = ways.passkeys().stranger();
        Passkeys.Asked asked = new Passkeys.Asked(secret, site(request), stranger(request));
        return Reply.json(ways.passkeys().ask(null, asked)).with("Set-Cookie", Ways.cookie(secret));
    }

    private Reply enter(Request request) {
        Forms.requireOwnPage(request);
        Json.Obj body = request.json();
        Passkeys.Asked asked = new Passkeys.Asked(request.cookie(Ways.COOKIE), site(request), stranger(request));
        return switch (ways.passkeys().look(asked, credential(body))) {
            case Passkeys.Outcome.Bad(String why, var owner) -> {
                place.door().access().distrust(owner, "passkey " + why);
                yield refused("This passkey opens nothing here.");
            }
            case Passkeys.Outcome.Good(var used) ->
                place.door().access().signInWith(used, DoorRoutes.client(request)) instanceof SignIn.Welcome welcome
                        ? in(request, welcome, body)
                        : refused("This passkey opens nothing here.");
        };
    }

    /// Opens a new session; the one that the browser had ends with it.
    private Reply in(Request request, SignIn.Welcome welcome, Json.Obj body) {
        if (request.caller() instanceof Caller.Session(Access.Present present)) {
            place.door()
                    .access()
                    .endSession(present.account(), present.session().handle());
        }
        return onward(Forms.own(body.text("next")))
                .with("Set-Cookie", DoorRoutes.cookie(welcome.sessionSecret(), DoorRoutes.AGE_SECONDS));
    }

    private Reply askAgain(Request request) {
        Forms.requireOwnPage(request);
        Visit visit = Visit.of(place, request);
        return Reply.json(ways.passkeys().ask(visit.account(), mine(visit, request)));
    }

    private Reply prove(Request request) {
        Forms.requireOwnPage(request);
        Visit visit = Visit.of(place, request);
        Account account = visit.account();
        Passkeys.Outcome outcome = ways.passkeys().look(mine(visit, request), credential(request.json()));
        String wrong = switch (outcome) {
            case Passkeys.Outcome.Bad(String why, var owner) -> why;
            case Passkeys.Outcome.Good(var used) when !used.account().equals(account.id()) -> "other";
            case Passkeys.Outcome.Good(var used) -> ways.passkeys().used(used) ? "" : "removed";
        };
        if (!wrong.isEmpty()) {
            place.door().access().distrust(account.id(), "passkey " + wrong);
            return refused("This passkey is not one of yours.");
        }
        SignIn proved = place.door().access().proved(visit.present(), "passkey");
        return proved instanceof SignIn.Welcome welcome
                ? onward(Forms.own(request.json().text("next")))
                        .with("Set-Cookie", DoorRoutes.cookie(welcome.sessionSecret(), DoorRoutes.AGE_SECONDS))
                : refused("This passkey is not one of yours.");
    }

    private Reply offer(Request request) {
        Visit visit = proving(request);
        return Reply.json(ways.passkeys().offer(visit.account(), mine(visit, request)));
    }

    private Reply add(Request request) {
        Visit visit = proving(request);
        Json.Obj body = request.json();
        String name = body.text("name").strip();
        boolean named =
                !name.isEmpty() && name.length() <= NAME_MAX && name.chars().noneMatch(Character::isISOControl);
        if (!named) {
            return refused("A passkey has a name of 1 to " + NAME_MAX + " characters.");
        }
        Passkeys.Answer answer = new Passkeys.Answer(name, credential(body));
        return switch (ways.passkeys().keep(visit.account(), mine(visit, request), answer)) {
            case Passkeys.Outcome.Good ignored -> onward("/account?said=passkey");
            case Passkeys.Outcome.Bad(String why, var owner) ->
                refused(why.equals("known") ? "It is a passkey here already." : "It was not taken (" + why + ").");
        };
    }

    private Reply remove(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/account");
        boolean removed = ways.passkeys().remove(visit.account(), request.segment("id"), ways.service() != null);
        if (removed) {
            place.door().access().endOthers(visit.present());
        }
        return Reply.redirect(303, "/account?said=" + (removed ? "changed" : "last"));
    }

    private Visit sending(Request request) {
        String token = request.json().text("form");
        return Visit.sending(place, request, Map.of("form", List.of(token)));
    }

    /// Ends the request unless its sender proved lately who they are: the script is told where to.
    private Visit proving(Request request) {
        Visit visit = sending(request);
        if (!place.door().access().isProved(visit.present())) {
            throw Refusal.with(onward("/step-up?next=" + Links.part("/account")).withStatus(403));
        }
        return visit;
    }

    /// Challenges of somebody who is signed in belong to their session.
    private Passkeys.Asked mine(Visit visit, Request request) {
        return new Passkeys.Asked("session " + visit.present().session().tokenHash(), site(request), "");
    }

    /// Returns where somebody is who has not signed in.
    private static String stranger(Request request) {
        return "peer " + request.peer();
    }

    private Site site(Request request) {
        Site site = ways.site(request);
        if (site == null) {
            throw Refusal.of(Problem.of(
                    404,
                    "no-passkeys",
                    "Browsers keep passkeys for a name under TLS, or for localhost, and not here."));
        }
        return site;
    }

    private static String credential(Json.Obj body) {
        return body.find("credential") instanceof Json.Obj credential
                ? new JsonBytes().value(credential).toString()
                : "";
    }

    private static Reply onward(String location) {
        return Reply.json(
                new JsonBytes().object().name("location").value(location).end());
    }

    private static Reply refused(String why) {
        return Reply.problem(Problem.of(422, "passkey-refused", why));
    }
}
