package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.anyText;
import static dev.kkachi.server.Shape.choice;
import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.audit.Checkpoint;
import dev.kkachi.audit.Hash;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Outcome;
import dev.kkachi.exchange.Jobs;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.files.JsonLine;
import dev.kkachi.pages.IndicatorsView;
import dev.kkachi.pages.Masking;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Shape;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a language model may ask on behalf of a named person, and the one thing that it may do: propose
/// a decision that another person must approve. Every tool needs what its person holds; every reading
/// of a case is an event of the audit log, as when they read it themselves.
public final class McpTools {
    private static final String NO_CLEARANCE =
            "This is no clearance: an empty result means that these lists, as they are, name nobody alike.";
    private static final int LIMIT_MAX = 50;

    private final Workplace place;
    private final Jobs.Screener screener;

    /// @param place the casework
    /// @param screener screens names
    public McpTools(Workplace place, Jobs.Screener screener) {
        this.place = place;
        this.screener = screener;
    }

    /// What a tool does.
    @FunctionalInterface
    private interface Work {
        JsonBytes of(Actor person, Json.Obj arguments);
    }

    /// One tool.
    ///
    /// @param name how it is called
    /// @param needs what its person must hold
    /// @param takes the form of its arguments
    /// @param isReading whether it changes nothing
    record Tool(String name, Permission needs, Shape takes, boolean isReading) {
        /// Returns what it does, for the model.
        String summary() {
            return SUMMARIES.getOrDefault(name, "");
        }
    }

    private record Worked(Tool tool, Work work) {}

    /// What a tool answers.
    ///
    /// @param text JSON, or a sentence that says why not
    /// @param isError whether it is the latter
    record Told(String text, boolean isError) {}

    private List<Worked> all() {
        Shape screen = Shape.of("screen_name")
                .with("name", text(200), "the name, in any script")
                .maybe("schema", new Shape.Kind.Choice(List.of("Person", "Company", "LegalEntity", "Vessel")), "Person")
                .maybe("birth_date", text(20), "such as 1980 or 1980-02-28")
                .maybe("country", text(60), "a country");
        Shape show = Shape.of("show_case").with("id", text(ApiShapes.ID), "the case");
        Shape search = Shape.of("search_cases")
                .maybe("words", text(CaseQuery.TEXT_CHARS_MAX), "words that all occur in it")
                .maybe("kind", choice(Case.Kind.values()), "about this")
                .maybe("limit", new Shape.Kind.Whole(1, LIMIT_MAX), "at most this many");
        Shape sign = Shape.of("explain_indicator").with("id", text(60), "such as PAY-07");
        Shape leaf = Shape.of("verify_audit_leaf").with("leaf", ApiShapes.COUNT, "its place in the log, from 0");
        return List.of(
                new Worked(reading("screen_name", Permission.SCREEN, screen), this::name),
                new Worked(reading("search_cases", Permission.CASE_READ, search), this::search),
                new Worked(reading("show_case", Permission.CASE_READ, show), this::show),
                new Worked(reading("explain_indicator", Permission.CASE_READ, sign), this::sign),
                new Worked(reading("verify_audit_leaf", Permission.AUDIT_READ, leaf), this::leaf),
                new Worked(new Tool("propose_decision", Permission.CASE_DECIDE, proposal(), false), this::propose));
    }

    private static final Map<String, String> SUMMARIES = Map.of(
            "screen_name",
            "Hold a name against the sanctions lists. An empty result is no clearance.",
            "search_cases",
            "Search the queue of cases.",
            "show_case",
            "Show one case; the audit log keeps that it was read.",
            "explain_indicator",
            "What a sign means, what it weighs, who published it, and what explains it innocently.",
            "verify_audit_leaf",
            "Check the proof of one leaf of the audit log.",
            "propose_decision",
            "Propose how a case ends. It does not count before another person approves it.");

    private static Shape proposal() {
        return Shape.of("propose_decision")
                .with("id", text(ApiShapes.ID), "the case")
                .with("version", ApiShapes.COUNT, "the version of the case that was read")
                .with("outcome", choice(Outcome.values()), "what it turned out to be")
                .with("reason_code", text(100), "one of the policy's reasons for this outcome")
                .with("text", text(ApiShapes.LONG), "the reason in words")
                .maybe("would_clear", anyText(ApiShapes.LONG), "what would clear the person; adverse outcomes must say")
                .maybe("clears_until", ApiShapes.DAY, "until then the same match is not raised again");
    }

    private static Tool reading(String name, Permission needs, Shape takes) {
        return new Tool(name, needs, takes, true);
    }

    /// Returns every tool.
    List<Tool> list() {
        return all().stream().map(Worked::tool).toList();
    }

    /// Uses the tool `name` on behalf of `person`.
    Told use(String name, Actor person, Json.Obj arguments) {
        for (Worked each : all()) {
            if (each.tool().name().equals(name)) {
                return use(each, person, arguments);
            }
        }
        return new Told("There is no tool " + name + ".", true);
    }

    private static Told use(Worked worked, Actor person, Json.Obj arguments) {
        Tool tool = worked.tool();
        if (!person.maySomewhere(tool.needs())) {
            return new Told("This needs the permission " + tool.needs().scope() + ".", true);
        }
        List<Problem.Fault> faults = tool.takes().faults(arguments);
        if (!faults.isEmpty()) {
            return new Told(
                    faults.stream()
                            .map(fault -> fault.pointer() + ": " + fault.detail())
                            .collect(Collectors.joining("\n")),
                    true);
        }
        try {
            return new Told(worked.work().of(person, arguments).toString(), false);
        } catch (Refusal | Jobs.Unusable | Jobs.Rejected e) {
            return new Told(String.valueOf(e.getMessage()), true);
        }
    }

    private JsonBytes name(Actor person, Json.Obj arguments) {
        String schema = arguments.text("schema");
        JsonBytes subject = new JsonBytes().object().name("schema").value(schema.isEmpty() ? "Person" : schema);
        subject.name("properties").object().name("name").strings(List.of(arguments.text("name")));
        if (!arguments.text("birth_date").isEmpty()) {
            subject.name("birthDate").strings(List.of(arguments.text("birth_date")));
        }
        if (!arguments.text("country").isEmpty()) {
            subject.name("country").strings(List.of(arguments.text("country")));
        }
        Json.Obj said = (Json.Obj) Json.parse(subject.end().end().toString());
        Jobs.Screened screened = screener.screen(new JsonLine.Parsed(1, said));
        JsonBytes out = new JsonBytes().object().name("matches").value(screened.matches());
        out.name("screened").raw(screened.json().toBytes());
        return out.name("note").value(NO_CLEARANCE).end();
    }

    private JsonBytes search(Actor person, Json.Obj arguments) {
        String limit = arguments.text("limit");
        CaseQuery query = CaseQuery.QUEUE
                .saying(arguments.text("words"))
                .page(limit.isEmpty() ? 20 : Integer.parseInt(limit), "");
        String kind = arguments.text("kind");
        query = kind.isEmpty() ? query : query.about(Case.Kind.valueOf(kind));
        return CaseJson.page(ApiCall.given(place.work().cases().queue(person, query)));
    }

    private static CaseId id(Json.Obj arguments) {
        try {
            return new CaseId(arguments.text("id"));
        } catch (IllegalArgumentException e) {
            throw ApiCall.missing();
        }
    }

    private JsonBytes show(Actor person, Json.Obj arguments) {
        CaseDossier dossier = ApiCall.given(place.work().cases().look(person, id(arguments)));
        return CaseJson.dossier(Masking.of(dossier, false), Masking::masked);
    }

    private JsonBytes sign(Actor person, Json.Obj arguments) {
        String wanted = arguments.text("id").toUpperCase(Locale.ROOT);
        for (IndicatorsView.Family family : place.known().indicators().get().families()) {
            for (IndicatorsView.Sign sign : family.signs()) {
                if (sign.id().equals(wanted)) {
                    JsonBytes out = new JsonBytes().object().name("id").value(sign.id());
                    out.name("name").value(sign.title()).name("family").value(family.name());
                    out.name("weight").value(sign.bits()).name("clears").value(sign.clears());
                    out.name("innocent").strings(sign.innocent());
                    String sources =
                            sign.published().stream().map(piece -> piece.text()).collect(Collectors.joining());
                    return out.name("published").value(sources).end();
                }
            }
        }
        throw ApiCall.missing();
    }

    private JsonBytes leaf(Actor person, Json.Obj arguments) {
        long leaf = Long.parseLong(arguments.text("leaf"));
        AuditTrail trail = place.work().trail();
        AuditTrail.Proven proven = trail.prove(person.tenant(), leaf);
        if (proven == null) {
            throw ApiCall.missing();
        }
        Checkpoint checkpoint = Checkpoint.parse(proven.checkpoint().text());
        Hash hash = Hash.ofLeaf(proven.leaf().getBytes(StandardCharsets.UTF_8));
        boolean holds = proven.proof().proves(hash, checkpoint.root())
                && proven.checkpoint().isSignedBy(trail.key());
        JsonBytes out = new JsonBytes()
                .object()
                .name("leaf")
                .value(leaf)
                .name("verified")
                .value(holds);
        out.name("text")
                .value(proven.leaf())
                .name("root")
                .value(checkpoint.root().hex());
        return out.name("size").value(checkpoint.size()).end();
    }

    /// Proposes. What would count at once, because the policy asks for no second person, is refused: a
    /// person has to decide it.
    private JsonBytes propose(Actor person, Json.Obj arguments) {
        CaseId id = id(arguments);
        String until = arguments.text("clears_until");
        Decision.Verdict verdict = new Decision.Verdict(
                Outcome.valueOf(arguments.text("outcome")),
                arguments.text("reason_code"),
                arguments.text("text"),
                arguments.text("would_clear"),
                until.isEmpty() ? null : LocalDate.parse(until));
        Casework cases = place.work().cases();
        if (!cases.policy(person).needsTwo(verdict)) {
            throw Refusal.of(Problem.of(
                    403,
                    "counts-at-once",
                    "The policy asks for no second person here, so that this would count at once; a person must decide"
                            + " it."));
        }
        Answer answer =
                cases.execute(person, id, Long.parseLong(arguments.text("version")), new CaseCommand.Propose(verdict));
        return switch (answer) {
            case Answer.Done(Case file, long leaf) -> {
                place.bell().ring();
                yield CaseJson.done(file, leaf);
            }
            case Answer.Conflict(long version) ->
                throw Refusal.of(
                        Problem.of(412, "version-changed", "The case has version " + version + " now. Read it again."));
            case Answer.Refused(Answer.Rule rule, String why) -> throw Refusal.of(ApiCall.refused(rule, why));
            case Answer.NotFound ignored -> throw ApiCall.missing();
            case Answer.Unavailable(String why) -> throw Refusal.of(Problem.of(503, "read-only", why));
        };
    }
}
