package dev.kkachi.server.internal;

import dev.kkachi.access.Access;
import dev.kkachi.access.Account;
import dev.kkachi.access.Accounts;
import dev.kkachi.access.Attempt;
import dev.kkachi.access.Invitation;
import dev.kkachi.access.SignIn;
import dev.kkachi.pages.DoorView;
import dev.kkachi.pages.DoorView.Kind;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.Words;
import dev.kkachi.server.Caller;
import dev.kkachi.server.Callers;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The door: signing in and out, taking an invitation, proving again who one is.
final class DoorRoutes {
    static final int AGE_SECONDS = 12 * 60 * 60;
    private final Workplace place;

    private DoorRoutes(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        DoorRoutes door = new DoorRoutes(place);
        RouteLimits form = RouteLimits.FORM;
        return List.of(
                Route.get("/login", Entry.OPEN, door::ask),
                Route.post("/login", Entry.OPEN, form, door::signIn),
                Route.get("/join/{secret}", Entry.OPEN, door::invited),
                Route.post("/join/{secret}", Entry.OPEN, form, door::join),
                Route.post("/logout", Entry.SIGNED_IN, form, door::signOut),
                Route.get("/step-up", Entry.SIGNED_IN, door::askAgain),
                Route.post("/step-up", Entry.SIGNED_IN, form, door::stepUp));
    }

    private Reply ask(Request request) {
        String next = Forms.own(parameter(request, "next"));
        return request.caller() instanceof Caller.Session
                ? Reply.redirect(303, next)
                : show(request, door(request, Kind.SIGN_IN, next, null));
    }

    private Reply signIn(Request request) {
        Forms.requireOwnPage(request);
        String login = field(request, "login");
        String next = Forms.own(field(request, "next"));
        Attempt attempt =
                new Attempt(login, field(request, "password"), field(request, "code"), client(request), request.peer());
        return switch (place.door().access().signIn(attempt)) {
            case SignIn.Welcome welcome -> in(welcome, next);
            case SignIn.CodeWanted ignored -> show(request, new DoorView(Kind.CODE, "/login", login, next, null));
            case SignIn.Wrong ignored -> {
                Kind kind = attempt.code().isEmpty() ? Kind.SIGN_IN : Kind.CODE;
                String text = kind == Kind.CODE ? "Password or code is wrong." : "Name or password is wrong.";
                DoorView view = new DoorView(kind, "/login", login, next, new DoorView.Wrong("", text));
                yield show(request, kind == Kind.CODE ? view : view.with(ways(place, request, next)))
                        .withStatus(422);
            }
            case SignIn.TooMany(var pause) ->
                show(request, door(request, Kind.SIGN_IN, next, tooMany(pause)))
                        .withStatus(429)
                        .with("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
        };
    }

    private DoorView door(Request request, Kind kind, String next, DoorView.@Nullable Wrong wrong) {
        return new DoorView(kind, "/login", "", next, wrong).with(ways(place, request, next));
    }

    /// Returns the ways to sign in that lead on to `next`.
    static DoorView.Ways ways(Workplace place, Request request, String next) {
        Ways ways = place.door().ways();
        if (ways == null) {
            return DoorView.Ways.PASSWORD;
        }
        String passkey = ways.site(request) == null ? "" : "/login/passkey";
        return new DoorView.Ways(ways.serviceName(), "/oidc/start?next=" + Links.part(next), passkey, true);
    }

    static DoorView.Wrong tooMany(Duration pause) {
        return new DoorView.Wrong("", "There were too many failures. Try again in " + Words.span(pause) + ".");
    }

    static Reply in(SignIn.Welcome welcome, String next) {
        return Reply.redirect(303, next).with("Set-Cookie", cookie(welcome.sessionSecret(), AGE_SECONDS));
    }

    static String cookie(String value, int seconds) {
        return Callers.COOKIE + "=" + value + "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=" + seconds;
    }

    private Reply invited(Request request) {
        Invitation invitation = place.door().accounts().findInvitation(request.segment("secret"));
        return invitation == null ? over(request) : joining(request, invitation, null);
    }

    private Reply over(Request request) {
        return show(request, new DoorView(Kind.OVER, "", "", "/queue", null));
    }

    private Reply joining(Request request, Invitation invitation, DoorView.@Nullable Wrong wrong) {
        Kind kind = invitation.login().isEmpty() ? Kind.FIRST : Kind.INVITED;
        String login = invitation.login().isEmpty() ? field(request, "login") : invitation.login();
        DoorView view = new DoorView(kind, request.path(), login, "/queue", wrong);
        Ways ways = place.door().ways();
        if (kind == Kind.FIRST || ways == null) {
            return show(request, view);
        }
        String secret = request.segment("secret");
        Seen seen = ways.seen(request);
        String link = "/oidc/start?join=" + Links.part(secret) + "&seen=" + seen.mark(secret);
        return show(request, view.with(new DoorView.Ways(ways.serviceName(), link, "", true)))
                .with("Set-Cookie", seen.line());
    }

    private Reply join(Request request) {
        Forms.requireOwnPage(request);
        String secret = request.segment("secret");
        Invitation invitation = place.door().accounts().findInvitation(secret);
        Accounts.Joining typed =
                new Accounts.Joining(field(request, "login"), field(request, "name"), field(request, "password"));
        return switch (place.door().accounts().join(secret, typed)) {
            case Accounts.Joined.Made made -> {
                SignIn entered = place.door()
                        .access()
                        .signIn(new Attempt(
                                made.account().login(), typed.password(), "", client(request), request.peer()));
                yield entered instanceof SignIn.Welcome welcome ? in(welcome, "/queue") : Reply.redirect(303, "/login");
            }
            case Accounts.Joined.Over ignored -> over(request).withStatus(410);
            case Accounts.Joined.Refused(String field, String rule) ->
                invitation == null
                        ? over(request).withStatus(410)
                        : joining(request, invitation, new DoorView.Wrong(field, rule))
                                .withStatus(422);
        };
    }

    private Reply signOut(Request request) {
        Visit visit = Visit.sending(place, request);
        place.door()
                .access()
                .endSession(visit.account(), visit.present().session().handle());
        return Reply.redirect(303, "/login").with("Set-Cookie", cookie("", 0));
    }

    private Reply askAgain(Request request) {
        Visit visit = Visit.of(place, request);
        return show(request, again(request, visit, Forms.own(visit.parameter("next")), null));
    }

    private DoorView again(Request request, Visit visit, String next, DoorView.@Nullable Wrong wrong) {
        Account.Credentials held = visit.account().credentials();
        Kind kind = held.hasSecondFactor() ? Kind.STEP_UP_CODE : Kind.STEP_UP;
        DoorView view = new DoorView(kind, "/step-up", visit.account().login(), next, wrong);
        Ways ways = place.door().ways();
        if (ways == null) {
            return view;
        }
        boolean keyed = ways.site(request) != null
                && !ways.passkeys().list(visit.account()).isEmpty();
        return view.with(new DoorView.Ways(
                held.identity() == null || held.hasSecondFactor() ? "" : ways.serviceName(),
                "/oidc/prove?next=" + Links.part(next),
                keyed ? "/step-up/passkey" : "",
                held.hasSecondFactor() || held.passwordHash() != null));
    }

    private Reply stepUp(Request request) {
        Forms.requireOwnPage(request);
        Visit visit = Visit.of(place, request);
        Access access = place.door().access();
        String next = Forms.own(visit.field("next"));
        Attempt attempt =
                new Attempt("", visit.field("password"), visit.field("code"), client(request), request.peer());
        return switch (access.stepUp(visit.present(), attempt)) {
            case SignIn.Welcome welcome -> in(welcome, next);
            case SignIn.TooMany(var pause) ->
                show(request, again(request, visit, next, tooMany(pause))).withStatus(429);
            case SignIn.Wrong ignored ->
                show(request, again(request, visit, next, new DoorView.Wrong("", "That was not it.")))
                        .withStatus(422);
            case SignIn.CodeWanted ignored -> show(request, again(request, visit, next, null));
        };
    }

    private Reply show(Request request, DoorView view) {
        return show(place, request, view);
    }

    /// Returns the door as a page.
    static Reply show(Workplace place, Request request, DoorView view) {
        Frame frame = new Frame(
                Frame.Place.DOOR,
                null,
                request.nonce(),
                "",
                List.of(),
                place.known().demo());
        return Reply.html(place.drawn().pages().render(frame, view));
    }

    static String client(Request request) {
        return Clients.called(request.header("User-Agent"));
    }

    static String field(Request request, String name) {
        List<String> values = request.form().getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getLast();
    }

    private static String parameter(Request request, String name) {
        String value = request.find(name);
        return value == null ? "" : value;
    }
}
