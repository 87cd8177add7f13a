package dev.kkachi.server.internal;

import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.PeopleView;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The people who can sign in, and whom to invite.
final class PeopleRoutes {
    private final Workplace place;

    private PeopleRoutes(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        PeopleRoutes people = new PeopleRoutes(place);
        Entry may = Entry.with(Permission.USERS_WRITE);
        return List.of(
                Route.get("/people", may, request -> people.show(Visit.of(place, request), "")),
                Route.post("/people/invite", may, RouteLimits.FORM, people::invite),
                Route.post("/people/{id}/tie", may, RouteLimits.FORM, people::tie),
                Route.post("/people/{id}/close", may, RouteLimits.FORM, request -> people.allow(request, false)),
                Route.post("/people/{id}/open", may, RouteLimits.FORM, request -> people.allow(request, true)));
    }

    private Reply show(Visit visit, String invitation) {
        List<PeopleView.Person> people = place
                .door()
                .accounts()
                .list(visit.account().tenant())
                .stream()
                .map(account -> person(account, visit))
                .toList();
        return visit.page(Frame.Place.PEOPLE, new PeopleView(people, roles(), invitation, serviceName()));
    }

    private PeopleView.Person person(Account account, Visit visit) {
        return new PeopleView.Person(
                account.id().value(),
                account.name(),
                account.login(),
                account.grants().stream().map(PeopleRoutes::words).collect(Collectors.joining(", ")),
                account.active(),
                beside(account),
                account.id().equals(visit.account().id()));
    }

    private String serviceName() {
        Ways ways = place.door().ways();
        return ways == null ? "" : ways.serviceName();
    }

    private String beside(Account account) {
        List<String> has = new ArrayList<>();
        if (account.credentials().hasSecondFactor()) {
            has.add("authenticator");
        }
        Ways ways = place.door().ways();
        int passkeys = ways == null ? 0 : ways.passkeys().list(account).size();
        if (passkeys > 0) {
            has.add(passkeys == 1 ? "passkey" : passkeys + " passkeys");
        }
        if (account.credentials().identity() != null) {
            has.add(serviceName().isEmpty() ? "another service" : serviceName());
        }
        return has.isEmpty() ? "none" : String.join(", ", has);
    }

    private static String words(Grant grant) {
        String queue = grant.queue().equals(Grant.EVERY_QUEUE) ? "" : " in " + grant.queue();
        return grant.role().title() + queue;
    }

    private static List<CaseSide.Option> roles() {
        List<CaseSide.Option> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            roles.add(new CaseSide.Option(role.name(), role.title(), role.does()));
        }
        return roles;
    }

    private Reply invite(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/people");
        List<Grant> grants = new ArrayList<>();
        for (Role role : Role.values()) {
            if (visit.fields("role").contains(role.name())) {
                grants.add(Grant.everywhere(role));
            }
        }
        String login = visit.field("login").strip();
        if (grants.isEmpty() || login.isEmpty() || login.length() > 254) {
            return Reply.redirect(303, "/people?said=roles");
        }
        String secret = place.door().accounts().invite(visit.account(), login, grants);
        return show(visit, request.origin() + "/join/" + secret);
    }

    /// Makes a link that ties somebody's account to who they are at the service.
    private Reply tie(Request request) {
        Visit visit = Visit.sending(place, request);
        Ways ways = place.door().ways();
        Account other = person(visit, request);
        if (ways == null || ways.service() == null || other == null || !other.active()) {
            return visit.missing();
        }
        visit.requireProof("/people");
        return show(visit, request.origin() + "/tie/" + ways.identities().offer(visit.present(), other));
    }

    private @Nullable Account person(Visit visit, Request request) {
        String id = request.segment("id");
        return id.matches("u-[0-9a-f]{16}")
                ? place.door().accounts().find(visit.account().tenant(), new AccountId(id))
                : null;
    }

    private Reply allow(Request request, boolean active) {
        Visit visit = Visit.sending(place, request);
        Account other = person(visit, request);
        if (other == null || other.id().equals(visit.account().id())) {
            return visit.missing();
        }
        place.door().accounts().allow(visit.account(), other, active);
        if (!active) {
            place.door().access().endSessions(other);
        }
        return Reply.redirect(303, "/people?said=changed");
    }
}
