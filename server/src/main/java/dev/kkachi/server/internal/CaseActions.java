package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Outcome;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is done to a case. Every form carries the version that its sender saw; if somebody was faster,
/// nothing is done.
final class CaseActions {
    /// Says in a form that a case is to lie on nobody's desk.
    static final String NOBODY = "nobody";

    private final Workplace place;

    CaseActions(Workplace place) {
        this.place = place;
    }

    /// Reads a command out of a form; nothing where the form makes none.
    @FunctionalInterface
    private interface Reading {
        @Nullable CaseCommand of(Visit visit);
    }

    static List<Route> of(Workplace place) {
        CaseActions actions = new CaseActions(place);
        Entry works = Entry.with(Permission.CASE_WORK);
        Entry decides = Entry.with(Permission.CASE_DECIDE);
        RouteLimits form = RouteLimits.FORM.withBodyBytesMax(256 << 10);
        return List.of(
                actions.route("assign", works, CaseActions::assign),
                actions.route("move", works, CaseActions::move),
                actions.route("open", works, visit -> new CaseCommand.Open()),
                actions.route("prioritise", works, CaseActions::priority),
                actions.route("snooze", works, CaseActions::snooze),
                actions.route("wake", works, visit -> new CaseCommand.Snooze(null)),
                actions.route("await", works, visit -> new CaseCommand.AwaitInfo(visit.field("text"))),
                actions.route("note", works, CaseActions::note),
                actions.route("reopen", works, visit -> new CaseCommand.Reopen(visit.field("text"))),
                Route.post("/cases/{id}/propose", decides, form, actions::propose),
                Route.post("/cases/{id}/answer", Entry.with(Permission.CASE_APPROVE), form, actions::answer),
                actions.route("merge", works, CaseActions::merge),
                actions.route("unmerge", works, visit -> new CaseCommand.Unmerge(visit.field("text"))),
                Route.post("/cases/{id}/hold", Entry.with(Permission.SETTINGS_WRITE), form, actions::hold));
    }

    private Route route(String name, Entry entry, Reading reading) {
        RouteLimits limits = RouteLimits.FORM.withBodyBytesMax(256 << 10);
        return Route.post("/cases/{id}/" + name, entry, limits, request -> {
            Visit visit = Visit.sending(place, request);
            CaseCommand command = reading.of(visit);
            CaseId id = visit.caseId();
            if (command == null) {
                return visit.failed(422, "Something is missing", "Go back and fill in what the form asks for.");
            }
            Answer answer = carryOut(visit, id, command);
            boolean isGone = answer instanceof Answer.Done(Case after, long leaf)
                    && !visit.actor().sees(after.queue());
            return done(visit, answer, (isGone ? "/queue" : "/cases/" + id) + "?said=changed");
        });
    }

    /// Carries out a command on the version that the form carries.
    Answer carryOut(Visit visit, CaseId id, CaseCommand command) {
        return carryOut(visit, new Task(id, Visit.number(visit.field("version")), command));
    }

    private record Task(CaseId id, long version, CaseCommand command) {}

    private Answer carryOut(Visit visit, Task task) {
        Answer answer = place.work().cases().execute(visit.actor(), task.id(), task.version(), task.command());
        if (answer instanceof Answer.Done) {
            place.bell().ring();
        }
        return answer;
    }

    /// Goes on to `next`, or says why nothing was done.
    static Reply done(Visit visit, Answer answer, String next) {
        return switch (answer) {
            case Answer.Done ignored -> Reply.redirect(303, next);
            case Answer.Conflict ignored ->
                visit.failed(
                        412,
                        "Somebody was faster",
                        "This case changed while you looked at it, and nothing was done. Maybe open it again.");
            case Answer.Refused(Answer.Rule rule, String why) -> visit.failed(status(rule), "That is not allowed", why);
            case Answer.NotFound ignored -> visit.missing();
            case Answer.Unavailable ignored -> visit.unavailable();
        };
    }

    private static int status(Answer.Rule rule) {
        return switch (rule) {
            case NOT_PERMITTED, OWN_PROPOSAL -> 403;
            case ILLEGAL_TRANSITION, MERGED, LEGAL_HOLD, NOTHING_TO_DO -> 409;
            case MISSING, UNKNOWN_REASON, UNKNOWN_ASSIGNEE, TOO_LONG, WRONG_DAY -> 422;
        };
    }

    /// Lays the case on the desk that is named, or on one's own.
    private static CaseCommand assign(Visit visit) {
        String to = visit.field("to").strip();
        if (to.isEmpty()) {
            return new CaseCommand.Assign(visit.actor().id());
        }
        return new CaseCommand.Assign(to.equals(NOBODY) ? null : new Actor.Id(to));
    }

    private static @Nullable CaseCommand move(Visit visit) {
        String queue = visit.field("queue").strip();
        return queue.isEmpty() ? null : new CaseCommand.Move(queue);
    }

    private static @Nullable CaseCommand priority(Visit visit) {
        for (Case.Priority priority : Case.Priority.values()) {
            if (priority.name().equals(visit.field("priority"))) {
                return new CaseCommand.Prioritise(priority, day(visit.field("due")));
            }
        }
        return null;
    }

    private static @Nullable CaseCommand snooze(Visit visit) {
        LocalDate until = day(visit.field("until"));
        return until == null ? null : new CaseCommand.Snooze(until);
    }

    private static CaseCommand note(Visit visit) {
        String text = visit.field("text");
        return visit.field("answer").isEmpty() ? new CaseCommand.AddNote(text) : new CaseCommand.RecordAnswer(text);
    }

    private static @Nullable CaseCommand merge(Visit visit) {
        String into = visit.field("into").strip();
        try {
            return new CaseCommand.Merge(new CaseId(into), visit.field("text"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Forbids that anything of the case is removed, or allows it again; whoever does it has proved
    /// lately who they are.
    private Reply hold(Request request) {
        Visit visit = Visit.sending(place, request);
        CaseId id = visit.caseId();
        visit.requireProof("/cases/" + id + "/desk");
        boolean ends = visit.field("hold").equals("end");
        String reason = ends ? "" : visit.field("text").strip();
        if (!ends && reason.isEmpty()) {
            return visit.failed(422, "Something is missing", "Say why nothing of the case may be removed.");
        }
        return done(visit, carryOut(visit, id, new CaseCommand.Hold(reason)), "/cases/" + id + "/desk?said=changed");
    }

    /// Proposes a decision. A case that nobody has opened yet is opened first, since whoever decides
    /// has looked at it.
    private Reply propose(Request request) {
        Visit visit = Visit.sending(place, request);
        CaseId id = visit.caseId();
        Outcome outcome = outcome(visit.field("outcome"));
        LocalDate until = day(visit.field("until"));
        boolean whitelist = !visit.field("whitelist").isEmpty();
        if (outcome == null || (whitelist && until == null)) {
            return visit.failed(
                    422,
                    "Something is missing",
                    outcome == null ? "Choose what it is." : "Choose the day until which it is not raised again.");
        }
        long version = Visit.number(visit.field("version"));
        Case file = visit.given(place.work().cases().look(visit.actor(), id)).file();
        if (file.version() == version && file.standing().state() == CaseState.NEW) {
            if (!(carryOut(visit, new Task(id, version, new CaseCommand.Open()))
                    instanceof Answer.Done(Case opened, long leaf))) {
                return visit.refused("The case cannot be opened now.");
            }
            version = opened.version();
        }
        CaseCommand command = new CaseCommand.Propose(new Decision.Verdict(
                outcome, visit.field("reason"), visit.field("text"), visit.field("clear"), whitelist ? until : null));
        Answer answer = carryOut(visit, new Task(id, version, command));
        boolean waits = answer instanceof Answer.Done(Case after, long leaf)
                && after.standing().state() == CaseState.PROPOSED;
        return done(visit, answer, "/cases/" + id + "/decision?said=" + (waits ? "proposed" : "decided"));
    }

    /// Approves or refuses what somebody else proposed, once whoever does it has proved lately who they
    /// are.
    private Reply answer(Request request) {
        Visit visit = Visit.sending(place, request);
        CaseId id = visit.caseId();
        visit.requireProof("/cases/" + id + "/decision");
        boolean approves = visit.field("answer").equals("approve");
        CaseCommand command =
                approves ? new CaseCommand.Approve(visit.field("text")) : new CaseCommand.Refuse(visit.field("text"));
        String said = approves ? "approved" : "refused";
        return done(visit, carryOut(visit, id, command), "/cases/" + id + "/decision?said=" + said);
    }

    private static @Nullable Outcome outcome(String name) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(name)) {
                return outcome;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
