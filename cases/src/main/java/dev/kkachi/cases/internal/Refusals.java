package dev.kkachi.cases.internal;

import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseState;
import org.jspecify.annotations.Nullable;

/// Why something is not done, where several commands share the reason. Each returns `null` where
/// nothing is wrong.
final class Refusals {
    private Refusals() {}

    static Answer.@Nullable Refused ofStep(Case file, CaseState to) {
        CaseState from = file.standing().state();
        return from.leadsTo(to)
                ? null
                : new Answer.Refused(
                        Answer.Rule.ILLEGAL_TRANSITION, file.id() + " is " + from + " and cannot become " + to + ".");
    }

    static Answer.@Nullable Refused ofFinished(Case file) {
        return file.isUnfinished()
                ? null
                : new Answer.Refused(
                        Answer.Rule.ILLEGAL_TRANSITION,
                        file.id() + " is closed.\nMaybe open it again first, with the reason.");
    }

    static Answer.@Nullable Refused ofText(String what, String text, int charsMax) {
        if (text.isBlank()) {
            return new Answer.Refused(Answer.Rule.MISSING, what + " is empty; the rule is a sentence.");
        }
        return ofLength(what, text, charsMax);
    }

    static Answer.@Nullable Refused ofLength(String what, String text, int charsMax) {
        return text.length() <= charsMax
                ? null
                : new Answer.Refused(
                        Answer.Rule.TOO_LONG,
                        what + " has " + text.length() + " characters; the rule is at most " + charsMax + ".");
    }

    /// Returns the first that is there, or `null`.
    static Answer.@Nullable Refused first(Answer.@Nullable Refused... refusals) {
        for (Answer.Refused refused : refusals) {
            if (refused != null) {
                return refused;
            }
        }
        return null;
    }
}
