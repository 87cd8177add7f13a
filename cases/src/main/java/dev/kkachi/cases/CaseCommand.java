package dev.kkachi.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that somebody wants done with one case. [Casework] carries it out.
public sealed interface CaseCommand {
    /// Put the case on somebody's desk, or on nobody's.
    ///
    /// @param assignee whose, `null` for nobody's
    record Assign(Actor.@Nullable Id assignee) implements CaseCommand {}

    /// Move the case to another queue.
    ///
    /// @param queue which
    record Move(String queue) implements CaseCommand {}

    /// Set how soon the case wants somebody.
    ///
    /// @param priority how soon
    /// @param due by which day, `null` for the policy's
    record Prioritise(Case.Priority priority, @Nullable LocalDate due) implements CaseCommand {}

    /// Let the case sleep until a day, or wake it.
    ///
    /// @param until the day on which it wakes, `null` for now
    record Snooze(@Nullable LocalDate until) implements CaseCommand {}

    /// Start to work on a new case, or go on with one that waited.
    record Open() implements CaseCommand {}

    /// Wait for an answer from outside.
    ///
    /// @param question what was asked, of whom
    record AwaitInfo(String question) implements CaseCommand {}

    /// Write a note.
    ///
    /// @param text the words
    record AddNote(String text) implements CaseCommand {}

    /// Record what the person whom the case concerns says to it.
    ///
    /// @param text their words
    record RecordAnswer(String text) implements CaseCommand {}

    /// Add a file.
    ///
    /// @param name how it is called
    /// @param mediaType what it is said to be
    /// @param content its bytes
    record Attach(String name, String mediaType, Content content) implements CaseCommand {}

    /// Conclude what the case is. Where the policy asks for a second person, the case waits for their
    /// approval.
    ///
    /// @param verdict what, and why
    record Propose(Decision.Verdict verdict) implements CaseCommand {}

    /// Approve what somebody else proposed.
    ///
    /// @param remark what the approver says
    record Approve(String remark) implements CaseCommand {}

    /// Refuse what somebody else proposed.
    ///
    /// @param remark why
    record Refuse(String remark) implements CaseCommand {}

    /// Open a closed case again.
    ///
    /// @param reason why
    record Reopen(String reason) implements CaseCommand {}

    /// Make the case part of another.
    ///
    /// @param into the other
    /// @param reason why
    record Merge(CaseId into, String reason) implements CaseCommand {}

    /// Undo a merge: the case stands for itself again, with just the findings that had come with it.
    ///
    /// @param reason why
    record Unmerge(String reason) implements CaseCommand {}

    /// Forbid that anything of the case is removed, or allow it again.
    ///
    /// @param reason why, empty to allow it
    record Hold(String reason) implements CaseCommand {}

    /// The bytes of a file.
    interface Content {
        /// Returns the bytes.
        byte[] bytes();
    }
}
