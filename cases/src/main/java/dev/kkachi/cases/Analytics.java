package dev.kkachi.cases;

import java.util.List;

/// What became of the cases, month by month and kind by kind.
///
/// @param months one line for each month and kind in which cases were opened, sorted
public record Analytics(List<Line> months) {
    public Analytics {
        months = List.copyOf(months);
    }

    /// The cases of one kind that were opened in one month.
    ///
    /// @param month such as `2026-11`
    /// @param kind what they are about
    /// @param opened how many
    /// @param decided how many of them were closed
    /// @param falseAlerts how many of those were false alerts
    /// @param hoursToDecision the mean time from opening to closing, of those that were closed
    public record Line(
            String month, Case.Kind kind, long opened, long decided, long falseAlerts, double hoursToDecision) {
        /// Returns the share of false alerts among what was decided, 0 where nothing was.
        public double falseShare() {
            return decided == 0 ? 0 : (double) falseAlerts / decided;
        }
    }

    /// What became of the cases in which one sign was seen.
    ///
    /// @param indicator the sign
    /// @param kind what the cases are about
    /// @param cases in how many it was seen
    /// @param decided how many of them were closed
    /// @param falseAlerts how many of those were false alerts
    public record Sign(String indicator, Case.Kind kind, long cases, long decided, long falseAlerts) {}
}
