package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.anyText;
import static dev.kkachi.server.Shape.choice;
import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Outcome;
import dev.kkachi.files.Json;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Everything that can be done to a case. The caller names the version that they saw; if somebody was
/// faster, nothing is done.
final class CommandApi {
    private static final int BODY_BYTES = 256 << 10;
    private static final int ATTACHMENT_TOKENS = 10;

    private final Workplace place;

    private CommandApi(Workplace place) {
        this.place = place;
    }

    /// One thing that can be done.
    ///
    /// @param name the last part of its path
    /// @param needs what its caller must hold
    /// @param shape the form of its body
    /// @param summary what it does
    /// @param reading makes the command of a body
    private record Deed(
            String name, Permission needs, Shape shape, String summary, Function<Json.Obj, CaseCommand> reading) {}

    static List<Route> of(Workplace place) {
        CommandApi api = new CommandApi(place);
        List<Route> routes = new java.util.ArrayList<>();
        desk().forEach(deed -> routes.add(api.route(deed)));
        decisions().forEach(deed -> routes.add(api.route(deed)));
        routes.add(Route.post(
                        CaseApi.PATH + "/{id}/attachments",
                        Entry.with(Permission.CASE_WORK),
                        new RouteLimits(Attachment.BYTES_MAX, Set.of(), ATTACHMENT_TOKENS, false),
                        api::attach)
                .with(describe("Add a file: the body is its bytes, which are hashed on arrival.")
                        .query("name", text(255), "how the file is called")));
        return routes;
    }

    private static List<Deed> desk() {
        Permission works = Permission.CASE_WORK;
        Shape words = Shape.of("Words").with("text", text(ApiShapes.LONG), "the words");
        Shape snooze = Shape.of("Snooze").maybe("until", ApiShapes.DAY, "the day on which it wakes; none for now");
        Shape assign = Shape.of("Assign").maybe("assignee", text(ApiShapes.ID), "an account, or me; none for nobody");
        Shape priority = Shape.of("Prioritise")
                .with("priority", choice(Case.Priority.values()), "how soon it wants somebody")
                .maybe("due", ApiShapes.DAY, "by which day; the policy's if not given");
        return List.of(
                new Deed("assign", works, assign, "Put it on somebody's desk, or on nobody's.", CommandApi::assign),
                new Deed(
                        "move",
                        works,
                        Shape.of("Move").with("queue", text(60), "which"),
                        "Move it to another queue.",
                        body -> new CaseCommand.Move(body.text("queue"))),
                new Deed("prioritise", works, priority, "Say how soon it wants somebody.", CommandApi::prioritise),
                new Deed(
                        "snooze",
                        works,
                        snooze,
                        "Let it sleep, or wake it.",
                        body -> new CaseCommand.Snooze(day(body, "until"))),
                new Deed("open", works, Shape.of("Open"), "Begin, or go on.", body -> new CaseCommand.Open()),
                new Deed(
                        "await",
                        works,
                        words,
                        "Wait for an answer from outside.",
                        body -> new CaseCommand.AwaitInfo(body.text("text"))),
                new Deed("notes", works, words, "Write a note.", body -> new CaseCommand.AddNote(body.text("text"))),
                new Deed(
                        "answers",
                        works,
                        words,
                        "Record what the person whom it concerns says.",
                        body -> new CaseCommand.RecordAnswer(body.text("text"))));
    }

    private static List<Deed> decisions() {
        Shape reason = Shape.of("Reason").with("reason", text(ApiShapes.LONG), "why");
        Shape remark = Shape.of("Remark").maybe("remark", anyText(ApiShapes.LONG), "what the approver says");
        Shape merge = Shape.of("Merge")
                .with("into", text(ApiShapes.ID), "the other case")
                .with("reason", text(ApiShapes.LONG), "why");
        Shape verdict = Shape.of("Propose")
                .with("outcome", choice(Outcome.values()), "what it turned out to be")
                .with("reason_code", text(100), "one of the policy's reasons for this outcome")
                .with("text", text(ApiShapes.LONG), "the reason in words")
                .maybe("would_clear", anyText(ApiShapes.LONG), "what would clear the person; adverse outcomes must say")
                .maybe("clears_until", ApiShapes.DAY, "until then the same match is not raised again");
        return List.of(
                new Deed(
                        "propose",
                        Permission.CASE_DECIDE,
                        verdict,
                        "Conclude what it is. Where the policy asks for a second person, it waits for them.",
                        CommandApi::propose),
                new Deed(
                        "approve",
                        Permission.CASE_APPROVE,
                        remark,
                        "Approve what somebody else proposed.",
                        body -> new CaseCommand.Approve(body.text("remark"))),
                new Deed(
                        "refuse",
                        Permission.CASE_APPROVE,
                        remark,
                        "Refuse what somebody else proposed.",
                        body -> new CaseCommand.Refuse(body.text("remark"))),
                new Deed(
                        "reopen",
                        Permission.CASE_DECIDE,
                        reason,
                        "Open it again.",
                        body -> new CaseCommand.Reopen(body.text("reason"))),
                new Deed("merge", Permission.CASE_WORK, merge, "Make it part of another.", CommandApi::merge),
                new Deed(
                        "unmerge",
                        Permission.CASE_WORK,
                        reason,
                        "Undo a merge.",
                        body -> new CaseCommand.Unmerge(body.text("reason"))),
                new Deed(
                        "hold",
                        Permission.SETTINGS_WRITE,
                        reason,
                        "Forbid that anything of it is removed.",
                        body -> new CaseCommand.Hold(body.text("reason"))),
                new Deed(
                        "release",
                        Permission.SETTINGS_WRITE,
                        Shape.of("Release"),
                        "Allow again that it is removed when its time comes.",
                        body -> new CaseCommand.Hold("")));
    }

    private static About describe(String summary) {
        return About.of(summary)
                .header("If-Match", true, "the ETag of the case as the caller saw it")
                .answering(200, ApiShapes.DONE);
    }

    private Route route(Deed deed) {
        return Route.post(
                        CaseApi.PATH + "/{id}/" + deed.name(),
                        Entry.with(deed.needs()),
                        RouteLimits.JSON.withBodyBytesMax(BODY_BYTES),
                        request -> {
                            ApiCall call = ApiCall.of(request);
                            CaseId id = call.caseId();
                            requireProof(call, deed.needs());
                            long seen = call.seen();
                            CaseCommand command = deed.reading().apply(call.body(deed.shape()));
                            return carryOut(call, id, seen, mine(command, call.actor()));
                        })
                .with(describe(deed.summary()).taking(deed.shape()));
    }

    /// Who approves or holds from a page has proved lately who they are; a key is its own proof.
    private void requireProof(ApiCall call, Permission needs) {
        boolean grave = needs == Permission.CASE_APPROVE || needs == Permission.SETTINGS_WRITE;
        if (grave
                && call.request().caller() instanceof Caller.Session(var present)
                && !place.door().access().isProved(present)) {
            throw Refusal.of(
                    Problem.of(403, "step-up-needed", "Prove again who you are at /step-up before you do this."));
        }
    }

    private static CaseCommand mine(CaseCommand command, Actor actor) {
        return command instanceof CaseCommand.Assign(Actor.Id who)
                        && who != null
                        && who.value().equals("me")
                ? new CaseCommand.Assign(actor.id())
                : command;
    }

    private Reply carryOut(ApiCall call, CaseId id, long seen, CaseCommand command) {
        Answer answer = place.work().cases().execute(call.actor(), id, seen, command);
        return switch (answer) {
            case Answer.Done(Case file, long leaf) -> {
                place.bell().ring();
                yield Reply.json(CaseJson.done(file, leaf)).with("ETag", CaseApi.etag(file));
            }
            case Answer.Conflict(long version) ->
                Reply.problem(Problem.of(
                                412,
                                "version-changed",
                                "Somebody changed the case: it has version " + version + " now, and nothing was done."))
                        .with("ETag", "\"" + version + "\"");
            case Answer.Refused(Answer.Rule rule, String why) -> Reply.problem(ApiCall.refused(rule, why));
            case Answer.NotFound ignored -> throw ApiCall.missing();
            case Answer.Unavailable ignored -> ApiCall.unavailable();
        };
    }

    private static CaseCommand assign(Json.Obj body) {
        String who = body.text("assignee");
        return new CaseCommand.Assign(who.isEmpty() ? null : new Actor.Id(who));
    }

    private static CaseCommand prioritise(Json.Obj body) {
        return new CaseCommand.Prioritise(Case.Priority.valueOf(body.text("priority")), day(body, "due"));
    }

    private static CaseCommand propose(Json.Obj body) {
        return new CaseCommand.Propose(new Decision.Verdict(
                Outcome.valueOf(body.text("outcome")),
                body.text("reason_code"),
                body.text("text"),
                body.text("would_clear"),
                day(body, "clears_until")));
    }

    private static CaseCommand merge(Json.Obj body) {
        try {
            return new CaseCommand.Merge(new CaseId(body.text("into")), body.text("reason"));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(new Problem(
                    422,
                    "invalid-body",
                    "The body names no case; see errors.",
                    List.of(new Problem.Fault("/into", String.valueOf(e.getMessage())))));
        }
    }

    private static @Nullable LocalDate day(Json.Obj body, String name) {
        String text = body.text(name);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private Reply attach(Request request) {
        ApiCall call = ApiCall.of(request);
        CaseId id = call.caseId();
        long seen = call.seen();
        String name = ApiQuery.of(request).text("name");
        byte[] bytes = request.body();
        if (name.isBlank() || bytes.length == 0) {
            throw Refusal.of(Problem.of(422, "missing", "An attachment has a ?name= and at least one byte."));
        }
        Duration wait = place.work()
                .uploads()
                .take(call.actor().id(), bytes.length, place.clock().instant());
        if (!wait.isZero()) {
            return Reply.problem(
                            Problem.of(429, "quota-exceeded", "This account has added as much as one may in a day."))
                    .with("Retry-After", Long.toString(wait.toSeconds() + 1));
        }
        String type = request.header("Content-Type");
        boolean plain = type.matches("[a-z]+/[A-Za-z0-9.+-]{1,100}");
        return carryOut(
                call, id, seen, new CaseCommand.Attach(name, plain ? type : "application/octet-stream", () -> bytes));
    }
}
