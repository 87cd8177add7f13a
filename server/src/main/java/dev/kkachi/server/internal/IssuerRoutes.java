package dev.kkachi.server.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.Identities;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The way through the door over the service that the operator named.
///
/// A browser is sent there by a link and not by a form, since the pages may send forms to ourselves
/// only. Whoever comes back is known by issuer and subject; who is known there and not here is told
/// whom to ask.
final class IssuerRoutes {
    private static final String CALLBACK = "/oidc/callback";
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
        return List.of(
                Route.get("/oidc/start", Entry.OPEN, issuer::start),
                Route.get("/oidc/prove", Entry.SIGNED_IN, issuer::prove),
                Route.get(CALLBACK, Entry.OPEN, issuer::back),
                Route.get("/tie/{secret}", Entry.OPEN, issuer::offered),
                Route.post("/account/identity", Entry.SIGNED_IN, form, issuer::tieOwn),
                Route.post("/account/identity/remove", Entry.SIGNED_IN, form, issuer::untie));
    }

    private Reply start(Request request) {
        String tie = parameter(request, "tie");
        String join = parameter(request, "join");
        if (!tie.isEmpty()) {
            return send(request, new Errand.Tie(tie));
        }
        return send(
                request,
                join.isEmpty() ? new Errand.Enter(Forms.own(parameter(request, "next"))) : new Errand.Join(join));
    }

    private Reply prove(Request request) {
        Visit visit = Visit.of(place, request);
        String session = visit.present().session().handle();
        return send(request, new Errand.Prove(session, Forms.own(visit.parameter("next"))));
    }

    private Reply send(Request request, Errand errand) {
        try {
            OpenId.Sent sent = service.send(errand, request.origin() + CALLBACK);
            return Reply.redirect(303, sent.address()).with("Set-Cookie", Ways.cookie(sent.browserSecret()));
        } catch (IOException e) {
            return unavailable(request);
        }
    }

    private Reply back(Request request) {
        Map<String, String> parameters = new HashMap<>();
        for (String name : List.of("state", "code", "iss", "error")) {
            parameters.put(name, parameter(request, name));
        }
        OpenId.Word word = service.receive(new OpenId.Returned(request.cookie(Ways.COOKIE), parameters));
        return switch (word) {
            case OpenId.Word.Unavailable ignored -> unavailable(request);
            case OpenId.Word.Refused(String why) -> {
                access().distrust(null, "identity " + why);
                yield shut(request, NOT_IN);
            }
            case OpenId.Word.Vouched vouched -> vouched(request, vouched);
        };
    }

    private Reply vouched(Request request, OpenId.Word.Vouched vouched) {
        return switch (vouched.errand()) {
            case Errand.Enter(String next) -> enter(request, vouched.identity(), next);
            case Errand.Tie(String secret) ->
                tied(request, vouched, ways.identities().take(secret, vouched.identity()), "/account?said=tied");
            case Errand.Join(String secret) ->
                tied(request, vouched, ways.identities().join(secret, vouched.identity(), vouched.name()), "/queue");
            case Errand.Prove(String session, String next) -> proved(request, vouched.identity(), session, next);
        };
    }

    /// Opens a new session; the one that the browser had ends with it.
    private Reply enter(Request request, Account.Identity identity, String next) {
        SignIn entered = access().signInAs(identity, DoorRoutes.client(request));
        if (!(entered instanceof SignIn.Welcome welcome)) {
            return shut(
                    request,
                    "No account here belongs to who you are at " + service.name()
                            + ". Ask an administrator for a link that ties yours to it.");
        }
        if (request.caller() instanceof Caller.Session(Access.Present present)) {
            access().endSession(present.account(), present.session().handle());
        }
        return DoorRoutes.in(welcome, next);
    }

    private Reply tied(Request request, OpenId.Word.Vouched vouched, Identities.Tied tied, String next) {
        return switch (tied) {
            case Identities.Tied.Done ignored -> enter(request, vouched.identity(), next);
            case Identities.Tied.Over ignored ->
                DoorRoutes.show(place, request, new DoorView(Kind.OVER, "", "", "/queue", null))
                        .withStatus(410);
            case Identities.Tied.Taken ignored ->
                shut(request, "Another account here belongs to who you are at " + service.name() + " already.");
        };
    }

    private Reply proved(Request request, Account.Identity identity, String session, String next) {
        boolean same = request.caller() instanceof Caller.Session(Access.Present present)
                && present.session().handle().equals(session)
                && identity.equals(present.account().credentials().identity());
        if (!same || !(request.caller() instanceof Caller.Session(Access.Present here))) {
            access().distrust(null, "identity other");
            return shut(request, "You are somebody else at " + service.name() + " than here.");
        }
        return access().proved(here, "identity") instanceof SignIn.Welcome welcome
                ? DoorRoutes.in(welcome, next)
                : shut(request, NOT_IN);
    }

    /// Shows whose account a link ties, before anybody is sent on.
    private Reply offered(Request request) {
        String secret = request.segment("secret");
        Account account = ways.identities().findOffered(secret);
        if (account == null) {
            return DoorRoutes.show(place, request, new DoorView(Kind.OVER, "", "", "/queue", null))
                    .withStatus(410);
        }
        DoorView view = new DoorView(Kind.TIE, "", account.login(), "/account", null)
                .with(new DoorView.Ways(service.name(), "/oidc/start?tie=" + secret, "", false));
        return DoorRoutes.show(place, request, view);
    }

    private Reply tieOwn(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/account");
        return Reply.redirect(303, "/tie/" + ways.identities().offer(visit.account(), visit.account()));
    }

    private Reply untie(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/account");
        return Reply.redirect(303, "/account?said=" + (ways.identities().untie(visit.account()) ? "changed" : "last"));
    }

    private Reply unavailable(Request request) {
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
