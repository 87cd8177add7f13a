package dev.kkachi.cases.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CaseState;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.model.Subject;
import java.util.ArrayList;
import java.util.List;

/// Cases that become one, exactly apart again, and cases of which nothing may be removed.
///
/// A merge moves the findings, and nothing of the part is changed but where it belongs: undoing it puts
/// every finding that arrived in the part back there, and where the whole learnt nothing since, it says
/// just what it said before. What it has learnt since stays with it.
final class Joining {
    private Joining() {}

    static Answer merge(Deed deed, Case part, CaseCommand.Merge merge) {
        Case whole = deed.desk().findCase(merge.into());
        if (whole == null || !deed.actor().sees(whole.queue())) {
            return new Answer.NotFound();
        }
        Answer refused = Refusals.first(
                deed.refusedWithout(Permission.CASE_WORK, whole.queue()),
                Refusals.ofText("The reason", merge.reason(), Decision.CHARS_MAX),
                unfit(part),
                unfit(whole));
        if (refused == null && part.id().equals(whole.id())) {
            refused = new Answer.Refused(Answer.Rule.NOTHING_TO_DO, part.id() + " is already itself.");
        }
        if (refused == null && !deed.desk().partsOf(part.id()).isEmpty()) {
            refused = new Answer.Refused(
                    Answer.Rule.MERGED,
                    "Others are part of " + part.id() + ".\nMaybe merge " + whole.id() + " into it.");
        }
        if (refused != null) {
            return refused;
        }
        for (CaseFinding found : deed.desk().findings(part.id())) {
            deed.desk().put(found.within(whole.id()));
        }
        Case.Substance joined = joined(deed, whole, part);
        Case.Substance before = whole.substance();
        Case grown = whole.saying(joined, deed.at());
        deed.desk().put(new CaseDesk.Joint(part.id(), before, grown.substance()));
        deed.done(grown, new CaseEvent.Joined(part.id()));
        return deed.done(
                part.with(part.standing().within(whole.id()), deed.at()),
                new CaseEvent.Merged(whole.id(), merge.reason()));
    }

    private static Answer.@org.jspecify.annotations.Nullable Refused unfit(Case file) {
        return file.isUnfinished() && file.standing().state() != CaseState.PROPOSED
                ? null
                : new Answer.Refused(
                        Answer.Rule.ILLEGAL_TRANSITION,
                        file.id() + " is " + file.standing().state() + "; the rule is two cases that are worked on.");
    }

    private static Case.Substance joined(Deed deed, Case whole, Case part) {
        List<Subject> subjects = new ArrayList<>(whole.subjects());
        subjects.addAll(part.subjects());
        Case weightier = whole.bits() >= part.bits() ? whole : part;
        return Reasons.told(
                deed.desk().findings(whole.id()),
                new Case.Substance(
                        subjects.stream().distinct().count() > 1 ? Case.Kind.RING : whole.kind(),
                        subjects.stream().distinct().sorted().toList(),
                        weightier.headline(),
                        Math.max(whole.probability(), part.probability()),
                        Math.max(whole.bits(), part.bits()),
                        List.of(),
                        Reasons.union(whole.innocent(), part.innocent()),
                        Reasons.union(whole.nextChecks(), part.nextChecks())));
    }

    static Answer unmerge(Deed deed, Case part, String reason) {
        CaseId wholeId = part.standing().mergedInto();
        if (wholeId == null) {
            return new Answer.Refused(Answer.Rule.NOTHING_TO_DO, part.id() + " is part of no other case.");
        }
        Case whole = deed.desk().findCase(wholeId);
        Answer refused = Refusals.ofText("The reason", reason, Decision.CHARS_MAX);
        if (refused == null && whole != null && !whole.isUnfinished()) {
            refused = Refusals.ofFinished(whole);
        }
        if (refused != null || whole == null) {
            return refused == null ? new Answer.NotFound() : refused;
        }
        for (CaseFinding found : deed.desk().findings(wholeId)) {
            if (found.arrivedIn().equals(part.id())) {
                deed.desk().put(found.within(part.id()));
            }
        }
        CaseDesk.Joint joint = deed.desk().findJoint(part.id());
        Case.Substance left =
                joint != null && joint.after().equals(whole.substance()) ? joint.before() : parted(deed, whole, part);
        deed.done(whole.saying(left, deed.at()), new CaseEvent.Parted(part.id()));
        return deed.done(part.with(part.standing().within(null), deed.at()), new CaseEvent.Unmerged(wholeId, reason));
    }

    /// Returns what is left of the whole: the subjects of the findings it still has, and of its other
    /// parts.
    private static Case.Substance parted(Deed deed, Case whole, Case part) {
        List<CaseFinding> left = deed.desk().findings(whole.id());
        List<Subject> subjects = new ArrayList<>(whole.subjects());
        subjects.removeAll(part.subjects());
        left.forEach(found -> subjects.add(found.finding().subject()));
        deed.desk().partsOf(whole.id()).stream()
                .filter(other -> !other.id().equals(part.id()))
                .forEach(other -> subjects.addAll(other.subjects()));
        List<Subject> own = subjects.stream()
                .filter(subject -> whole.subjects().contains(subject))
                .distinct()
                .sorted()
                .toList();
        return Reasons.told(
                left,
                new Case.Substance(
                        own.size() > 1 ? whole.kind() : own.isEmpty() ? whole.kind() : kind(own.getFirst(), whole),
                        own.isEmpty() ? whole.subjects() : own,
                        whole.headline(),
                        whole.probability(),
                        whole.bits(),
                        List.of(),
                        whole.innocent(),
                        whole.nextChecks()));
    }

    private static Case.Kind kind(Subject only, Case whole) {
        return only.kind() == Subject.Kind.PERSON && whole.kind() == Case.Kind.RING ? Case.Kind.PERSON : whole.kind();
    }

    static Answer hold(Deed deed, Case file, String reason) {
        Answer refused = Refusals.ofLength("The reason", reason, Decision.CHARS_MAX);
        return refused != null
                ? refused
                : deed.done(
                        file.with(file.standing().held(reason.strip()), deed.at()),
                        reason.isBlank() ? new CaseEvent.HoldReleased() : new CaseEvent.Held(reason.strip()));
    }
}
