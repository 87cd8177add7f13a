package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.anyText;
import static dev.kkachi.server.Shape.choice;
import static dev.kkachi.server.Shape.many;
import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Casework;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.server.About;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import dev.kkachi.server.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Findings that arrive. New evidence joins the unfinished case of the same persons; what is known
/// already is kept once.
final class FindingApi {
    private static final int BODY_BYTES = 8 << 20;
    private static final int TOKENS = 10;
    private static final int CASES_MAX = 500;
    private static final int PARTS_MAX = 1000;
    private static final Shape.Kind LINES = new Shape.Kind.Many(anyText(ApiShapes.LONG), 100);

    private static final Shape SOURCE = Shape.of("ArrivingSource")
            .maybe("file", text(ApiShapes.LINE), "a file")
            .maybe("line", ApiShapes.COUNT, "and its line")
            .maybe("list", text(ApiShapes.LINE), "or a list")
            .maybe("edition", text(ApiShapes.LINE), "its edition")
            .maybe("entry", text(ApiShapes.LINE), "and its entry")
            .maybe("chain", text(ApiShapes.LINE), "or a public ledger")
            .maybe("tx", text(ApiShapes.LINE), "its transaction")
            .maybe("log", ApiShapes.COUNT, "and its log");

    private static final Shape EVIDENCE = Shape.of("ArrivingEvidence")
            .with("claim", text(ApiShapes.LONG), "what it says")
            .with("source", new Shape.Kind.Nested(SOURCE), "where it stands: a file, a list's entry or a transaction")
            .maybe("observed_at", ApiShapes.MOMENT, "when it happened");

    private static final Shape FINDING = Shape.of("ArrivingFinding")
            .with("subject", new Shape.Kind.Nested(ApiShapes.SUBJECT), "whom it is about")
            .with("indicator", text(100), "which sign it is")
            .with("category", anyText(100), "the family of the sign")
            .with("weight_bits", new Shape.Kind.Real(-100, 100), "what it weighs: log2 of the likelihood ratio")
            .maybe("group", anyText(200), "findings of one group share a cap")
            .with("summary", text(ApiShapes.LONG), "what it says")
            .with("evidence", many(EVIDENCE, PARTS_MAX), "what it rests on; at least one piece")
            .maybe("innocent", LINES, "what would explain it")
            .with("published_source", anyText(ApiShapes.LONG), "who published the sign");

    private static final Shape NAMED = Shape.of("ArrivingName")
            .with("subject", new Shape.Kind.Nested(ApiShapes.SUBJECT), "one of those whom the case concerns")
            .with("name", text(Arrival.Named.CHARS_MAX), "how they are called");

    private static final Shape ARRIVAL = Shape.of("Arrival")
            .with("case_id", text(ApiShapes.ID), "how the sender calls it")
            .maybe("queue", text(60), "the queue it is meant for")
            .with("kind", choice(Case.Kind.values()), "what it is about")
            .with("subjects", many(ApiShapes.SUBJECT, PARTS_MAX), "whom it concerns; at least one")
            .with("headline", text(ApiShapes.LINE), "one line")
            .with("probability", ApiShapes.PROBABILITY, "after the evidence")
            .with("weight_bits", ApiShapes.BITS, "what the evidence weighs together")
            .maybe("why", LINES, "the weightiest reasons")
            .maybe("innocent", LINES, "explanations that would clear the persons")
            .maybe("next_checks", LINES, "what to check next")
            .maybe("names", many(NAMED, PARTS_MAX), "how they are called: kept beside the case, and erased with them")
            .with("findings", many(FINDING, PARTS_MAX), "what was found");

    private static final Shape ARRIVALS = Shape.of("Arrivals")
            .with("run", text(100), "names the investigation")
            .with("cases", many(ARRIVAL, CASES_MAX), "what it found");

    private static final Shape INGESTED = Shape.of("Ingested")
            .with("opened", ApiShapes.COUNT, "how many became new cases")
            .with("joined", ApiShapes.COUNT, "how many joined an unfinished case")
            .with("repeated", ApiShapes.COUNT, "how many brought nothing new")
            .with("cleared", ApiShapes.COUNT, "how many were cleared before");

    private FindingApi() {}

    static List<Route> of(Workplace place) {
        RouteLimits limits = new RouteLimits(BODY_BYTES, RouteLimits.JSON.contentTypes(), TOKENS, false);
        return List.of(Route.post(
                        "/api/v1/findings", Entry.with(Permission.CASE_INGEST), limits, request -> take(place, request))
                .with(About.of("Bring findings in: all of them, in one transaction, or none.")
                        .taking(ARRIVALS)
                        .answering(200, INGESTED)));
    }

    private static Reply take(Workplace place, Request request) {
        ApiCall call = ApiCall.of(request);
        Json.Obj body = call.body(ARRIVALS);
        List<Problem.Fault> faults = new ArrayList<>();
        List<Arrival> arrivals = arrivals(body, faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(new Problem(422, "invalid-body", "A case cannot be used; see errors.", faults));
        }
        Casework.Ingested taken = ApiCall.given(place.work().cases().ingest(call.actor(), arrivals));
        place.bell().ring();
        JsonBytes out = new JsonBytes().object().name("opened").value(taken.opened());
        out.name("joined").value(taken.joined()).name("repeated").value(taken.repeated());
        return Reply.json(out.name("cleared").value(taken.cleared()).end());
    }

    private static List<Arrival> arrivals(Json.Obj body, List<Problem.Fault> faults) {
        List<Arrival> all = new ArrayList<>();
        List<Json.Obj> objects = objects(body, "cases");
        for (int i = 0; i < objects.size(); i++) {
            try {
                all.add(arrival(objects.get(i), body.text("run")));
            } catch (IllegalArgumentException e) {
                faults.add(new Problem.Fault("/cases/" + i, String.valueOf(e.getMessage())));
            }
        }
        return all;
    }

    private static List<Json.Obj> objects(Json.Obj body, String name) {
        List<Json.Obj> objects = new ArrayList<>();
        if (body.find(name) instanceof Json.Arr(List<Json> elements)) {
            for (Json element : elements) {
                if (element instanceof Json.Obj object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    private static Arrival arrival(Json.Obj body, String run) {
        String queue = body.text("queue");
        return new Arrival(
                new CaseId(body.text("case_id")),
                queue.isEmpty() ? Case.STANDARD_QUEUE : queue,
                run,
                new Case.Substance(
                        Case.Kind.valueOf(body.text("kind")),
                        objects(body, "subjects").stream()
                                .map(FindingApi::subject)
                                .distinct()
                                .sorted()
                                .toList(),
                        body.text("headline"),
                        Double.parseDouble(body.text("probability")),
                        Double.parseDouble(body.text("weight_bits")),
                        body.texts("why"),
                        body.texts("innocent"),
                        body.texts("next_checks")),
                objects(body, "findings").stream().map(FindingApi::finding).toList(),
                objects(body, "names").stream().map(FindingApi::named).toList());
    }

    private static Arrival.Named named(Json.Obj body) {
        Json.Obj subject = body.find("subject") instanceof Json.Obj object ? object : body;
        return new Arrival.Named(subject(subject), body.text("name"));
    }

    private static Subject subject(Json.Obj body) {
        return new Subject(Subject.Kind.valueOf(body.text("kind")), body.text("id"));
    }

    private static Finding finding(Json.Obj body) {
        Json.Obj subject = body.find("subject") instanceof Json.Obj object ? object : body;
        return new Finding(
                subject(subject),
                body.text("indicator"),
                body.text("category"),
                new Weight(Double.parseDouble(body.text("weight_bits"))),
                body.text("group"),
                body.text("summary"),
                objects(body, "evidence").stream().map(FindingApi::evidence).toList(),
                body.texts("innocent"),
                body.text("published_source"));
    }

    private static Evidence evidence(Json.Obj body) {
        String at = body.text("observed_at");
        Json.Obj source = body.find("source") instanceof Json.Obj object ? object : body;
        return new Evidence(body.text("claim"), source(source), at.isEmpty() ? null : Instant.parse(at));
    }

    private static SourceRef source(Json.Obj source) {
        if (!source.text("list").isEmpty() && !source.text("entry").isEmpty()) {
            ListEdition edition = new ListEdition(source.text("list"), source.text("edition"));
            return new SourceRef.ListEntry(edition, source.text("entry"), "");
        }
        if (!source.text("chain").isEmpty() && !source.text("tx").isEmpty()) {
            String log = source.text("log");
            return new SourceRef.Transaction(
                    source.text("chain"), source.text("tx"), log.isEmpty() ? -1 : Integer.parseInt(log));
        }
        if (source.text("file").isEmpty()) {
            throw new IllegalArgumentException(
                    "A source names a file, a list with edition and entry, or a chain with tx.");
        }
        String line = source.text("line");
        return new SourceRef.FileLine(source.text("file"), line.isEmpty() ? 0 : Long.parseLong(line));
    }
}
