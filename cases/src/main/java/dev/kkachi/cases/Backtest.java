package dev.kkachi.cases;

import dev.kkachi.model.Weight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the queue would be if signs weighed something else, counted over the cases that are kept. Caps
/// that an investigation set on signs that say the same are not set anew, so that a change is rather
/// told too large than too small; whoever never became a case is not known here.
///
/// @param cases how many cases have one of the signs
/// @param enters how many would come over the line
/// @param leaves how many would fall below it
/// @param missed how many of those that leave were decided against somebody
/// @param spared how many of those that leave were decided false alerts
/// @param moved the cases that would cross the line, those that move most first
public record Backtest(long cases, long enters, long leaves, long missed, long spared, List<Moved> moved) {
    /// How many cases that cross the line are told.
    public static final int MOVED_MAX = 50;

    /// The odds of one in a thousand, for a case whose own cannot be told from its probability.
    private static final double PRIOR_BITS = Math.log(1.0 / 999) / Math.log(2);

    private static final double CERTAIN = 1e-9;

    public Backtest {
        moved = List.copyOf(moved);
    }

    /// What is asked.
    ///
    /// @param factors for each sign, what its weight would be in terms of what it is
    /// @param line the probability from which a case is for the queue
    /// @param from cases opened before are not counted
    public record Question(Map<String, Double> factors, double line, Instant from) {
        public Question {
            factors = Map.copyOf(factors);
        }
    }

    /// A case that would cross the line.
    ///
    /// @param row the case as it is
    /// @param probability what it would be
    /// @param bits what its evidence would weigh
    public record Moved(CaseRow row, double probability, double bits) {}

    /// A case and what its changed signs weigh.
    ///
    /// @param id the case
    /// @param probability what it is
    /// @param bits what its evidence weighs
    /// @param outcome what it was decided, or `null`
    /// @param change how many bits more, or less, it would weigh
    public record Seen(
            CaseId id,
            double probability,
            double bits,
            @Nullable Outcome outcome,
            double change) {
        /// Returns what the probability would be: the odds from before the evidence, with other evidence.
        public double after() {
            boolean certain = probability < CERTAIN || probability > 1 - CERTAIN;
            double prior = certain ? PRIOR_BITS : (Math.log(probability / (1 - probability)) / Math.log(2)) - bits;
            return new Weight(change).probability(prior + bits);
        }
    }

    /// Adds up what was seen, without telling which cases move.
    ///
    /// @param seen every case that has a changed sign
    /// @param line the probability from which a case is for the queue
    /// @return the sums, and those that cross the line
    public static Sums of(List<Seen> seen, double line) {
        List<Seen> crossing = new ArrayList<>();
        long enters = 0;
        long missed = 0;
        long spared = 0;
        for (Seen each : seen) {
            boolean before = each.probability() >= line;
            boolean after = each.after() >= line;
            if (before == after) {
                continue;
            }
            crossing.add(each);
            enters += after ? 1 : 0;
            missed += before && each.outcome() != null && each.outcome().isAdverse() ? 1 : 0;
            spared += before && each.outcome() != null && each.outcome().isFalseAlert() ? 1 : 0;
        }
        crossing.sort(Comparator.comparingDouble((Seen each) -> -Math.abs(each.after() - each.probability()))
                .thenComparing(Seen::id));
        Backtest counts = new Backtest(seen.size(), enters, crossing.size() - enters, missed, spared, List.of());
        return new Sums(counts, crossing);
    }

    /// Sums, and the cases that cross the line.
    ///
    /// @param counts the sums
    /// @param crossing those that cross the line, those that move most first
    public record Sums(Backtest counts, List<Seen> crossing) {
        public Sums {
            crossing = List.copyOf(crossing);
        }

        /// Returns the sums with the cases that are told.
        public Backtest telling(List<Moved> told) {
            return new Backtest(
                    counts.cases(), counts.enters(), counts.leaves(), counts.missed(), counts.spared(), told);
        }
    }
}
