package dev.kkachi.rings.internal;

/// The likeness of all candidates in columns, about fifty bytes a pair.
final class PairTable {
    private final long[] pairs;
    private final byte[] codes;
    private final byte[] claims;
    private final int[] places;
    private final byte[] placeCounts;

    private PairTable(long[] pairs) {
        this.pairs = pairs;
        codes = new byte[Math.multiplyExact(pairs.length, Kinds.COUNT)];
        claims = new byte[Math.multiplyExact(pairs.length, Stories.CLAIMS)];
        places = new int[Math.multiplyExact(pairs.length, Likeness.PLACES_MAX)];
        placeCounts = new byte[pairs.length];
    }

    static PairTable of(long[] pairs, Comparison comparison) {
        PairTable table = new PairTable(pairs);
        Likeness likeness = new Likeness();
        for (int pair = 0; pair < pairs.length; pair++) {
            comparison.compare(table.left(pair), table.right(pair), likeness);
            System.arraycopy(likeness.code, 0, table.codes, pair * Kinds.COUNT, Kinds.COUNT);
            System.arraycopy(likeness.claims, 0, table.claims, pair * Stories.CLAIMS, Stories.CLAIMS);
            System.arraycopy(likeness.places, 0, table.places, pair * Likeness.PLACES_MAX, likeness.placeCount);
            table.placeCounts[pair] = (byte) likeness.placeCount;
        }
        return table;
    }

    int size() {
        return pairs.length;
    }

    int left(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    int right(int pair) {
        return (int) pairs[pair];
    }

    /// Fills `into` with all that is needed to weigh a pair; the values themselves are not kept.
    void load(int pair, Likeness into) {
        System.arraycopy(codes, pair * Kinds.COUNT, into.code, 0, Kinds.COUNT);
        System.arraycopy(claims, pair * Stories.CLAIMS, into.claims, 0, Stories.CLAIMS);
        into.placeCount = placeCounts[pair];
        System.arraycopy(places, pair * Likeness.PLACES_MAX, into.places, 0, into.placeCount);
    }
}
