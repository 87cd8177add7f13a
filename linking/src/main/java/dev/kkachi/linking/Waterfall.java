package dev.kkachi.linking;

import dev.kkachi.model.Weight;
import java.util.List;

/// Why two records are thought to be of one person or thing, or not: weights that start at the prior and
/// add up.
///
/// @param prior the odds of two records taken at random, in bits
/// @param steps what each column adds
/// @param relatives whether two people of one home may be meant, of whom all this would be true: a father and a son,
/// twins
public record Waterfall(double prior, List<Step> steps, boolean relatives) {
    /// The step of what one home explains.
    public static final String HOME = "one home";

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /// Returns the weight of all columns together, the prior left out.
    public Weight weight() {
        return new Weight(steps.stream().mapToDouble(Step::bits).sum());
    }

    /// Returns the probability that both are the same.
    public double probability() {
        return weight().probability(prior);
    }

    /// What one column adds.
    ///
    /// @param column its name
    /// @param left what the first record says, empty if nothing
    /// @param right what the second record says, empty if nothing
    /// @param agreement how they agree, in words
    /// @param m the share of pairs of the same that agree so; 0 where a step only corrects others
    /// @param u the share of pairs of different ones that do; 0 where a step only corrects others
    /// @param bits the weight
    public record Step(String column, String left, String right, String agreement, double m, double u, double bits) {
        /// Says whether this only corrects what others add.
        public boolean isCorrection() {
            return bits != 0 && m == 0;
        }
    }
}
