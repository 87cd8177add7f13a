package dev.kkachi.screening;

import dev.kkachi.model.Party;
import org.jspecify.annotations.Nullable;

/// How the answer about one customer and one listed party differs between two states of the lists.
///
/// Whoever takes the earlier answer, drops what was [Withdrawn], replaces what was [Altered] and adds what [Appeared]
/// has the present answer.
public sealed interface AlertChange {
    /// Returns the match to show: as it is now, or as it last was.
    Match match();

    /// Says whether a match at or above the threshold is concerned, so that a person must look.
    default boolean isAlert() {
        return match().isMatch();
    }

    /// The party belongs to the answer now and did not before.
    ///
    /// @param match as it is now
    /// @param listedBefore the party as it was listed before, `null` if it was not
    record Appeared(Match match, @Nullable Party listedBefore) implements AlertChange {}

    /// The party belonged to the answer before, and what is said about it differs.
    ///
    /// @param was as it was before
    /// @param match as it is now
    record Altered(Match was, Match match) implements AlertChange {
        @Override
        public boolean isAlert() {
            return was.isMatch() || match.isMatch();
        }
    }

    /// The party belonged to the answer before and does so no more.
    ///
    /// @param match as it was before
    /// @param listedNow the party as it is listed now, `null` if it is not
    record Withdrawn(Match match, @Nullable Party listedNow) implements AlertChange {}
}
