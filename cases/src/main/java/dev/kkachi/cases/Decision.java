package dev.kkachi.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What somebody concluded of a case, and who agreed.
///
/// @param id its name within the tenant
/// @param caseId the case it is about
/// @param verdict what was concluded and why
/// @param stage how far it got
/// @param proposer who concluded it
/// @param proposedAt when
/// @param approver who approved or refused it, `null` while nobody has, and where nobody needed to
/// @param decidedAt when it was approved or refused, `null` while it is not
/// @param remark what the approver said
public record Decision(
        String id,
        CaseId caseId,
        Verdict verdict,
        Stage stage,
        Actor.Id proposer,
        Instant proposedAt,
        Actor.@Nullable Id approver,
        @Nullable Instant decidedAt,
        String remark) {
    /// The longest reason, in characters.
    public static final int CHARS_MAX = 20_000;

    /// How far a decision got.
    public enum Stage {
        PROPOSED,
        APPROVED,
        REFUSED,
        /// It counts, and no second person was needed.
        ALONE
    }

    /// What somebody concludes, and why.
    ///
    /// @param outcome what the case turned out to be
    /// @param reasonCode one of the policy's reasons for this outcome
    /// @param text the reason in words
    /// @param wouldClear what would clear the person; an adverse outcome must say it
    /// @param clearsUntil the day until which the same match is not raised again while both sides stay
    ///     as they are, `null` where it is to be raised again
    public record Verdict(
            Outcome outcome,
            String reasonCode,
            String text,
            String wouldClear,
            @Nullable LocalDate clearsUntil) {
        private Verdict worded(UnaryOperator<String> words) {
            return new Verdict(outcome, reasonCode, words.apply(text), words.apply(wouldClear), clearsUntil);
        }
    }

    /// Returns the same with the answer of `other`.
    public Decision answered(Stage answer, Actor.Id other, String words, Instant at) {
        return new Decision(id, caseId, verdict, answer, proposer, proposedAt, other, at, words);
    }

    /// Returns the same, with all that was written in it as `words` have it.
    public Decision worded(UnaryOperator<String> words) {
        return new Decision(
                id,
                caseId,
                verdict.worded(words),
                stage,
                proposer,
                proposedAt,
                approver,
                decidedAt,
                words.apply(remark));
    }
}
