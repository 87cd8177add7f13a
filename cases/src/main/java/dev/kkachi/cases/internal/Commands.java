package dev.kkachi.cases.internal;

import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.Permission;
import org.jspecify.annotations.Nullable;

/// Carries out commands about one case: first whether it may be, then what it does.
final class Commands {
    private Commands() {}

    /// Carries out `command` on the case `id`, if it still has the version that the actor saw.
    static Answer carryOut(Deed deed, CaseId id, long version, CaseCommand command) {
        Case file = deed.desk().findCase(id);
        if (file == null || !deed.actor().sees(file.queue()) || !deed.actor().may(Permission.READ)) {
            return new Answer.NotFound();
        }
        Answer refused = deed.refusedWithout(permission(command));
        if (refused != null) {
            return refused;
        }
        if (file.version() != version) {
            return new Answer.Conflict(file.version());
        }
        Answer merged = refusedAsMerged(file, command);
        return merged != null ? merged : carryOut(deed, file, command);
    }

    /// Returns what somebody must hold for `command`.
    static Permission permission(CaseCommand command) {
        return switch (command) {
            case CaseCommand.Assign a -> Permission.WORK;
            case CaseCommand.Move m -> Permission.WORK;
            case CaseCommand.Prioritise p -> Permission.WORK;
            case CaseCommand.Snooze s -> Permission.WORK;
            case CaseCommand.Open o -> Permission.WORK;
            case CaseCommand.AwaitInfo a -> Permission.WORK;
            case CaseCommand.AddNote n -> Permission.WORK;
            case CaseCommand.RecordAnswer r -> Permission.WORK;
            case CaseCommand.Attach a -> Permission.WORK;
            case CaseCommand.Merge m -> Permission.WORK;
            case CaseCommand.Unmerge u -> Permission.WORK;
            case CaseCommand.Propose p -> Permission.PROPOSE;
            case CaseCommand.Reopen r -> Permission.PROPOSE;
            case CaseCommand.Approve a -> Permission.APPROVE;
            case CaseCommand.Refuse r -> Permission.APPROVE;
            case CaseCommand.Hold h -> Permission.ADMINISTER;
        };
    }

    private static @Nullable Answer refusedAsMerged(Case file, CaseCommand command) {
        CaseId into = file.standing().mergedInto();
        boolean allowed = command instanceof CaseCommand.Unmerge || command instanceof CaseCommand.Hold;
        return into == null || allowed
                ? null
                : new Answer.Refused(Answer.Rule.MERGED, file.id() + " is part of " + into + ".");
    }

    private static Answer carryOut(Deed deed, Case file, CaseCommand command) {
        return switch (command) {
            case CaseCommand.Assign assign -> Desking.assign(deed, file, assign);
            case CaseCommand.Move move -> Desking.move(deed, file, move);
            case CaseCommand.Prioritise prioritise -> Desking.prioritise(deed, file, prioritise);
            case CaseCommand.Snooze snooze -> Desking.snooze(deed, file, snooze);
            case CaseCommand.Open open -> Desking.open(deed, file);
            case CaseCommand.AwaitInfo await -> Desking.await(deed, file, await);
            case CaseCommand.AddNote note -> Writing.note(deed, file, note);
            case CaseCommand.RecordAnswer answer -> Writing.answer(deed, file, answer);
            case CaseCommand.Attach attach -> Writing.attach(deed, file, attach);
            case CaseCommand.Propose propose -> Deciding.propose(deed, file, propose.verdict());
            case CaseCommand.Approve approve -> Deciding.approve(deed, file, approve.remark());
            case CaseCommand.Refuse refuse -> Deciding.refuse(deed, file, refuse.remark());
            case CaseCommand.Reopen reopen -> Deciding.reopen(deed, file, reopen.reason());
            case CaseCommand.Merge merge -> Joining.merge(deed, file, merge);
            case CaseCommand.Unmerge unmerge -> Joining.unmerge(deed, file, unmerge.reason());
            case CaseCommand.Hold hold -> Joining.hold(deed, file, hold.reason());
        };
    }
}
