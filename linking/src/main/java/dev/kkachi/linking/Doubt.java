package dev.kkachi.linking;

/// A link that holds an entity together, and that a person should look at.
///
/// @param link the two records
/// @param reason why
public record Doubt(Link link, Reason reason) {
    /// A less probable link is a person's to decide: of such links at least one of ten is wrong.
    public static final double PROBABILITY_MIN = 0.9;

    /// So many bits against a link are a person's to weigh, if they are a good part of what speaks for it.
    public static final double AGAINST_BITS = 6;

    /// Where this share of what speaks for a link speaks against it, the columns contradict each other. Of long records
    /// one column with a slip easily weighs [#AGAINST_BITS] and means nothing beside all others.
    public static final double AGAINST_SHARE = 1.0 / 3;

    /// Why a person should look.
    public enum Reason {
        /// Two people of one home may be meant: a father and a son, or twins.
        RELATIVES,
        /// Columns contradict each other.
        CONTESTED,
        /// The link is less probable than [#PROBABILITY_MIN].
        UNLIKELY
    }
}
