package dev.kkachi.server.internal;

import dev.kkachi.access.Account;
import dev.kkachi.access.Grant;
import dev.kkachi.access.Permission;
import dev.kkachi.access.Role;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.PeopleView;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
                Route.get("/people/{id}", may, people::one),
                Route.post("/people/{id}/roles", may, RouteLimits.FORM, people::grant),
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
        return visit.page(
                Frame.Place.PEOPLE, new PeopleView(people, choices(visit, List.of()), invitation, serviceName()));
    }

    private PeopleView.Person person(Account account, Visit visit) {
        return new PeopleView.Person(
                account.id().value(),
                account.name(),
                account.login(),
                Grant.words(account.grants()),
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

    /// Returns what somebody can be, with what they are by `grants` now.
    private PeopleView.Choices choices(Visit visit, List<Grant> grants) {
        List<PeopleView.Choice> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            List<String> where = grants.stream()
                    .filter(grant -> grant.role() == role)
                    .map(Grant::queue)
                    .toList();
            boolean everywhere = where.isEmpty() || where.contains(Grant.EVERY_QUEUE);
            roles.add(new PeopleView.Choice(
                    role.name(),
                    role.title(),
                    role.does(),
                    role.isOfQueues(),
                    !where.isEmpty(),
                    everywhere ? "" : String.join("\n", where)));
        }
        Set<String> queues = visit.given(place.work().cases().queues(visit.actor()));
        return new PeopleView.Choices(roles, queues.stream().sorted().toList());
    }

    /// Returns the grants that the form says, each once.
    private static List<Grant> said(Visit visit) {
        Set<Grant> grants = new LinkedHashSet<>();
        for (Role role : Role.values()) {
            if (visit.fields("role").contains(role.name())) {
                List<String> queues = visit.field("queues-" + role.name())
                        .lines()
                        .map(String::strip)
                        .filter(line -> role.isOfQueues() && !line.isEmpty())
                        .toList();
                queues.forEach(queue -> grants.add(new Grant(role, queue)));
                if (queues.isEmpty()) {
                    grants.add(Grant.everywhere(role));
                }
            }
        }
        return List.copyOf(grants);
    }

    private static boolean isSound(List<Grant> grants) {
        return !grants.isEmpty()
                && grants.size() <= PeopleApi.GRANTS_MAX
                && grants.stream().allMatch(grant -> grant.queue().length() <= Grant.QUEUE_CHARS_MAX);
    }

    private Reply invite(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/people");
        List<Grant> grants = said(visit);
        String login = visit.field("login").strip();
        if (!isSound(grants) || login.isEmpty() || login.length() > 254) {
            return Reply.redirect(303, "/people?said=roles");
        }
        String secret = place.door().accounts().invite(visit.account(), login, grants);
        return show(visit, request.origin() + "/join/" + secret);
    }

    /// Shows what somebody may do, to be changed.
    private Reply one(Request request) {
        Visit visit = Visit.of(place, request);
        Account other = person(visit, request);
        return other == null
                ? visit.missing()
                : visit.page(
                        Frame.Place.PEOPLE, new PeopleView.Roles(person(other, visit), choices(visit, other.grants())));
    }

    /// Gives somebody else other roles, unless those have changed since they were looked at.
    private Reply grant(Request request) {
        Visit visit = Visit.sending(place, request);
        Account other = person(visit, request);
        if (other == null) {
            return visit.missing();
        }
        String back = "/people/" + other.id();
        visit.requireProof(back);
        List<Grant> grants = said(visit);
        if (!isSound(grants)) {
            return Reply.redirect(303, back + "?said=roles");
        }
        if (!visit.field("seen").equals(Grant.words(other.grants()))) {
            return visit.failed(
                    412,
                    "Somebody was faster",
                    "These roles changed while you looked at them, and nothing was done. Maybe open them again.");
        }
        return place.door().accounts().grant(visit.account(), other, grants) == null
                ? visit.refused("Nobody changes their own roles, and only administrators change those of others.")
                : Reply.redirect(303, back + "?said=given");
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
        return place.door().accounts().find(visit.account().tenant(), request.segment("id"));
    }

    private Reply allow(Request request, boolean active) {
        Visit visit = Visit.sending(place, request);
        Account other = person(visit, request);
        if (other == null || other.id().equals(visit.account().id())) {
            return visit.missing();
        }
        if (place.door().accounts().allow(visit.account(), other, active) == null) {
            return visit.refused("Only administrators let people in or shut them out.");
        }
        if (!active) {
            place.door().access().endSessions(other);
        }
        return Reply.redirect(303, "/people?said=changed");
    }
}
