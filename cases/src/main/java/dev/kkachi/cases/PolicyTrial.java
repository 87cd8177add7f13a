package dev.kkachi.cases;

import java.util.List;

/// What other rules would have meant for what was decided, and what they would remove.
///
/// @param lines one for each outcome
public record PolicyTrial(List<Line> lines) {
    public PolicyTrial {
        lines = List.copyOf(lines);
    }

    /// What other rules would mean for one outcome.
    ///
    /// @param outcome which
    /// @param decided how many cases were closed with it over the last year
    /// @param twoNow whether somebody else must approve it
    /// @param twoThen whether somebody else would have to
    /// @param kept how many closed cases of it are kept, under hold or not
    /// @param overNow how many of them the rules no longer keep
    /// @param overThen how many of them the other rules would no longer keep
    public record Line(
            Outcome outcome, long decided, boolean twoNow, boolean twoThen, long kept, long overNow, long overThen) {}
}
