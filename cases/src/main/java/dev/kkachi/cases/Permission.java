package dev.kkachi.cases;

/// What an [Actor] may do with cases. Roles are sets of these.
public enum Permission {
    /// See the queue and cases.
    READ,
    /// Assign, prioritise, snooze, note, attach, merge.
    WORK,
    /// Propose a decision.
    PROPOSE,
    /// Approve or refuse what somebody else proposed.
    APPROVE,
    /// Take cases and everything about one person out of the system as files.
    EXPORT,
    /// Bring findings in.
    INGEST,
    /// Read the audit log and its proofs.
    AUDIT,
    /// Set legal holds, carry out retention, erase a person.
    ADMINISTER
}
