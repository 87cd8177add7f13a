package dev.kkachi.rings.internal;

/// Why the odds of a pair are what they are, in bits that add up: where they began, what each kind and each claim
/// did, and what the other stories beside the best two take away or give.
final class Waterfall {
    private final double[] kinds = new double[Kinds.COUNT];
    private final double[] claims = new double[Stories.CLAIMS];
    private final double bits;
    private final double prior;
    private final double rest;
    private final int innocent;

    private Waterfall(Odds odds, Likeness pair, double innocence) {
        double[] weights = new double[Odds.STORIES];
        odds.weigh(pair, innocence, weights);
        int guilty = likeliest(weights, Stories.OPEN, Stories.COUNT);
        int ordinary = likeliest(weights, 0, Stories.INNOCENT);
        innocent = weights[ordinary] > weights[Odds.STRANGERS] ? ordinary : Odds.STRANGERS;
        bits = Odds.bits(weights);
        prior = Odds.log2(odds.prior(guilty) / odds.prior(innocent));
        double left = bits - prior;
        double[] factor = new double[Odds.STORIES];
        for (int kind = 0; kind < kinds.length; kind++) {
            if (pair.code[kind] != Likeness.UNKNOWN) {
                odds.kind(pair, kind, innocence, factor);
                kinds[kind] = Odds.log2(factor[guilty] / factor[innocent]);
                left -= kinds[kind];
            }
        }
        for (int claim = 0; claim < claims.length; claim++) {
            if (pair.claims[claim] != Likeness.UNKNOWN) {
                odds.claim(pair, claim, factor);
                claims[claim] = Odds.log2(factor[guilty] / factor[innocent]);
                left -= claims[claim];
            }
        }
        rest = left;
    }

    /// Returns why `pair` has its odds; it was counted for `innocence` among the customs of its places.
    static Waterfall of(Odds odds, Likeness pair, double innocence) {
        return new Waterfall(odds, pair, innocence);
    }

    private static int likeliest(double[] weights, int from, int to) {
        int best = from;
        for (int story = from; story < to; story++) {
            best = weights[story] > weights[best] ? story : best;
        }
        return best;
    }

    /// Returns the odds.
    double bits() {
        return bits;
    }

    /// Returns where they began.
    double prior() {
        return prior;
    }

    /// Returns what a kind of identifier did.
    double kind(int kind) {
        return kinds[kind];
    }

    /// Returns what a claim did.
    double claim(int claim) {
        return claims[claim];
    }

    /// Returns what is left: the stories that are neither the likeliest guilty one nor the likeliest innocent one.
    double rest() {
        return rest;
    }

    /// Returns the likeliest innocent story, as [Odds] numbers it.
    int innocent() {
        return innocent;
    }
}
