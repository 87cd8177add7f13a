package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.choice;
import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.CaseRow;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Casework;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.pages.Masking;
import dev.kkachi.server.About;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import dev.kkachi.server.Shape;
import java.util.EnumSet;
import java.util.List;

/// The queue and single cases, to be read.
final class CaseApi {
    static final String PATH = "/api/v1/cases";
    private static final int LIMIT = 50;

    private final Workplace place;

    private CaseApi(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        CaseApi api = new CaseApi(place);
        Entry reads = Entry.with(Permission.CASE_READ);
        return List.of(
                Route.get(PATH, reads, api::list).with(listing()),
                Route.get(PATH + "/{id}", reads, api::one)
                        .with(About.of("Everything about one case. Reading a case of a person is logged.")
                                .query("reveal", new Shape.Kind.Flag(), "with what is hidden otherwise; it is logged")
                                .header("If-None-Match", false, "the ETag of what is known already")
                                .answering(200, ApiShapes.DOSSIER)
                                .answering(304, About.NOTHING)),
                Route.get(PATH + "/{id}/attachments/{attachment}", reads, api::attachment)
                        .with(About.of("The bytes of an attachment; that they left is logged.")
                                .query(
                                        "original",
                                        new Shape.Kind.Flag(),
                                        "a picture with what its camera wrote beside it")
                                .answering(200, "application/octet-stream")),
                Route.post(PATH + "/next", Entry.with(Permission.CASE_WORK), RouteLimits.JSON, api::next)
                        .with(About.of("The best case that nobody else was given, kept for the caller for a while.")
                                .taking(NEXT)
                                .answering(200, ApiShapes.DONE)
                                .answering(204, About.NOTHING)));
    }

    private static final Shape NEXT = Shape.of("Next").maybe("queue", text(60), "of this queue only");

    private static About listing() {
        return asking(About.of("The queue: cases that answer a question, page by page."))
                .query(
                        "limit",
                        new Shape.Kind.Whole(1, CaseQuery.LIMIT_MAX),
                        "cases a page; " + LIMIT + " if not given")
                .query("cursor", text(2000), "from the page before: its 'next', or its Link header")
                .answering(200, ApiShapes.PAGE);
    }

    /// Returns `about` with the parameters that ask the queue.
    static About asking(About about) {
        return about.query("state", choice(CaseState.values()), "cases that stand there; may be given more than once")
                .query("queue", text(60), "of this queue")
                .query("assignee", text(ApiShapes.ID), "me, nobody, or the id of an account")
                .query("kind", choice(Case.Kind.values()), "about this")
                .query("probability_min", ApiShapes.PROBABILITY, "at least this likely")
                .query("q", text(CaseQuery.TEXT_CHARS_MAX), "words that all occur in it")
                .query("sleeping", new Shape.Kind.Flag(), "with those that sleep")
                .query("overdue", new Shape.Kind.Flag(), "only those whose day has passed")
                .query("sort", choice(CaseQuery.Sort.values()), "in what order");
    }

    private Reply list(Request request) {
        ApiCall call = ApiCall.of(request);
        ApiQuery asked = ApiQuery.of(request);
        Actor actor = call.actor();
        CaseQuery query = query(asked, actor);
        CasePage page = ApiCall.given(queue(actor, query));
        Reply reply = Reply.json(CaseJson.page(page));
        return page.next().isEmpty() ? reply : reply.with("Link", asked.next(PATH, page.next()));
    }

    private Casework.Reply<CasePage> queue(Actor actor, CaseQuery query) {
        try {
            return place.work().cases().queue(actor, query);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Problem.of(400, "bad-cursor", String.valueOf(e.getMessage())));
        }
    }

    static CaseQuery query(ApiQuery asked, Actor actor) {
        CaseQuery query = CaseQuery.QUEUE
                .of(asked.text("queue"))
                .on(desk(asked.text("assignee"), actor))
                .likelierThan(asked.number("probability_min", 0))
                .saying(asked.text("q"))
                .withSleeping(asked.isTrue("sleeping"))
                .onlyOverdue(asked.isTrue("overdue"))
                .page((int) asked.number("limit", LIMIT), asked.text("cursor"));
        List<String> states = asked.texts("state");
        if (!states.isEmpty()) {
            EnumSet<CaseState> wanted = EnumSet.noneOf(CaseState.class);
            states.forEach(state -> wanted.add(CaseState.valueOf(state)));
            query = query.in(wanted.iterator().next(), wanted.toArray(CaseState[]::new));
        }
        String kind = asked.text("kind");
        query = kind.isEmpty() ? query : query.about(Case.Kind.valueOf(kind));
        String sort = asked.text("sort");
        return sort.isEmpty() ? query : query.by(CaseQuery.Sort.valueOf(sort));
    }

    private static CaseQuery.Desk desk(String assignee, Actor actor) {
        return switch (assignee) {
            case "" -> new CaseQuery.Desk.Anybody();
            case "me" -> new CaseQuery.Desk.Of(actor.id());
            case "nobody" -> new CaseQuery.Desk.Nobody();
            default -> new CaseQuery.Desk.Of(new Actor.Id(assignee));
        };
    }

    private Reply one(Request request) {
        ApiCall call = ApiCall.of(request);
        boolean reveals = ApiQuery.of(request).isTrue("reveal");
        CaseDossier dossier = ApiCall.given(place.work().cases().look(call.actor(), call.caseId()));
        String etag = etag(dossier.file());
        if (request.has(etag)) {
            return Reply.empty(304).with("ETag", etag);
        }
        JsonBytes json = reveals
                ? CaseJson.dossier(revealed(call, dossier), said -> said)
                : CaseJson.dossier(Masking.of(dossier, mayReveal(call, dossier)), Masking::masked);
        return Reply.json(json).with("ETag", etag);
    }

    /// Shows what is hidden otherwise to whoever may see it, and writes that down.
    private CaseDossier revealed(ApiCall call, CaseDossier dossier) {
        if (!mayReveal(call, dossier)) {
            throw Refusal.of(Problem.of(
                    403, "not-allowed", "This needs the permission " + Permission.PERSONAL_REVEAL.scope() + "."));
        }
        ApiCall.given(place.work().cases().reveal(call.actor(), dossier.file().id(), "evidence"));
        return dossier;
    }

    private static boolean mayReveal(ApiCall call, CaseDossier dossier) {
        return call.actor().may(Permission.PERSONAL_REVEAL, dossier.file().queue());
    }

    static String etag(Case file) {
        return "\"" + file.version() + "\"";
    }

    private Reply attachment(Request request) {
        ApiCall call = ApiCall.of(request);
        boolean asItCame = ApiQuery.of(request).isTrue("original");
        Attachment.Wanted wanted = new Attachment.Wanted(call.caseId(), request.segment("attachment"), asItCame);
        return Downloads.of(ApiCall.given(place.work().cases().attachment(call.actor(), wanted)));
    }

    private Reply next(Request request) {
        ApiCall call = ApiCall.of(request);
        String queue = call.body(NEXT).text("queue");
        Casework.Reply<CaseRow> reply = place.work().cases().next(call.actor(), CaseQuery.QUEUE.of(queue));
        if (reply instanceof Casework.Reply.NotFound<CaseRow>) {
            return Reply.empty(204);
        }
        CaseRow row = ApiCall.given(reply);
        return Reply.json(CaseJson.given(row)).with("ETag", "\"" + row.version() + "\"");
    }
}
