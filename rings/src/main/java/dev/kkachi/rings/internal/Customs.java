package dev.kkachi.rings.internal;

/// How often the guests of a place share something else there, learnt place by place: in an office with hot desks
/// many pairs share a monitor, at the exit of a VPN next to none share anything. It begins as
/// [Stories#shareInPlace] states, which is worth [#STATED_PAIRS] pairs.
final class Customs {
    private static final double STATED_PAIRS = 50;

    private final Places places;
    private final float[] shared;

    Customs(Places places) {
        this.places = places;
        shared = new float[Math.multiplyExact(places.count(), Kinds.COUNT)];
    }

    /// Forgets what was counted.
    void clear() {
        java.util.Arrays.fill(shared, 0);
    }

    /// Counts a pair that is innocent with this probability.
    void count(Likeness pair, double innocence) {
        for (int i = 0; i < pair.placeCount; i++) {
            for (int kind = 0; kind < Kinds.COUNT; kind++) {
                if (Likeness.isShared(pair.code[kind])) {
                    shared[pair.places[i] * Kinds.COUNT + kind] += (float) innocence;
                }
            }
        }
    }

    /// Returns the probability that two guests of the places of `pair` share one of `kind`, the most customary of
    /// them; what `pair` itself was counted for, `innocence`, does not speak for it.
    double share(Likeness pair, int kind, double innocence) {
        double most = 0;
        double own = Likeness.isShared(pair.code[kind]) ? innocence : 0;
        for (int i = 0; i < pair.placeCount; i++) {
            int place = pair.places[i];
            double others = Math.max(0, shared[place * Kinds.COUNT + kind] - own);
            double stated = STATED_PAIRS * Stories.shareInPlace(kind);
            double learnt = (others + stated) / (places.pairs(place) - 1 + STATED_PAIRS);
            most = Math.max(most, Math.min(learnt, Stories.shareInPlaceMax(kind)));
        }
        return most;
    }
}
