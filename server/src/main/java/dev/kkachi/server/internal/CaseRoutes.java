package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.pages.CaseView;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.internal.DecisionMaker;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import java.util.List;

/// The sides of a case.
final class CaseRoutes {
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
        return List.of(
                cases.side("", (dossier, visit) -> CaseView.evidence(dossier, visit.reader())),
                cases.side(
                        "/timeline",
                        (dossier, visit) -> CaseView.timeline(dossier, visit.reader(), visit.parameter("lane"))),
                cases.side("/network", (dossier, visit) -> CaseView.network(dossier, visit.reader())),
                cases.side("/money", (dossier, visit) -> CaseView.money(dossier, visit.reader())),
                cases.side("/match", (dossier, visit) -> CaseView.match(dossier, visit.reader(), cases.rules(visit))),
                cases.side(
                        "/decision",
                        (dossier, visit) -> CaseView.decision(dossier, visit.reader(), cases.rules(visit))));
    }

    private Route side(String path, Side side) {
        return Route.get("/cases/{id}" + path, Entry.with(Permission.CASE_READ), request -> show(request, side));
    }

    private Reply show(Request request, Side side) {
        Visit visit = Visit.of(place, request);
        CaseDossier dossier = visit.dossier();
        return visit.page(Frame.Place.QUEUE, side.of(dossier, visit))
                .with("ETag", "\"" + dossier.file().version() + "\"");
    }

    private DecisionMaker.Rules rules(Visit visit) {
        return new DecisionMaker.Rules(
                place.work().cases().policy(), visit.reader().today());
    }
}
