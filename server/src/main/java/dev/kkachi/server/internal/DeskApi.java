package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.anyText;
import static dev.kkachi.server.Shape.choice;
import static dev.kkachi.server.Shape.many;
import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Casework;
import dev.kkachi.cases.SavedView;
import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.About;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import dev.kkachi.server.Shape;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is done to many cases at once, and the questions to the queue that people keep.
final class DeskApi {
    private static final String VIEWS = "/api/v1/views";
    private static final int VIEWS_MAX = 12;
    private static final int SEEN_MAX = 10_000;
    private static final int BODY_BYTES = 1 << 18;

    /// What can be done to many cases.
    private enum Action {
        ASSIGN,
        MOVE,
        PRIORITISE,
        SNOOZE
    }

    private static final Shape SEEN = Shape.of("SeenCase")
            .with("id", text(ApiShapes.ID), "the case")
            .with("version", ApiShapes.COUNT, "as you saw it; it is not looked at in a preview");
    private static final Shape BULK = Shape.of("Bulk")
            .with("action", choice(Action.values()), "what is done")
            .with("cases", many(SEEN, Casework.BULK_MAX), "to which")
            .maybe("preview", new Shape.Kind.Flag(), "tell what would happen, and do nothing")
            .maybe("assignee", text(ApiShapes.ID), "of ASSIGN: an account, or me; none for nobody")
            .maybe("queue", text(60), "of MOVE")
            .maybe("priority", choice(Case.Priority.values()), "of PRIORITISE")
            .maybe("day", ApiShapes.DAY, "of PRIORITISE: by when; of SNOOZE: until when");
    private static final Shape RESULT = Shape.of("BulkResult")
            .with("id", text(ApiShapes.ID), "the case")
            .with("done", new Shape.Kind.Flag(), "whether it was, or would be, done")
            .maybe("version", ApiShapes.COUNT, "that the case has now, or would have")
            .maybe("code", text(ApiShapes.ID), "why not, for programs")
            .maybe("why", anyText(ApiShapes.LONG), "why not, in words");
    private static final Shape RESULTS =
            Shape.of("BulkResults").with("results", many(RESULT, Casework.BULK_MAX), "in the order that was sent");

    private static final Shape SAVE = Shape.of("SaveView")
            .with("name", text(SavedView.NAME_CHARS_MAX), "how it is called, unique for its owner")
            .maybe("shared", new Shape.Kind.Flag(), "whether everybody of the tenant sees it");
    private static final Shape VIEW = Shape.of("View")
            .with("name", text(SavedView.NAME_CHARS_MAX), "how it is called")
            .with("owner", text(ApiShapes.ID), "whose it is")
            .with("shared", new Shape.Kind.Flag(), "whether everybody of the tenant sees it")
            .with("question", anyText(2000), "as parameters of the queue");
    private static final Shape COUNTED = Shape.of("CountedView")
            .with("view", new Shape.Kind.Nested(VIEW), "the view")
            .with("cases", ApiShapes.COUNT, "how many answer it now");
    private static final Shape LIST = Shape.of("Views").with("views", many(COUNTED, SEEN_MAX), "your own first");

    private final Workplace place;

    private DeskApi(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        DeskApi api = new DeskApi(place);
        Entry reads = Entry.with(Permission.CASE_READ);
        return List.of(
                Route.post(
                                CaseApi.PATH + "/bulk",
                                Entry.with(Permission.CASE_WORK),
                                RouteLimits.JSON.withBodyBytesMax(BODY_BYTES),
                                api::bulk)
                        .with(About.of("Do the same to at most " + Casework.BULK_MAX
                                        + " cases, each by itself, or tell what would happen.")
                                .taking(BULK)
                                .answering(200, RESULTS)),
                Route.get(VIEWS, reads, api::views)
                        .with(About.of("The views that you see, each with its count.")
                                .answering(200, LIST)),
                Route.post(VIEWS, reads, RouteLimits.JSON, api::save)
                        .with(CaseApi.asking(About.of("Keep the question that the parameters ask, as a view of yours."))
                                .taking(SAVE)
                                .answering(200, VIEW)),
                new Route("DELETE", VIEWS + "/{name}", reads, RouteLimits.NO_BODY, api::remove)
                        .with(About.of("Remove a view of yours.").answering(204, About.NOTHING)));
    }

    private Reply bulk(Request request) {
        ApiCall call = ApiCall.of(request);
        Json.Obj body = call.body(BULK);
        Map<CaseId, Long> seen = seen(body);
        CaseCommand command = command(body, call.actor());
        boolean preview = body.text("preview").equals("true");
        Map<CaseId, Answer> answers = preview
                ? place.work().cases().preview(call.actor(), List.copyOf(seen.keySet()), command)
                : place.work().cases().bulk(call.actor(), seen, command);
        if (!preview) {
            place.bell().ring();
        }
        JsonBytes out = new JsonBytes().object().name("results").array();
        answers.forEach((id, answer) -> write(id, answer, out));
        return Reply.json(out.endArray().end());
    }

    private static Map<CaseId, Long> seen(Json.Obj body) {
        Map<CaseId, Long> seen = new LinkedHashMap<>();
        List<Json> cases = body.find("cases") instanceof Json.Arr all ? all.elements() : List.of();
        for (int i = 0; i < cases.size(); i++) {
            Json.Obj each = (Json.Obj) cases.get(i);
            try {
                seen.put(new CaseId(each.text("id")), Long.parseLong(each.text("version")));
            } catch (IllegalArgumentException e) {
                throw invalid("/cases/" + i + "/id", String.valueOf(e.getMessage()));
            }
        }
        return seen;
    }

    private static CaseCommand command(Json.Obj body, Actor actor) {
        String text = body.text("day");
        LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
        return switch (Action.valueOf(body.text("action"))) {
            case ASSIGN -> new CaseCommand.Assign(assignee(body.text("assignee"), actor));
            case MOVE -> new CaseCommand.Move(needed(body, "queue"));
            case PRIORITISE -> new CaseCommand.Prioritise(Case.Priority.valueOf(needed(body, "priority")), day);
            case SNOOZE -> new CaseCommand.Snooze(day);
        };
    }

    private static Actor.@Nullable Id assignee(String who, Actor actor) {
        if (who.isEmpty()) {
            return null;
        }
        return who.equals("me") ? actor.id() : new Actor.Id(who);
    }

    private static String needed(Json.Obj body, String name) {
        String text = body.text(name);
        if (text.isEmpty()) {
            throw invalid("/" + name, "The rule is that " + body.text("action") + " names it.");
        }
        return text;
    }

    private static Refusal invalid(String pointer, String why) {
        return Refusal.of(new Problem(
                422, "invalid-body", "The body cannot be used; see errors.", List.of(new Problem.Fault(pointer, why))));
    }

    private static void write(CaseId id, Answer answer, JsonBytes out) {
        out.object().name("id").value(id.value()).name("done").value(answer instanceof Answer.Done);
        switch (answer) {
            case Answer.Done(Case file, var leaf) -> out.name("version").value(file.version());
            case Answer.Conflict(long version) ->
                out.name("version").value(version).name("code").value("version-changed");
            case Answer.Refused(Answer.Rule rule, String why) ->
                out.name("code")
                        .value(rule.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .name("why")
                        .value(why);
            case Answer.NotFound ignored -> out.name("code").value("not-found");
            case Answer.Unavailable ignored -> out.name("code").value("read-only");
        }
        out.end();
    }

    private Reply views(Request request) {
        JsonBytes out = new JsonBytes().object().name("views").array();
        for (Casework.Counted each :
                ApiCall.given(place.work().cases().views(ApiCall.of(request).actor()))) {
            out.object().name("view");
            write(each.view(), out);
            out.name("cases").value(each.cases()).end();
        }
        return Reply.json(out.endArray().end());
    }

    private Reply save(Request request) {
        ApiCall call = ApiCall.of(request);
        Actor actor = call.actor();
        Json.Obj body = call.body(SAVE);
        String name = body.text("name").strip();
        if (name.isEmpty()) {
            throw invalid("/name", "The rule is 1 to " + SavedView.NAME_CHARS_MAX + " characters.");
        }
        long others = ApiCall.given(place.work().cases().views(actor)).stream()
                .map(Casework.Counted::view)
                .filter(view -> view.owner().equals(actor.id()) && !view.name().equals(name))
                .count();
        if (others >= VIEWS_MAX) {
            throw invalid("/name", "There are " + VIEWS_MAX + " views; the rule is no more.");
        }
        SavedView view = new SavedView(
                name, actor.id(), body.text("shared").equals("true"), CaseApi.query(ApiQuery.of(request), actor));
        JsonBytes out = new JsonBytes();
        write(ApiCall.given(place.work().cases().saveView(actor, view)), out);
        return Reply.json(out);
    }

    private static void write(SavedView view, JsonBytes out) {
        out.object()
                .name("name")
                .value(view.name())
                .name("owner")
                .value(view.owner().value());
        out.name("shared")
                .value(view.isShared())
                .name("question")
                .value(Questions.of(view.query()))
                .end();
    }

    private Reply remove(Request request) {
        ApiCall call = ApiCall.of(request);
        String name = request.segment("name");
        boolean known = ApiCall.given(place.work().cases().views(call.actor())).stream()
                .map(Casework.Counted::view)
                .anyMatch(view ->
                        view.owner().equals(call.actor().id()) && view.name().equals(name));
        if (!known) {
            throw ApiCall.missing();
        }
        ApiCall.given(place.work().cases().removeView(call.actor(), name));
        return Reply.empty(204);
    }
}
