package dev.kkachi.screening;

import dev.kkachi.model.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A listed party that a query may mean, with everything a reviewer needs to disagree.
///
/// @param party the listed party
/// @param score how sure we are, from 0 to 1, calibrated so that 0.70 is the recommended threshold
/// @param isMatch whether a person must look
/// @param weightBits the sum of the explanation's bits, rarity included; it orders matches of one score
/// @param explanation one line per feature, always in the same order: how the names compare comes first
/// @param owned who owns the party, where no list names it and it is a match because of its owners; `null` otherwise
public record Match(
        Party party,
        double score,
        boolean isMatch,
        double weightBits,
        List<FeatureScore> explanation,
        @Nullable Owned owned) {
    public Match {
        explanation = List.copyOf(explanation);
    }

    /// Returns the same match with another explanation.
    public Match withExplanation(List<FeatureScore> lines) {
        return new Match(party, score, isMatch, weightBits, lines, owned);
    }
}
