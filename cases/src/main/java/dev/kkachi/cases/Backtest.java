package dev.kkachi.cases;

import dev.kkachi.model.Weight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the queue would be if signs weighed something else, counted over the cases that are kept. Signs that
/// say the same weigh no more together than their group's cap, before and after; whoever never became a case
/// is not known here.
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
    /// @param caps the most that the signs of each group weigh together; a group that is not named has none
    public record Question(Map<String, Double> factors, double line, Instant from, Map<String, Double> caps) {
        public Question {
            factors = Map.copyOf(factors);
            caps = Map.copyOf(caps);
        }

        /// Asks without caps.
        public Question(Map<String, Double> factors, double line, Instant from) {
            this(factors, line, from, Map.of());
        }

        /// Returns the cap of a group. What follows a colon tells one instance of a group from another.
        double cap(String group) {
            int colon = group.indexOf(':');
            return caps.getOrDefault(colon < 0 ? group : group.substring(0, colon), Double.POSITIVE_INFINITY);
        }
    }

    /// Adds up what the groups of a case weigh and would weigh.
    public static final class Weighed {
        private final Seen as;
        private final Question question;
        private final Map<String, double[]> groups = new HashMap<>();

        /// Begins with a case of which nothing is changed.
        public Weighed(Seen as, Question question) {
            this.as = as;
            this.question = question;
        }

        /// Adds what a sign weighs in a group of the case.
        public void add(String group, String sign, double bits) {
            double[] sums = groups.computeIfAbsent(group, none -> new double[2]);
            sums[0] += bits;
            sums[1] += bits * question.factors().getOrDefault(sign, 1.0);
        }

        /// Returns the case with what it would weigh more, or less.
        public Seen seen() {
            double change = 0;
            for (Map.Entry<String, double[]> group : groups.entrySet()) {
                double cap = question.cap(group.getKey());
                change += Math.min(group.getValue()[1], cap) - Math.min(group.getValue()[0], cap);
            }
            return new Seen(as.id(), as.probability(), as.bits(), as.outcome(), change);
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
