package dev.kkachi.workers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One row of the catalogue: a published sign, what it weighs and why, and everything that a reader needs
/// to doubt it.
///
/// @param id such as `NET-04`
/// @param name in a few words
/// @param category the family of signs; a case of weak findings needs two
/// @param group signs of one group say the same thing and are capped together
/// @param status whether it weighs, is only shown, or must never be computed
/// @param needs what must be there for it to be evaluated
/// @param predicate the name of what looks for it; empty where nothing can
/// @param thresholds numbers that an organisation may change
/// @param bits what it weighs at its fullest; negative for what clears
/// @param bitsFrom how the weight was obtained
/// @param sources who published it, when and where
/// @param innocent what would explain it without guilt
/// @param clears what would clear it
/// @param checks what a person should check next
public record Indicator(
        String id,
        String name,
        String category,
        String group,
        Status status,
        Set<Field> needs,
        String predicate,
        Map<String, Double> thresholds,
        double bits,
        String bitsFrom,
        List<String> sources,
        List<String> innocent,
        List<String> clears,
        List<String> checks) {
    /// The predicate of signs that tell of things in common; the search for rings looks for them.
    public static final String SHARED = "shared";

    /// The predicate of signs that screening against lists or tracing of money looks for.
    public static final String ELSEWHERE = "elsewhere";

    public Indicator {
        needs = Set.copyOf(needs);
        thresholds = new TreeMap<>(thresholds);
        sources = List.copyOf(sources);
        innocent = List.copyOf(innocent);
        clears = List.copyOf(clears);
        checks = List.copyOf(checks);
    }

    /// Returns the threshold `name`.
    ///
    /// @throws IllegalArgumentException if the row has none of this name
    public double threshold(String name) {
        Double value = thresholds.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The indicator " + id + " has no threshold " + name + ".");
        }
        return value;
    }

    /// Whether an indicator weighs.
    public enum Status {
        /// It weighs.
        SCORE,
        /// It is shown to a person and weighs nothing.
        CONTEXT,
        /// Somebody published it, and it must never be computed.
        PROHIBITED
    }
}
