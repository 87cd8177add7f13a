package dev.kkachi.cases.internal;

import dev.kkachi.access.Grant;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Note;
import java.time.LocalDate;
import java.util.Objects;

/// Whose desk a case lies on, and until when.
final class Desking {
    /// How far ahead a day may lie.
    private static final int DAYS_MAX = 366;

    private Desking() {}

    static Answer assign(Deed deed, Case file, CaseCommand.Assign assign) {
        Actor.Id to = assign.assignee();
        if (Objects.equals(to, file.standing().assignee())) {
            return new Answer.Done(file, -1);
        }
        if (to != null && !deed.canLieWith(to, file.queue())) {
            return new Answer.Refused(
                    Answer.Rule.UNKNOWN_ASSIGNEE,
                    to + " has no desk here; the rule is an account that may sign in and work the cases of "
                            + file.queue() + ".");
        }
        Case changed = file.with(file.standing().assignedTo(to), deed.at());
        return deed.done(changed, to == null ? new CaseEvent.Unassigned() : new CaseEvent.Assigned(to));
    }

    /// Lays a case into another queue; whoever may not work it there has it on their desk no longer.
    static Answer move(Deed deed, Case file, CaseCommand.Move move) {
        Answer refused = Refusals.ofText("The queue", move.queue(), Grant.QUEUE_CHARS_MAX);
        if (refused != null) {
            return refused;
        }
        if (move.queue().equals(file.queue())) {
            return new Answer.Done(file, -1);
        }
        Case moved = file.in(move.queue(), deed.at());
        CaseEvent event = new CaseEvent.Moved(file.queue(), move.queue());
        Actor.Id has = file.standing().assignee();
        return has == null || deed.canLieWith(has, move.queue())
                ? deed.done(moved, event)
                : deed.done(
                        moved.with(moved.standing().assignedTo(null), deed.at()), event, new CaseEvent.Unassigned());
    }

    static Answer prioritise(Deed deed, Case file, CaseCommand.Prioritise prioritise) {
        LocalDate due = prioritise.due() == null
                ? deed.today().plusDays(deed.policy().days(prioritise.priority()))
                : prioritise.due();
        Answer refused = Refusals.first(Refusals.ofFinished(file), wrongDay(deed, due));
        return refused != null
                ? refused
                : deed.done(
                        file.with(file.standing().due(prioritise.priority(), due), deed.at()),
                        new CaseEvent.Prioritised(prioritise.priority(), due));
    }

    static Answer snooze(Deed deed, Case file, CaseCommand.Snooze snooze) {
        LocalDate until = snooze.until();
        Answer refused =
                Refusals.first(Refusals.ofFinished(file), until == null ? null : wrongDay(deed, until.minusDays(1)));
        return refused != null
                ? refused
                : deed.done(
                        file.with(file.standing().asleep(until), deed.at()),
                        until == null ? new CaseEvent.Woken() : new CaseEvent.Snoozed(until));
    }

    private static Answer.@org.jspecify.annotations.Nullable Refused wrongDay(Deed deed, LocalDate day) {
        boolean fits = !day.isBefore(deed.today()) && !day.isAfter(deed.today().plusDays(DAYS_MAX));
        return fits
                ? null
                : new Answer.Refused(
                        Answer.Rule.WRONG_DAY,
                        "The day " + day + " does not fit; the rule is from today on, at most " + DAYS_MAX + " days.");
    }

    static Answer open(Deed deed, Case file) {
        CaseState from = file.standing().state();
        if (from == CaseState.PROPOSED || from == CaseState.CLOSED) {
            return new Answer.Refused(
                    Answer.Rule.ILLEGAL_TRANSITION,
                    file.id() + " is " + from + "; it opens when the proposal is refused, or with a reason.");
        }
        if (from == CaseState.OPEN) {
            return new Answer.Done(file, -1);
        }
        return deed.done(
                file.with(file.standing().in(CaseState.OPEN), deed.at()),
                from == CaseState.NEW ? new CaseEvent.Started() : new CaseEvent.InfoReceived());
    }

    static Answer await(Deed deed, Case file, CaseCommand.AwaitInfo await) {
        Answer refused = Refusals.first(
                Refusals.ofStep(file, CaseState.AWAITING_INFO),
                Refusals.ofText("The question", await.question(), Note.CHARS_MAX));
        return refused != null
                ? refused
                : deed.done(
                        file.with(file.standing().in(CaseState.AWAITING_INFO), deed.at()),
                        new CaseEvent.InfoAwaited(await.question()));
    }
}
