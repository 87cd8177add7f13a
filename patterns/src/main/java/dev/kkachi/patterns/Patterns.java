package dev.kkachi.patterns;

import dev.kkachi.patterns.internal.Search;
import dev.kkachi.patterns.spi.Grounds;

/// Looks for patterns of laundering in a ledger.
///
/// A pattern is a shape that money takes, and shapes have innocent makers too: every sighting carries what was
/// measured, the thresholds, who published the pattern, and what would clear it. Its weight is what the shape alone
/// says; where no source counts how often the innocent make it, the weight is a proposal, and the pattern's page
/// says so.
///
/// Transfers of nothing and dust from look-alike addresses are spam and count for no pattern.
public final class Patterns {
    private final Grounds grounds;

    private Patterns(Grounds grounds) {
        this.grounds = grounds;
    }

    /// Makes one that looks in `grounds`.
    public static Patterns over(Grounds grounds) {
        return new Patterns(grounds);
    }

    /// Answers `query`.
    public PatternReport find(PatternQuery query) {
        Search search = Search.of(grounds, query);
        return PatternReport.of(search.run(), search.notes());
    }
}
