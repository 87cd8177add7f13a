package dev.kkachi.cases.spi;

import dev.kkachi.cases.Actor;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Clearance;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Note;
import dev.kkachi.cases.SavedView;
import dev.kkachi.model.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// What is kept of one tenant, to be changed within one transaction.
public interface CaseDesk extends CaseShelf {
    /// Keeps a case, new or changed.
    void put(Case file);

    /// Keeps a finding, new or moved to another case.
    void put(CaseFinding finding);

    /// Tells which findings will be asked for soon, by their digests, so that the store can have them ready.
    default void expect(Collection<String> digests) {}

    /// Keeps a note, new or changed.
    void put(Note note);

    /// Keeps what an attachment is; its bytes are kept by [#putBytes(String, byte\[\])].
    void put(Attachment attachment);

    /// Keeps the bytes of an attachment.
    void putBytes(String attachmentId, byte[] bytes);

    /// Keeps a decision, new or answered.
    void put(Decision decision);

    /// Keeps what a whole said before another case became part of it, and after; one of the same part
    /// is replaced.
    void put(Joint joint);

    /// Keeps a clearance, new or ended.
    void put(Clearance clearance);

    /// Removes the clearances of the one whom `ours` names.
    void removeClearances(String ours);

    /// Keeps a name, instead of the one that the same subject had.
    void put(Arrival.Named named);

    /// Removes the name of a subject.
    void removeName(Subject subject);

    /// Keeps a view; one of the same owner and name is replaced.
    void put(SavedView view);

    /// Removes a view.
    void removeView(Actor.Id owner, String name);

    /// Keeps the rules of the tenant, instead of those it had.
    void put(CasePolicy policy);

    /// Gives a case to somebody until a moment, so that nobody else is given it as the next one.
    void lease(CaseId id, Actor.Id to, Instant until);

    /// Appends to the audit log, to the history and to the outbox, and returns the place in the log.
    long append(Entry entry);

    /// Keeps a signed checkpoint of the audit log.
    void putCheckpoint(long size, String note);

    /// Removes a finding.
    void removeFinding(String digest);

    /// Removes a case with all that belongs to it; of its history only what the audit log holds in
    /// clear stays.
    void removeCase(CaseId id);

    /// Removes what is personal from the history of a case. The audit log keeps its salted hashes, and
    /// the salts go, so that no guess can be tried against them.
    void forget(CaseId id);

    /// Removes events that were sent, up to number `upTo`.
    void clearOutbox(long upTo);

    /// What a merge changed.
    ///
    /// @param part the case that became part of another
    /// @param before what the whole said before
    /// @param after what it said after
    record Joint(CaseId part, Case.Substance before, Case.Substance after) {}

    /// What is appended for one event.
    ///
    /// @param happened what is shown
    /// @param salts for each personal fact, the salt that its hash was made with
    /// @param leaf the exact text of the leaf; its bytes are UTF-8
    /// @param outgoing the CloudEvent for others
    record Entry(CaseDossier.Happened happened, Map<String, String> salts, String leaf, String outgoing) {
        public Entry {
            salts = Map.copyOf(salts);
        }
    }
}
