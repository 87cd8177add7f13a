package dev.kkachi.cli.internal;

import dev.kkachi.screening.Match;
import org.jspecify.annotations.Nullable;

/// A candidate as it is shown.
///
/// @param match the candidate
/// @param change what has become of it since an earlier edition, `null` where that was not asked
record Shown(Match match, @Nullable ChangeNote change) {
    /// Returns `match` on its own.
    static Shown of(Match match) {
        return new Shown(match, null);
    }
}
