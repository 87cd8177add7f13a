package dev.kkachi.cases.internal;

import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Clearance;
import dev.kkachi.cases.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people conclude, and who agrees. Where two people are needed, nothing that the first does
/// closes the case.
final class Deciding {
    private Deciding() {}

    static Answer propose(Deed deed, Case file, Decision.Verdict verdict) {
        CaseState from = file.standing().state();
        Answer refused = Refusals.first(
                from == CaseState.NEW ? null : Refusals.ofStep(file, CaseState.PROPOSED), wrong(deed, verdict));
        if (refused != null) {
            return refused;
        }
        List<CaseEvent> events = new ArrayList<>();
        if (from == CaseState.NEW) {
            events.add(new CaseEvent.Started());
        }
        boolean two = deed.policy().needsTwo(verdict);
        Decision decision = new Decision(
                deed.nextId("d"),
                file.id(),
                verdict,
                two ? Decision.Stage.PROPOSED : Decision.Stage.ALONE,
                deed.actor().id(),
                deed.at(),
                null,
                two ? null : deed.at(),
                "");
        deed.desk().put(decision);
        if (two) {
            events.add(new CaseEvent.ApprovalRequested(
                    decision.id(), verdict.outcome(), verdict.reasonCode(), verdict.text(), verdict.wouldClear()));
            Case proposed = file.with(file.standing().in(CaseState.PROPOSED), deed.at());
            return deed.done(proposed, events.toArray(CaseEvent[]::new));
        }
        events.add(decided(decision));
        return deed.done(
                file.with(file.standing().closed(verdict.outcome(), deed.at()), deed.at()),
                events.toArray(CaseEvent[]::new));
    }

    private static CaseEvent decided(Decision decision) {
        Decision.Verdict verdict = decision.verdict();
        return new CaseEvent.Decided(decision.id(), verdict.outcome(), verdict.reasonCode(), verdict.text());
    }

    private static Answer.@Nullable Refused wrong(Deed deed, Decision.Verdict verdict) {
        boolean known = deed.policy().reasons(verdict.outcome()).stream()
                .anyMatch(reason -> reason.code().equals(verdict.reasonCode()));
        if (!known) {
            return new Answer.Refused(
                    Answer.Rule.UNKNOWN_REASON,
                    "'" + verdict.reasonCode() + "' is no reason for " + verdict.outcome() + "; the policy has "
                            + String.join(
                                    ", ",
                                    deed.policy().reasons(verdict.outcome()).stream()
                                            .map(reason -> reason.code())
                                            .toList())
                            + ".");
        }
        return Refusals.first(
                Refusals.ofText("The reason in words", verdict.text(), Decision.CHARS_MAX),
                verdict.outcome().isAdverse()
                        ? Refusals.ofText("What would clear the person", verdict.wouldClear(), Decision.CHARS_MAX)
                        : Refusals.ofLength("What would clear the person", verdict.wouldClear(), Decision.CHARS_MAX),
                wrongClearance(deed, verdict));
    }

    private static Answer.@Nullable Refused wrongClearance(Deed deed, Decision.Verdict verdict) {
        LocalDate until = verdict.clearsUntil();
        if (until == null) {
            return null;
        }
        if (!verdict.outcome().isFalseAlert()) {
            return new Answer.Refused(
                    Answer.Rule.ILLEGAL_TRANSITION,
                    "Only a false alert clears somebody, not " + verdict.outcome() + ".");
        }
        LocalDate last = deed.today().plus(deed.policy().clearance());
        return until.isAfter(deed.today()) && !until.isAfter(last)
                ? null
                : new Answer.Refused(
                        Answer.Rule.WRONG_DAY,
                        "A clearance until " + until + "; the rule is a later day up to " + last + ".");
    }

    static Answer approve(Deed deed, Case file, String remark) {
        Decision open = open(deed, file);
        Answer refused = refused(deed, file, open, remark);
        if (refused != null || open == null) {
            return refused == null ? new Answer.NotFound() : refused;
        }
        Decision decision = open.answered(Decision.Stage.APPROVED, deed.actor().id(), remark, deed.at());
        deed.desk().put(decision);
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.ApprovalGranted(decision.id(), decision.proposer(), remark));
        events.add(decided(decision));
        events.addAll(clear(deed, file, decision));
        return deed.done(
                file.with(file.standing().closed(decision.verdict().outcome(), deed.at()), deed.at()),
                events.toArray(CaseEvent[]::new));
    }

    /// Whoever refuses says why; the case is open again.
    static Answer refuse(Deed deed, Case file, String remark) {
        Decision open = open(deed, file);
        Answer refused = Refusals.ofText("The reason", remark, Decision.CHARS_MAX);
        refused = refused == null ? refused(deed, file, open, remark) : refused;
        if (refused != null || open == null) {
            return refused == null ? new Answer.NotFound() : refused;
        }
        Decision decision = open.answered(Decision.Stage.REFUSED, deed.actor().id(), remark, deed.at());
        deed.desk().put(decision);
        return deed.done(
                file.with(file.standing().in(CaseState.OPEN), deed.at()),
                new CaseEvent.ApprovalRefused(decision.id(), decision.proposer(), remark));
    }

    private static @Nullable Decision open(Deed deed, Case file) {
        return deed.desk().decisions(file.id()).stream()
                .filter(decision -> decision.stage() == Decision.Stage.PROPOSED)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static @Nullable Answer refused(Deed deed, Case file, @Nullable Decision open, String remark) {
        if (file.standing().state() != CaseState.PROPOSED || open == null) {
            return new Answer.Refused(Answer.Rule.NOTHING_TO_DO, "Nobody proposed a decision about " + file.id() + ".");
        }
        if (open.proposer().equals(deed.actor().id())) {
            return new Answer.Refused(
                    Answer.Rule.OWN_PROPOSAL,
                    "Whoever proposed a decision cannot answer it, with a key neither; the rule is two people.");
        }
        return Refusals.ofLength("The remark", remark, Decision.CHARS_MAX);
    }

    private static List<CaseEvent> clear(Deed deed, Case file, Decision decision) {
        LocalDate until = decision.verdict().clearsUntil();
        List<CaseEvent> events = new ArrayList<>();
        if (until == null) {
            return events;
        }
        for (CaseFinding found : deed.desk().findings(file.id())) {
            Clearance.Sides sides = Clearance.sides(found.finding());
            if (sides == null) {
                continue;
            }
            Clearance clearance = new Clearance(
                    "x" + found.digest() + "-" + decision.id(),
                    sides.ours(),
                    sides.theirs(),
                    decision.id(),
                    deed.at(),
                    until,
                    "");
            deed.desk().put(clearance);
            events.add(new CaseEvent.ClearanceGranted(
                    clearance.id(), until, sides.ours().id(), sides.theirs().id()));
        }
        return events;
    }

    static Answer reopen(Deed deed, Case file, String reason) {
        Answer refused = Refusals.ofText("The reason", reason, Decision.CHARS_MAX);
        if (refused == null && file.standing().state() != CaseState.CLOSED) {
            refused = new Answer.Refused(
                    Answer.Rule.ILLEGAL_TRANSITION,
                    file.id() + " is " + file.standing().state() + ", not closed.");
        }
        if (refused != null) {
            return refused;
        }
        LocalDate due = deed.today().plusDays(deed.policy().days(file.standing().priority()));
        endClearances(deed, file);
        return deed.done(file.with(file.standing().reopened(due), deed.at()), new CaseEvent.Reopened(reason));
    }

    private static void endClearances(Deed deed, Case file) {
        for (CaseFinding found : deed.desk().findings(file.id())) {
            Clearance.Sides sides = Clearance.sides(found.finding());
            if (sides == null) {
                continue;
            }
            for (Clearance clearance : deed.desk().clearances(sides.ours().id())) {
                if (clearance.ended().isEmpty() && clearance.isAbout(sides)) {
                    deed.desk().put(clearance.ended("reopened"));
                    deed.log(file.id(), new CaseEvent.ClearanceEnded(clearance.id(), "reopened"));
                }
            }
        }
    }
}
