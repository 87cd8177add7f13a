package dev.kkachi.server.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Attempt;
import dev.kkachi.access.Identities;
import dev.kkachi.access.Session;
import dev.kkachi.access.SignIn;
import dev.kkachi.identity.Errand;
import dev.kkachi.identity.OpenId;
import dev.kkachi.pages.DoorView;
import dev.kkachi.pages.DoorView.Kind;
import dev.kkachi.server.Caller;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The way through the door over the service that the operator named.
///
/// A browser is sent there by a link and not by a form, since the pages may send forms to ourselves
/// only. Whoever comes back is known by issuer and subject; who is known there and not here is told
/// whom to ask.
final class IssuerRoutes {
    private static final String CALLBACK = "/oidc/callback";
    private static final String CODE = "/oidc/code";
    private static final String NOT_IN = "You were not signed in. Try again; if it stays so, ask an administrator.";

    private final Workplace place;
    private final Ways ways;
    private final OpenId service;

    private IssuerRoutes(Workplace place, Ways ways, OpenId service) {
        this.place = place;
        this.ways = ways;
        this.service = service;
    }

    /// Returns the routes; none where no service was named.
    static List<Route> of(Workplace place) {
        Ways ways = place.door().ways();
        OpenId service = ways == null ? null : ways.service();
        if (ways == null || service == null) {
            return List.of();
        }
        IssuerRoutes issuer = new IssuerRoutes(place, ways, service);
        RouteLimits form = RouteLimits.FORM;
        RouteLimits dear = RouteLimits.NO_BODY.withTokens(Ways.OPEN_TOKENS);
        return List.of(
                Route.get("/oidc/start", Entry.OPEN, dear, issuer::start),
                Route.get("/oidc/prove", Entry.SIGNED_IN, issuer::prove),
                Route.get(CALLBACK, Entry.OPEN, dear, issuer::back),
                Route.post(CODE, Entry.OPEN, form, issuer::code),
                Route.get("/tie/{secret}", Entry.OPEN, issuer::offered),
                Route.post("/account/identity", Entry.SIGNED_IN, form, issuer::tieOwn),
                Route.post("/account/identity/remove", Entry.SIGNED_IN, form, issuer::untie));
    }

    private Reply start(Request request) {
        String tie = parameter(request, "tie");
        String join = parameter(request, "join");
        if (!tie.isEmpty()) {
            return start(request, new Errand.Tie(tie), tie);
        }
        return join.isEmpty()
                ? send(request, new Errand.Enter(Forms.own(parameter(request, "next"))))
                : start(request, new Errand.Join(join), join);
    }

    /// Starts what a link is for, if it is one of ours and this browser was shown whose it is; who comes
    /// from anywhere else is shown it first.
    private Reply start(Request request, Errand errand, String secret) {
        boolean known = Seen.isSecret(secret)
                && (errand instanceof Errand.Tie
                        ? ways.identities().findOffered(secret, here(request)) != null
                        : place.door().accounts().findInvitation(secret) != null);
        if (!known) {
            return over(request);
        }
        if (!Seen.isShown(request, secret, parameter(request, "seen"))) {
            return Reply.redirect(303, (errand instanceof Errand.Tie ? "/tie/" : "/join/") + secret);
        }
        return send(request, errand);
    }

    private Reply over(Request request) {
        return DoorRoutes.show(place, request, new DoorView(Kind.OVER, "", "", "/queue", null))
                .withStatus(410);
    }

    private static @Nullable AccountId id(Request request) {
        Session here = here(request);
        return here == null ? null : here.account();
    }

    private static @Nullable Session here(Request request) {
        return request.caller() instanceof Caller.Session(Access.Present present) ? present.session() : null;
    }

    private Reply prove(Request request) {
        Visit visit = Visit.of(place, request);
        String session = visit.present().session().handle();
        return send(request, new Errand.Prove(session, Forms.own(visit.parameter("next"))));
    }

    private Reply send(Request request, Errand errand) {
        try {
            OpenId.Sent sent = service.send(errand, request.origin() + CALLBACK, request.peer());
            return Reply.redirect(303, sent.address()).with("Set-Cookie", Ways.cookie(sent.browserSecret()));
        } catch (IOException e) {
            return unavailable(request, String.valueOf(e.getMessage()));
        }
    }

    private Reply back(Request request) {
        Map<String, String> parameters = new HashMap<>();
        for (String name : List.of("state", "code", "iss", "error")) {
            parameters.put(name, parameter(request, name));
        }
        OpenId.Word word = service.receive(new OpenId.Returned(request.cookie(Ways.COOKIE), parameters));
        return switch (word) {
            case OpenId.Word.Unavailable(String why) -> unavailable(request, why);
            case OpenId.Word.Refused(String why) -> {
                access().distrust(id(request), "identity " + why);
                yield shut(request, NOT_IN);
            }
            case OpenId.Word.Vouched vouched -> vouched(request, vouched);
        };
    }

    private Reply vouched(Request request, OpenId.Word.Vouched vouched) {
        Account.Identity identity = vouched.who().identity();
        return switch (vouched.errand()) {
            case Errand.Enter(String next) -> enter(request, vouched, next);
            case Errand.Tie(String secret) ->
                tied(request, vouched, ways.identities().take(secret, identity, here(request)), "/account?said=tied");
            case Errand.Join(String secret) ->
                tied(request, vouched, ways.identities().join(secret, identity, vouched.name()), "/queue");
            case Errand.Prove(String session, String next) -> proved(request, vouched.who(), session, next);
        };
    }

    /// Opens a new session, or asks for the code of an authenticator first.
    private Reply enter(Request request, OpenId.Word.Vouched vouched, String next) {
        return switch (access().signInAs(vouched.who(), attempt(request, ""))) {
            case SignIn.Welcome welcome -> in(request, welcome, next);
            case SignIn.CodeWanted ignored ->
                DoorRoutes.show(place, request, asking(next, null))
                        .with("Set-Cookie", Ways.cookie(service.hold(vouched, request.peer())));
            case SignIn.TooMany(var pause) -> slowed(request, next, pause);
            case SignIn.Wrong ignored ->
                shut(
                        request,
                        "No account here belongs to who you are at " + service.name()
                                + ". Ask an administrator for a link that ties yours to it.");
        };
    }

    /// Takes the code of somebody for whom the service has vouched.
    private Reply code(Request request) {
        Forms.requireOwnPage(request);
        String secret = request.cookie(Ways.COOKIE);
        OpenId.Word.Vouched vouched = service.findHeld(secret);
        if (vouched == null) {
            return shut(request, NOT_IN);
        }
        String next = Forms.own(DoorRoutes.field(request, "next"));
        return switch (access().signInAs(vouched.who(), attempt(request, DoorRoutes.field(request, "code")))) {
            case SignIn.Welcome welcome -> {
                service.drop(secret);
                yield in(request, welcome, next);
            }
            case SignIn.CodeWanted ignored -> DoorRoutes.show(place, request, asking(next, null));
            case SignIn.TooMany(var pause) -> slowed(request, next, pause);
            case SignIn.Wrong ignored ->
                DoorRoutes.show(place, request, asking(next, new DoorView.Wrong("", "That was not it.")))
                        .withStatus(422);
        };
    }

    /// The session that the browser had ends with the one that is new.
    private Reply in(Request request, SignIn.Welcome welcome, String next) {
        if (request.caller() instanceof Caller.Session(Access.Present present)) {
            access().endSession(present.account(), present.session().handle());
        }
        return DoorRoutes.in(welcome, next);
    }

    private static DoorView asking(String next, DoorView.@Nullable Wrong wrong) {
        return new DoorView(Kind.CODE_ALONE, CODE, "", next, wrong);
    }

    private Reply slowed(Request request, String next, Duration pause) {
        return DoorRoutes.show(place, request, asking(next, DoorRoutes.tooMany(pause)))
                .withStatus(429)
                .with("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
    }

    private static Attempt attempt(Request request, String code) {
        return Attempt.ofCode(code, DoorRoutes.client(request), request.peer());
    }

    private Reply tied(Request request, OpenId.Word.Vouched vouched, Identities.Tied tied, String next) {
        return switch (tied) {
            case Identities.Tied.Done ignored -> enter(request, vouched, next);
            case Identities.Tied.Over ignored -> over(request);
            case Identities.Tied.Taken ignored ->
                shut(
                        request,
                        "Another account here belongs to who you are at " + service.name()
                                + " already, or this one to somebody else there. Untie that first.");
        };
    }

    /// Takes the word of the service for a fresh proof; where there is an authenticator here, as little as at
    /// sign-in.
    private Reply proved(Request request, Access.Elsewhere who, String session, String next) {
        boolean same = request.caller() instanceof Caller.Session(Access.Present present)
                && present.session().handle().equals(session)
                && who.identity().equals(present.account().credentials().identity());
        if (!same || !(request.caller() instanceof Caller.Session(Access.Present here))) {
            access().distrust(id(request), "identity other");
            return shut(request, "You are somebody else at " + service.name() + " than here.");
        }
        if (here.account().credentials().hasSecondFactor() && !who.isStrong()) {
            access().distrust(id(request), "identity code");
            return shut(request, "The code of your authenticator is wanted.");
        }
        return access().proved(here, "identity") instanceof SignIn.Welcome welcome
                ? DoorRoutes.in(welcome, next)
                : shut(request, NOT_IN);
    }

    /// Shows whose account a link ties, before anybody is sent on.
    private Reply offered(Request request) {
        String secret = request.segment("secret");
        Account account = ways.identities().findOffered(secret, here(request));
        if (account == null) {
            return over(request);
        }
        Seen seen = ways.seen(request);
        String link = "/oidc/start?tie=" + secret + "&seen=" + seen.mark(secret);
        DoorView view = new DoorView(Kind.TIE, "", account.login(), "/account", null)
                .with(new DoorView.Ways(service.name(), link, "", false));
        return DoorRoutes.show(place, request, view).with("Set-Cookie", seen.line());
    }

    private Reply tieOwn(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/account");
        return Reply.redirect(303, "/tie/" + ways.identities().offer(visit.present(), visit.account()));
    }

    private Reply untie(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/account");
        boolean untied = ways.identities().untie(visit.account());
        if (untied) {
            access().endOthers(visit.present());
        }
        return Reply.redirect(303, "/account?said=" + (untied ? "changed" : "last"));
    }

    private Reply unavailable(Request request, String why) {
        access().distrust(id(request), "identity unavailable: " + why);
        return shut(request, service.name() + " cannot be asked now. Try again soon, or sign in with a password.")
                .withStatus(503);
    }

    private Reply shut(Request request, String text) {
        DoorView view = new DoorView(Kind.SIGN_IN, "/login", "", "/queue", new DoorView.Wrong("", text));
        return DoorRoutes.show(place, request, view.with(DoorRoutes.ways(place, request, "/queue")))
                .withStatus(403);
    }

    private Access access() {
        return place.door().access();
    }

    private static String parameter(Request request, String name) {
        String value = request.find(name);
        return value == null ? "" : value;
    }
}
