package dev.kkachi.cases.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseId;
import org.jspecify.annotations.Nullable;

/// Carries out commands about one case: first whether it may be, then what it does.
final class Commands {
    private Commands() {}

    /// Carries out `command` on the case `id`, if it still has the version that the actor saw.
    static Answer carryOut(Deed deed, CaseId id, long version, CaseCommand command) {
        Case file = deed.desk().findCase(id);
        if (file == null || !deed.actor().sees(file.queue())) {
            return new Answer.NotFound();
        }
        Answer refused = deed.refusedWithout(permission(command), file.queue());
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
            case CaseCommand.Assign a -> Permission.CASE_WORK;
            case CaseCommand.Move m -> Permission.CASE_WORK;
            case CaseCommand.Prioritise p -> Permission.CASE_WORK;
            case CaseCommand.Snooze s -> Permission.CASE_WORK;
            case CaseCommand.Open o -> Permission.CASE_WORK;
            case CaseCommand.AwaitInfo a -> Permission.CASE_WORK;
            case CaseCommand.AddNote n -> Permission.CASE_WORK;
            case CaseCommand.RecordAnswer r -> Permission.CASE_WORK;
            case CaseCommand.Attach a -> Permission.CASE_WORK;
            case CaseCommand.Merge m -> Permission.CASE_WORK;
            case CaseCommand.Unmerge u -> Permission.CASE_WORK;
            case CaseCommand.Propose p -> Permission.CASE_DECIDE;
            case CaseCommand.Reopen r -> Permission.CASE_DECIDE;
            case CaseCommand.Approve a -> Permission.CASE_APPROVE;
            case CaseCommand.Refuse r -> Permission.CASE_APPROVE;
            case CaseCommand.Hold h -> Permission.SETTINGS_WRITE;
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
