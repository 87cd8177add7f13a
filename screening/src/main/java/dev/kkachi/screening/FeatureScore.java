package dev.kkachi.screening;

import org.jspecify.annotations.Nullable;

/// What one feature says about one candidate: a line of the explanation.
///
/// @param feature what was compared, such as `name` or `birth_date`
/// @param query the value on the query's side, `null` where it gives none
/// @param candidate the value on the listed side, `null` where it gives none
/// @param score how alike the two are, from 0 to 1
/// @param weightBits the evidence, for (positive) or against (negative)
/// @param detail why, in words
public record FeatureScore(
        String feature,
        @Nullable String query,
        @Nullable String candidate,
        double score,
        double weightBits,
        String detail) {
    FeatureScore withDetail(String other) {
        return new FeatureScore(feature, query, candidate, score, weightBits, other);
    }
}
