package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Casework;
import dev.kkachi.model.Subject;
import dev.kkachi.pages.ErrorView;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.Words;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.util.List;
import java.util.stream.Collectors;

/// What is removed for good: a person who may be forgotten, and cases whose time has come. Whoever does
/// it has proved lately who they are.
final class PersonRoutes {
    private final Workplace place;

    private PersonRoutes(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        PersonRoutes persons = new PersonRoutes(place);
        Entry may = Entry.with(Permission.SETTINGS_WRITE);
        return List.of(
                Route.post("/subjects/person/{id}/erase", may, RouteLimits.FORM, persons::erase),
                Route.post("/settings/retire", may, RouteLimits.FORM, persons::retire));
    }

    private Reply erase(Request request) {
        Visit visit = Visit.sending(place, request);
        String id = request.segment("id");
        visit.requireProof("/subjects/person/" + Links.part(id));
        if (!visit.field("sure").equals(id)) {
            return visit.failed(422, "Nothing was removed", "Type the person's id to show that this person is meant.");
        }
        Subject person = new Subject(Subject.Kind.PERSON, id);
        Answer.Erased erased =
                visit.given(place.work().cases().erase(visit.actor(), new Casework.Erase(person, visit.field("text"))));
        place.bell().ring();
        return visit.page(Frame.Place.QUEUE, new ErrorView(200, "The person is forgotten", told(erased), "", "/queue"));
    }

    private static String told(Answer.Erased erased) {
        String gone = Words.counted(erased.cases().size(), "case") + " and "
                + Words.counted(erased.findings(), "finding") + " are gone. The audit log keeps the proof (leaf "
                + erased.leaf() + ") and nothing personal.";
        String shared = erased.shared().stream().map(CaseId::toString).collect(Collectors.joining(", "));
        return shared.isEmpty()
                ? gone
                : gone + " These go on about others, with the person struck out; read what was written there: " + shared
                        + ".";
    }

    private Reply retire(Request request) {
        Visit visit = Visit.sending(place, request);
        visit.requireProof("/settings");
        visit.given(place.work().cases().retire(visit.actor()));
        place.bell().ring();
        return Reply.redirect(303, "/settings?said=retired");
    }
}
