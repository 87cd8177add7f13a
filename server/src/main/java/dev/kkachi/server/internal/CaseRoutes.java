package dev.kkachi.server.internal;

import dev.kkachi.access.Account;
import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.CaseView;
import dev.kkachi.pages.Masking;
import dev.kkachi.pages.internal.DecisionMaker;
import dev.kkachi.pages.internal.DeskMaker;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The sides of a case.
final class CaseRoutes {
    private static final int FURTHER_MAX = 12;
    private final Workplace place;

    private CaseRoutes(Workplace place) {
        this.place = place;
    }

    /// Draws one side.
    @FunctionalInterface
    private interface Side {
        CaseView of(CaseDossier dossier, Visit visit);
    }

    static List<Route> of(Workplace place) {
        CaseRoutes cases = new CaseRoutes(place);
        List<Route> routes = new ArrayList<>();
        cases.sides().forEach((name, side) -> {
            String path = "/cases/{id}" + (name.isEmpty() ? "" : "/" + name);
            routes.add(Route.get(path, Entry.with(Permission.CASE_READ), request -> cases.show(request, side)));
        });
        routes.add(Route.post(
                "/cases/{id}/reveal", Entry.with(Permission.PERSONAL_REVEAL), RouteLimits.FORM, cases::reveal));
        return List.copyOf(routes);
    }

    private Map<String, Side> sides() {
        Map<String, Side> sides = new LinkedHashMap<>();
        sides.put("", (dossier, visit) -> CaseView.evidence(dossier, visit.reader()));
        sides.put("timeline", (dossier, visit) -> CaseView.timeline(dossier, visit.reader(), visit.parameter("lane")));
        sides.put("network", (dossier, visit) -> CaseView.network(dossier, visit.reader(), further(visit)));
        sides.put("money", (dossier, visit) -> CaseView.money(dossier, visit.reader()));
        sides.put("desk", (dossier, visit) -> CaseView.desk(dossier, visit.reader(), hands(dossier, visit)));
        sides.put("match", (dossier, visit) -> CaseView.match(dossier, visit.reader(), rules(visit)));
        sides.put("decision", (dossier, visit) -> CaseView.decision(dossier, visit.reader(), rules(visit)));
        return sides;
    }

    /// Shows a side with what is personal hidden.
    private Reply show(Request request, Side side) {
        Visit visit = Visit.of(place, request);
        CaseDossier whole = visit.dossier();
        CaseDossier masked = Masking.of(
                whole,
                visit.actor().may(Permission.PERSONAL_REVEAL, whole.file().queue()));
        CaseView view = side.of(masked, visit);
        boolean hidden = !view.equals(side.of(whole, visit));
        return visit.page(view.hiding(hidden), whole.file().queue())
                .with("ETag", "\"" + whole.file().version() + "\"");
    }

    /// Shows a side with everything on it, once; that it was shown is an event of the audit log.
    private Reply reveal(Request request) {
        Visit visit = Visit.sending(place, request);
        String name = visit.field("side");
        Side side = sides().get(name);
        if (side == null) {
            return visit.missing();
        }
        visit.given(place.work().cases().reveal(visit.actor(), visit.caseId(), name.isEmpty() ? "evidence" : name));
        CaseDossier dossier = visit.dossier();
        return visit.page(side.of(dossier, visit), dossier.file().queue());
    }

    /// Returns on whose desk a case can be laid: of those who may work cases in its queue.
    private DeskMaker.Hands hands(CaseDossier dossier, Visit visit) {
        String queue = dossier.file().queue();
        Actor.Id present = dossier.file().standing().assignee();
        List<CaseSide.Option> people = new ArrayList<>();
        people.add(new CaseSide.Option(CaseActions.NOBODY, "nobody", ""));
        for (Account each : place.door().accounts().list(visit.account().tenant())) {
            String id = each.id().value();
            if (each.active() && each.permissions(queue).contains(Permission.CASE_WORK)) {
                boolean has = present != null && present.value().equals(id);
                people.add(has ? 0 : people.size(), new CaseSide.Option(id, each.name(), ""));
            }
        }
        return new DeskMaker.Hands(queue, people);
    }

    /// Returns the other cases of the one whom the address names; a line of each is shown, and none is
    /// opened.
    private CaseSide.Further further(Visit visit) {
        String key = visit.parameter("expand");
        int colon = key.indexOf(':');
        Subject subject = colon < 0 ? null : subject(key.substring(0, colon), key.substring(colon + 1));
        if (subject == null) {
            return CaseSide.Further.NONE;
        }
        List<CaseRow> rows = visit.given(place.work().cases().casesOf(visit.actor(), subject)).stream()
                .filter(row -> !row.id().equals(visit.caseId()))
                .limit(FURTHER_MAX)
                .toList();
        return new CaseSide.Further(key, rows, visit.namesIn(rows));
    }

    private static @Nullable Subject subject(String kind, String id) {
        for (Subject.Kind each : Subject.Kind.values()) {
            if (each.name().equals(kind) && !id.isBlank()) {
                return new Subject(each, id);
            }
        }
        return null;
    }

    private DecisionMaker.Rules rules(Visit visit) {
        return new DecisionMaker.Rules(
                place.work().cases().policy(visit.actor()), visit.reader().today());
    }
}
