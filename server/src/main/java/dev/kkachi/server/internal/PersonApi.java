package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Casework;
import dev.kkachi.exchange.Repeats;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.model.Subject;
import dev.kkachi.server.About;
import dev.kkachi.server.Caller;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import dev.kkachi.server.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What leaves the system and what is removed: cases and persons as files, and erasure. Each is an
/// event of the audit log.
final class PersonApi {
    private static final Shape EMPTY = Shape.of("Export");
    private static final Shape ERASE = Shape.of("Erase").with("reason", text(ApiShapes.LONG), "why");
    private static final Shape.Kind IDS = new Shape.Kind.Many(text(ApiShapes.ID), 100_000);
    private static final Shape ERASED = Shape.of("Answer.Erased")
            .with("cases", IDS, "the cases that are gone")
            .with("shared", IDS, "those that go on about others; somebody should read them")
            .with("findings", ApiShapes.COUNT, "how many findings are gone")
            .with("leaf", ApiShapes.COUNT, "the place in the audit log");

    private final Workplace place;

    private final Repeats repeats;

    private PersonApi(Workplace place, Repeats repeats) {
        this.place = place;
        this.repeats = repeats;
    }

    static List<Route> of(Workplace place, Repeats repeats) {
        PersonApi api = new PersonApi(place, repeats);
        Entry exports = Entry.with(Permission.CASE_EXPORT);
        RouteLimits json = RouteLimits.JSON;
        return List.of(
                Route.post(CaseApi.PATH + "/{id}/export", exports, json, api::exportCase)
                        .with(About.of("A case as a file of JSON; that it left is logged.")
                                .taking(EMPTY)
                                .answering(200, About.NOTHING)),
                Route.post("/api/v1/persons/{id}/export", exports, json, api::exportPerson)
                        .with(About.of("All that is kept of a person, as a file of JSON; that it left is logged.")
                                .taking(EMPTY)
                                .answering(200, About.NOTHING)),
                Route.post("/api/v1/persons/{id}/erase", Entry.with(Permission.SETTINGS_WRITE), json, api::erase)
                        .with(About.of("Remove all that is kept of a person; the audit log proves on.")
                                .taking(ERASE)
                                .answering(200, ERASED)));
    }

    private void requireProof(ApiCall call) {
        if (call.request().caller() instanceof Caller.Session(var present)
                && !place.door().access().isProved(present)) {
            throw Refusal.of(
                    Problem.of(403, "step-up-needed", "Prove again who you are at /step-up before you do this."));
        }
    }

    private Reply exportCase(Request request) {
        ApiCall call = ApiCall.of(request);
        CaseId id = call.caseId();
        requireProof(call);
        call.body(EMPTY);
        String json = ApiCall.given(place.work().cases().export(call.actor(), id));
        return file(id + ".json", json);
    }

    private Reply exportPerson(Request request) {
        ApiCall call = ApiCall.of(request);
        requireProof(call);
        call.body(EMPTY);
        return file("person.json", ApiCall.given(place.work().cases().exportPerson(call.actor(), person(request))));
    }

    private static Subject person(Request request) {
        return new Subject(Subject.Kind.PERSON, request.segment("id"));
    }

    private static Reply file(String name, String json) {
        return Downloads.of(Reply.JSON, name, json.getBytes(StandardCharsets.UTF_8));
    }

    private Reply erase(Request request) {
        ApiCall call = ApiCall.of(request);
        requireProof(call);
        String reason = call.body(ERASE).text("reason");
        Answer.Erased erased =
                ApiCall.given(place.work().cases().erase(call.actor(), new Casework.Erase(person(request), reason)));
        repeats.forget(call.tenant());
        JsonBytes out = new JsonBytes().object();
        out.name("cases").strings(erased.cases().stream().map(CaseId::value).toList());
        out.name("shared").strings(erased.shared().stream().map(CaseId::value).toList());
        out.name("findings").value(erased.findings()).name("leaf").value(erased.leaf());
        return Reply.json(out.end());
    }
}
