package dev.kkachi.cases.spi;

import dev.kkachi.cases.Analytics;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.Backtest;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePage;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.Clearance;
import dev.kkachi.cases.Decision;
import dev.kkachi.cases.Note;
import dev.kkachi.cases.Outcome;
import dev.kkachi.cases.SavedView;
import dev.kkachi.model.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is kept of one tenant, to be read: [CaseStore] hands it out for a tenant, and nothing of
/// another can be reached through it. All answers of one shelf are of one moment.
public interface CaseShelf {
    /// Finds a case, or `null`.
    @Nullable Case findCase(CaseId id);

    /// Returns the unfinished cases that concern any of `subjects`, the oldest first.
    List<Case> unfinishedOf(Collection<Subject> subjects);

    /// Returns all cases that concern `subject`, the oldest first.
    List<Case> casesOf(Subject subject);

    /// Returns the cases that are part of `id`.
    List<Case> partsOf(CaseId id);

    /// Finds what the merge of `part` into another case changed, or `null`.
    CaseDesk.@Nullable Joint findJoint(CaseId part);

    /// Returns the cases that were closed before `before` and are not under hold, the oldest first, at
    /// most `limit`.
    List<Case> closedBefore(Instant before, int limit);

    /// Finds the finding with this digest, or `null`.
    @Nullable CaseFinding findFinding(String digest);

    /// Returns the findings of a case, the weightiest first.
    List<CaseFinding> findings(CaseId id);

    /// Returns the notes of a case, the earliest first.
    List<Note> notes(CaseId id);

    /// Returns what was added to a case.
    List<Attachment> attachments(CaseId id);

    /// Finds the bytes of an attachment, or `null`.
    byte @Nullable [] attachmentBytes(String attachmentId);

    /// Returns the decisions about a case, the earliest first.
    List<Decision> decisions(CaseId id);

    /// Returns the clearances of the one whom `ours` names (the id of a [Clearance.Side]), whether they
    /// hold or not.
    List<Clearance> clearances(String ours);

    /// Returns the names of those of `subjects` that have one.
    List<Arrival.Named> names(Collection<Subject> subjects);

    /// Returns all views of the tenant, by name.
    List<SavedView> views();

    /// Returns what happened to a case, the earliest first, at most `limit`, those that come last.
    List<CaseDossier.Happened> history(CaseId id, int limit);

    /// Returns a page of the queue as `asker` sees it at `now`.
    CasePage page(CaseQuery query, Sight sight);

    /// Returns how many cases answer a question, whatever its page.
    long count(CaseQuery query, Sight sight);

    /// Finds the first case of a question that nobody else was given, or `null`.
    @Nullable Case findNext(CaseQuery query, Sight sight);

    /// Returns what became of the cases that were opened from `from` on, in the queues that may be
    /// seen.
    Analytics analytics(Instant from, Set<String> queues);

    /// Returns what became of the cases that were opened from `from` on, sign by sign, in the queues that
    /// may be seen.
    List<Analytics.Sign> signs(Instant from, Set<String> queues);

    /// Returns the cases in which a sign of `question` was seen, in the queues that may be seen, with what
    /// its weights would change.
    List<Backtest.Seen> backtest(Backtest.Question question, Set<String> queues);

    /// Returns how many cases were closed with `outcome`: since a moment, in all, and before each of two
    /// moments without being held.
    Closed closed(Outcome outcome, Instant since, Instant before, Instant other);

    /// How many cases were closed with an outcome.
    ///
    /// @param since a moment
    /// @param all whenever
    /// @param before one moment, not under hold
    /// @param beforeOther another moment, not under hold
    record Closed(long since, long all, long before, long beforeOther) {}

    /// Returns the queues in which there are cases, and [Case#STANDARD_QUEUE].
    Set<String> queues();

    /// Finds the rules that the tenant has set, or `null` where it has set none.
    @Nullable CasePolicy findPolicy();

    /// Returns the audit log of the tenant.
    AuditShelf audit();

    /// Who asks, and when.
    ///
    /// @param asker the account
    /// @param queues the queues they may see, all where this is empty
    /// @param now the time
    /// @param personal whether they may find a case by what tells of a person
    record Sight(String asker, Set<String> queues, Instant now, boolean personal) {
        public Sight {
            queues = Set.copyOf(queues);
        }
    }
}
