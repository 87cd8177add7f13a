package dev.kkachi.model;

/// Weight of evidence: the base-2 logarithm of the likelihood ratio between the guilty and the innocent hypothesis.
///
/// This is the *match weight* of Fellegi and Sunter ("A theory for record linkage", JASA 1969) and the weight of
/// evidence of I. J. Good. Positive bits speak for the hypothesis, negative bits against it, and independent weights
/// add up.
///
/// @param bits the logarithm; finite
public record Weight(double bits) {
    /// Evidence that says nothing either way.
    public static final Weight NONE = new Weight(0);

    public Weight {
        if (!Double.isFinite(bits)) {
            throw new IllegalArgumentException("A weight of " + bits + " bits is not finite.");
        }
    }

    /// Returns both weights together, if they are independent.
    public Weight plus(Weight other) {
        return new Weight(bits + other.bits);
    }

    /// Returns the probability of the hypothesis after this evidence, from prior odds of `priorBits`.
    public double probability(double priorBits) {
        return 1 / (1 + Math.pow(2, -(priorBits + bits)));
    }
}
