package dev.kkachi.copies.internal;

/// How much it says that two texts share what some others hold, in bits.
///
/// The chance that a stranger's text holds a passage is estimated from the independent texts at hand. Before one is
/// seen it is taken for 1 in 256, as strongly as 16 texts would say it; so a small folder shows neither that
/// something is rare nor that it is common. No passage is rarer than the texts at hand can show: with 0 among n
/// holders, the chance may still be about 1 in n.
///
/// @param texts how many independent texts there are beside the two
record Rarity(int texts) {
    private static final double CHANCE_BEFORE = 1.0 / 256;
    private static final double STRENGTH = 16;
    private static final double COMMON_BITS = 4;
    /// A shingle of four words is not four independent choices: what a passage says grows by a quarter of what each
    /// of its shingles would say alone.
    private static final double EACH = 0.25;

    /// Returns the most that anything shared can say among so many texts.
    double most() {
        return log2(texts + 1 / CHANCE_BEFORE);
    }

    /// Returns what it says to share what `holders` others hold too.
    double bits(int holders) {
        return Math.min(most(), -log2((holders + STRENGTH * CHANCE_BEFORE) / (texts + STRENGTH)));
    }

    /// Says whether so many hold something that it is a form.
    boolean isCommon(int holders) {
        return holders >= Anchors.HOLDERS_MAX || bits(holders) < COMMON_BITS;
    }

    /// Returns what a passage says of whose shingles, `shingles` in all, those that were looked up have `holders`.
    double passage(int[] holders, double shingles) {
        double rarest = 0;
        double sum = 0;
        for (int each : holders) {
            double bits = bits(each);
            rarest = Math.max(rarest, bits);
            sum += bits;
        }
        return Math.min(rarest, EACH * sum * shingles / holders.length);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
