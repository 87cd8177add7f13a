package dev.kkachi.screening.internal;

/// Turns likeness and evidence into one score between 0 and 1.
///
/// The score is the logistic of a sum of bits, so that each feature moves it in a way that can be stated apart
/// from all the others. The name sets the starting point: similarity 0.7, from which
/// [dev.kkachi.text.NameMatcher] recommends a match, is score 0.70; equal names with nothing against them are
/// 0.98. Every other feature adds its *pull*: fewer bits than its weight of evidence in the sense of Fellegi and
/// Sunter, because a listed party is known by little (no prior tells how many customers are listed), because
/// list dates and countries are often wrong, and because an obliged screener must show an equal name unless
/// something really clears it. The full weight is what [Weighed#weightBits] hands the reviewer; the pull is what
/// moves the score.
public final class Calibration {
    /// Below this similarity two names are not worth a line: the text library promises to find only names above
    /// it.
    public static final double SIMILARITY_MIN = 0.5;

    /// Pull of the best name where no names are comparable: only an exact look-up can lift a candidate from
    /// here.
    public static final double NO_NAME_BITS = -8;

    /// Where an exact look-up of a document or a wallet lifts a candidate at least: a score of 0.96.
    public static final double EXACT_BITS = 4.6;

    /// Soft support (countries, places, addresses) says together at most this much: it is seldom independent.
    public static final double SOFT_MAX_BITS = 1.5;

    /// A name that one person in 256 bears says too little where the date of birth is another one: among the 10,000
    /// customers of a small bank 40 bear it.
    private static final double DOUBT_BITS = 8;

    private static final double RECOMMENDED = 0.7;
    private static final double RECOMMENDED_BITS = Math.log(0.70 / 0.30) / Math.log(2);
    private static final double EQUAL_BITS = 5.6;
    private static final double BITS_PER_UNIT_BELOW = 20;
    private static final double ROUNDING = 10_000;

    private Calibration() {}

    /// Returns the bits that a name similarity is worth. Rises with it; 0.7 gives a score of 0.70, 1 of 0.98.
    public static double nameBits(double similarity) {
        if (similarity >= RECOMMENDED) {
            double share = (similarity - RECOMMENDED) / (1 - RECOMMENDED);
            return RECOMMENDED_BITS + share * (EQUAL_BITS - RECOMMENDED_BITS);
        }
        return Math.max(NO_NAME_BITS, RECOMMENDED_BITS - (RECOMMENDED - similarity) * BITS_PER_UNIT_BELOW);
    }

    /// Returns the similarity from which a name is worth `bits`, or [#SIMILARITY_MIN] where that is more.
    public static double similarityOf(double bits) {
        double similarity = bits >= RECOMMENDED_BITS
                ? RECOMMENDED + (bits - RECOMMENDED_BITS) / (EQUAL_BITS - RECOMMENDED_BITS) * (1 - RECOMMENDED)
                : RECOMMENDED - (RECOMMENDED_BITS - bits) / BITS_PER_UNIT_BELOW;
        return Math.clamp(similarity, SIMILARITY_MIN, 1);
    }

    /// Returns the least bits that are rounded to `score`; any are rounded to 0.
    public static double bitsOf(double score) {
        double least = Math.max(0, score - 0.5 / ROUNDING);
        return Math.log(least / (1 - least)) / Math.log(2);
    }

    /// Returns how many bits a score loses that rests on a name and another date of birth, which weigh `bits` together:
    /// nothing from [#DOUBT_BITS] on.
    public static double doubtBits(double bits) {
        return Math.max(0, DOUBT_BITS - bits);
    }

    /// Returns the score of `bits`, rounded to four decimals so that it reads the same everywhere.
    public static double score(double bits) {
        return Math.rint(ROUNDING / (1 + Math.pow(2, -bits))) / ROUNDING;
    }
}
