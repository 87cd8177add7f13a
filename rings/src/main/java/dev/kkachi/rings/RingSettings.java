package dev.kkachi.rings;

/// What is asked of a search.
///
/// @param probabilityMin how probable it must be that two groups of personas have one operator before they are
///     joined
/// @param holdersMax a thing that more personas hold makes nobody a pair worth comparing; it is a place instead
/// @param pairsMax how many pairs are compared at most; where there are more, fewer holders suffice to be a
///     place, which is said
public record RingSettings(double probabilityMin, int holdersMax, int pairsMax) {
    /// Four in five; up to fifty holders; twenty million pairs.
    public static final RingSettings STANDARD = new RingSettings(0.8, 50, 20_000_000);

    private static final int HOLDERS_LIMIT = 1000;
    private static final int PAIRS_LIMIT = 100_000_000;

    public RingSettings {
        if (!(probabilityMin > 0 && probabilityMin < 1)) {
            throw new IllegalArgumentException("A probability of " + probabilityMin + " is not between 0 and 1.");
        }
        if (holdersMax < 2 || holdersMax > HOLDERS_LIMIT || pairsMax < 1 || pairsMax > PAIRS_LIMIT) {
            throw new IllegalArgumentException(holdersMax + " holders and " + pairsMax + " pairs are no limits.");
        }
    }

    /// Returns the settings with another probability.
    public RingSettings withProbabilityMin(double wanted) {
        return new RingSettings(wanted, holdersMax, pairsMax);
    }

    /// Returns the weight that the probability asks for.
    public double bitsMin() {
        return Math.log(probabilityMin / (1 - probabilityMin)) / Math.log(2);
    }
}
