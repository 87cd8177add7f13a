package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseId;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.CaseView;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.internal.DecisionMaker;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Cases and persons as files. That one left is an event of the audit log.
final class ExportRoutes {
    private final Workplace place;

    private ExportRoutes(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        ExportRoutes exports = new ExportRoutes(place);
        Entry may = Entry.with(Permission.CASE_EXPORT);
        return List.of(
                Route.get("/cases/{id}/export.json", may, exports::json),
                Route.get("/cases/{id}/export.pdf", may, exports::pdf),
                Route.get("/subjects/person/{id}/export", may, exports::person));
    }

    private Reply json(Request request) {
        Visit visit = Visit.of(place, request);
        CaseId id = visit.caseId();
        visit.requireProof("/cases/" + id);
        String json = visit.given(place.work().cases().export(visit.actor(), id));
        return Downloads.of("application/json", id + ".json", json.getBytes(StandardCharsets.UTF_8));
    }

    private Reply pdf(Request request) {
        Visit visit = Visit.of(place, request);
        CaseId id = visit.caseId();
        visit.requireProof("/cases/" + id);
        visit.given(place.work().cases().export(visit.actor(), id));
        CaseDossier dossier = visit.dossier();
        DecisionMaker.Rules rules = new DecisionMaker.Rules(
                place.work().cases().policy(visit.actor()), visit.reader().today());
        byte[] pdf = CasePdf.of(dossier, CaseView.decision(dossier, visit.reader(), rules), visit.now());
        return Downloads.of("application/pdf", id + ".pdf", pdf);
    }

    private Reply person(Request request) {
        Visit visit = Visit.of(place, request);
        visit.requireProof("/subjects/person/" + Links.part(request.segment("id")));
        Subject person = new Subject(Subject.Kind.PERSON, request.segment("id"));
        String json = visit.given(place.work().cases().exportPerson(visit.actor(), person));
        return Downloads.of("application/json", "person.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
