package dev.kkachi.patterns;

import dev.kkachi.model.Asset;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Which patterns are looked for, about whom, and where.
///
/// @param patterns which ones
/// @param addresses about whom; empty for everybody
/// @param assets in which logs; those of the same chains are read too where a pattern spans several
/// @param thresholds from when on a pattern is one
/// @param today the day on which is asked: who is listed counts as of it
public record PatternQuery(
        Set<Pattern> patterns, List<String> addresses, List<Asset> assets, Thresholds thresholds, LocalDate today) {
    public PatternQuery {
        patterns = Set.copyOf(patterns);
        addresses = List.copyOf(addresses);
        assets = List.copyOf(assets);
    }

    /// Asks on `today` for all patterns about everybody.
    public static PatternQuery everything(List<Asset> assets, LocalDate today) {
        return new PatternQuery(Set.of(Pattern.values()), List.of(), assets, Thresholds.standard(), today);
    }

    /// Asks for `wanted` alone.
    public PatternQuery only(Pattern... wanted) {
        return new PatternQuery(Set.of(wanted), addresses, assets, thresholds, today);
    }

    /// Asks about `wanted` alone.
    public PatternQuery about(List<String> wanted) {
        return new PatternQuery(patterns, wanted, assets, thresholds, today);
    }

    /// Asks with other thresholds.
    public PatternQuery with(Thresholds others) {
        return new PatternQuery(patterns, addresses, assets, others, today);
    }
}
