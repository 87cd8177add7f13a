package dev.kkachi.copies.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Covers two texts with the longest runs of words that both have, each word used once: greedy string tiling (Wise,
/// *String similarity via greedy string tiling*, 1993), which order of paragraphs does not disturb.
///
/// Runs grow from shingles that both texts have. A run is taken up once, where it begins, and waits in a queue, the
/// longest first; if a longer one has taken some of its words meanwhile, what is left of it goes back into the
/// queue. So the tiles are those of the plain algorithm, which looks through both texts again for each tile. Only
/// texts that repeat themselves without end meet the bounds: on places a shingle ([ShingleTable#PLACES_MAX]) and on
/// words that are compared.
final class Tiling {
    private static final int STEPS_A_TOKEN = 64;
    private static final int BITS = 18;
    private static final long MASK = (1L << BITS) - 1;

    private final int[] a;
    private final int[] b;
    private final ShingleTable table;
    private final PriorityQueue<Long> runs = new PriorityQueue<>(Comparator.naturalOrder());
    private final BitSet usedA = new BitSet();
    private final BitSet usedB = new BitSet();
    private final List<Tile> tiles = new ArrayList<>();
    private long steps;
    private boolean bounded;

    /// A run of words that both texts have, and that no other tile covers.
    record Tile(int a, int b, int length) {
        int endA() {
            return a + length;
        }

        int endB() {
            return b + length;
        }
    }

    private Tiling(int[] a, ShingleTable table, int[] b) {
        this.a = a;
        this.b = b;
        this.table = table;
        this.steps = (long) STEPS_A_TOKEN * (a.length + b.length);
        this.bounded = table.isBounded();
    }

    /// Covers `a`, whose shingles are in `table`, and `b`, whose shingles are `shingles` in order.
    static Tiling of(int[] a, ShingleTable table, int[] b, long[] shingles) {
        Tiling tiling = new Tiling(a, table, b);
        tiling.seed(shingles);
        tiling.lay();
        tiling.tiles.sort(Comparator.comparingInt(Tile::a));
        return tiling;
    }

    /// Returns the tiles in the order of `a`.
    List<Tile> tiles() {
        return tiles;
    }

    /// Says whether some runs may have been missed.
    boolean isBounded() {
        return bounded;
    }

    private void seed(long[] shingles) {
        for (int j = 0; j < shingles.length; j++) {
            for (int i = table.first(shingles[j]); i >= 0; i = table.next(i)) {
                boolean isBegun = i > 0 && j > 0 && a[i - 1] == b[j - 1];
                if (!isBegun) {
                    push(i, j, length(i, j));
                }
                if (steps <= 0) {
                    bounded = true;
                    return;
                }
            }
        }
    }

    private int length(int i, int j) {
        int most = Math.min(a.length - i, b.length - j);
        int length = 0;
        while (length < most && a[i + length] == b[j + length]) {
            length++;
        }
        steps -= length + 1;
        return length;
    }

    /// The longest first, then the first of `a`, then the first of `b`.
    private void push(int i, int j, int length) {
        if (units(i, length) >= Shingles.UNITS) {
            runs.add(((MASK - length) << (2 * BITS)) | ((long) i << BITS) | j);
        }
    }

    private int units(int from, int length) {
        int units = 0;
        for (int i = from; i < from + length && units < Shingles.UNITS; i++) {
            units += Tokens.units(a[i]);
        }
        return units;
    }

    private void lay() {
        for (Long run = runs.poll(); run != null; run = runs.poll()) {
            int length = (int) (MASK - (run >>> (2 * BITS)));
            int i = (int) ((run >>> BITS) & MASK);
            int j = (int) (run & MASK);
            if (isFree(usedA, i, length) && isFree(usedB, j, length)) {
                usedA.set(i, i + length);
                usedB.set(j, j + length);
                tiles.add(new Tile(i, j, length));
            } else {
                pushWhatIsFree(i, j, length);
            }
        }
    }

    private static boolean isFree(BitSet used, int from, int length) {
        int next = used.nextSetBit(from);
        return next < 0 || next >= from + length;
    }

    private void pushWhatIsFree(int i, int j, int length) {
        int from = 0;
        for (int k = 0; k <= length; k++) {
            if (k == length || usedA.get(i + k) || usedB.get(j + k)) {
                if (k > from) {
                    push(i + from, j + from, k - from);
                }
                from = k + 1;
            }
        }
    }
}
