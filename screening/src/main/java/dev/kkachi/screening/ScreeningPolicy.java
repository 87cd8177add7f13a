package dev.kkachi.screening;

import java.util.Set;

/// How strict a screening is, and what it hands back.
///
/// @param threshold the score from which a candidate is a match, from 0 to 1
/// @param limit how many candidates of one query are kept at most
/// @param keepBelow whether the best candidate below the threshold is kept too, marked as no match
/// @param weakAliasesAlert whether an alias that its publisher calls unreliable may alert alone
/// @param datasets the lists to search, by data-set name; empty for all
public record ScreeningPolicy(
        double threshold, int limit, boolean keepBelow, boolean weakAliasesAlert, Set<String> datasets) {
    /// The threshold that the scores are calibrated for.
    public static final double THRESHOLD = 0.70;

    /// How many candidates of a query are kept unless the caller says otherwise.
    public static final int LIMIT = 5;

    /// The largest number of candidates that a caller may ask for.
    public static final int LIMIT_MAX = 500;

    public ScreeningPolicy {
        datasets = Set.copyOf(datasets);
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("The threshold " + threshold + " must be above 0 and at most 1.");
        }
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("The limit " + limit + " must be from 1 to " + LIMIT_MAX + ".");
        }
    }

    /// Returns this policy with another threshold.
    public ScreeningPolicy withThreshold(double other) {
        return new ScreeningPolicy(other, limit, keepBelow, weakAliasesAlert, datasets);
    }

    /// Returns the policy that is used when nobody asks for another.
    public static ScreeningPolicy standard() {
        return new ScreeningPolicy(THRESHOLD, LIMIT, false, false, Set.of());
    }
}
