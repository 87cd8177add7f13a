package dev.kkachi.pages;

import dev.kkachi.cases.Analytics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How often each sign was wrong about people here, counted from the decisions that were made. No
/// prohibited trait is kept, so none can be counted by; what can be seen is which sign, for which kind of
/// case, raises alarms that turn out false.
///
/// @param lines a line for each sign and kind, those that are wrong too often first
/// @param overall the share of false alerts of all signs together, with its interval
/// @param decided how many decisions it rests on, a case counted once for each sign
/// @param counted when it was counted
/// @param promises what holds beside the figures
public record FairnessView(List<Line> lines, String overall, String decided, String counted, List<String> promises)
        implements View {
    /// Below so many decisions a share says nothing.
    private static final int DECIDED_MIN = 5;

    /// The 97.5th percentile of the normal distribution: an interval of 95 percent.
    private static final double Z = 1.959964;

    private static final List<String> PROMISES = List.of(
            "No score takes nationality, citizenship, ethnicity, origin of a name, language, accent, gender, age or"
                    + " looks as an input; the records that findings are made of have no such fields.",
            "Every build swaps the names of a whole workforce and proves that no worker's score moves.",
            "Every sign states what would explain it innocently, and every adverse decision says what would clear the"
                    + " person.");

    public FairnessView {
        lines = List.copyOf(lines);
        promises = List.copyOf(promises);
    }

    /// What became of the cases in which one sign was seen.
    ///
    /// @param indicator the sign
    /// @param kind what the cases are about
    /// @param cases in how many it was seen
    /// @param decided how many of them were decided
    /// @param wrong how many of those were false alerts
    /// @param share the share of false alerts; empty where too few were decided
    /// @param interval where the true share lies, with 95 percent confidence
    /// @param bar the interval in thousandths of the width
    /// @param verdict what to think of it, in words; empty where there is nothing to say
    public record Line(
            String indicator,
            String kind,
            String cases,
            String decided,
            String wrong,
            String share,
            String interval,
            CaseSide.Bar bar,
            String verdict) {}

    /// A share and where the true one lies (Wilson's score interval, which holds for few cases too).
    ///
    /// @param share what was seen
    /// @param from the lower end
    /// @param to the upper end
    public record Interval(double share, double from, double to) {
        /// Returns the interval of `hits` among `all`.
        public static Interval of(long hits, long all) {
            if (all <= 0) {
                return new Interval(0, 0, 1);
            }
            double share = (double) hits / all;
            double square = Z * Z / all;
            double middle = (share + square / 2) / (1 + square);
            double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / all + square / (4 * all));
            return new Interval(share, Math.max(0, middle - half), Math.min(1, middle + half));
        }

        private String words() {
            return Words.percent(from) + " to " + Words.percent(to);
        }
    }

    /// Returns the report of what became of cases.
    public static FairnessView of(List<Analytics.Sign> signs, String counted) {
        long decided = signs.stream().mapToLong(Analytics.Sign::decided).sum();
        long wrong = signs.stream().mapToLong(Analytics.Sign::falseAlerts).sum();
        Interval all = Interval.of(wrong, decided);
        List<Analytics.Sign> sorted = new ArrayList<>(signs);
        sorted.sort(Comparator.comparingInt((Analytics.Sign sign) -> rank(sign, all))
                .thenComparing(Comparator.comparingLong(Analytics.Sign::decided).reversed())
                .thenComparing(Comparator.comparingLong(Analytics.Sign::cases).reversed())
                .thenComparing(Analytics.Sign::indicator));
        return new FairnessView(
                sorted.stream().map(sign -> line(sign, all)).toList(),
                decided == 0 ? "" : Words.percent(all.share()) + " (" + all.words() + ")",
                Words.count(decided),
                counted,
                PROMISES);
    }

    private static int rank(Analytics.Sign sign, Interval all) {
        if (sign.decided() < DECIDED_MIN) {
            return 3;
        }
        Interval own = Interval.of(sign.falseAlerts(), sign.decided());
        return own.from() > all.share() ? 0 : own.to() < all.share() ? 2 : 1;
    }

    private static Line line(Analytics.Sign sign, Interval all) {
        Interval own = Interval.of(sign.falseAlerts(), sign.decided());
        boolean enough = sign.decided() >= DECIDED_MIN;
        int from = (int) Math.round(own.from() * 1000);
        return new Line(
                sign.indicator(),
                Words.kind(sign.kind()),
                Words.count(sign.cases()),
                Words.count(sign.decided()),
                Words.count(sign.falseAlerts()),
                enough ? Words.percent(own.share()) : "",
                enough ? own.words() : "",
                new CaseSide.Bar(from, Math.max(4, (int) Math.round(own.to() * 1000) - from)),
                switch (rank(sign, all)) {
                    case 0 -> "Wrong more often than the rest: weigh it less, or ask more of it.";
                    case 2 -> "Right more often than the rest.";
                    case 3 -> "Too few decisions to say.";
                    default -> "";
                });
    }

    @Override
    public String title() {
        return "Fairness";
    }

    @Override
    public String template() {
        return "fairness";
    }
}
