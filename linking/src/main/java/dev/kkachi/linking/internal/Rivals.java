package dev.kkachi.linking.internal;

import java.util.Arrays;
import java.util.BitSet;

/// Records that could be one with several of another source, which are alike, too. Where a source holds nobody twice
/// one of them is chosen; many such say that it does.
final class Rivals {
    private static final int NOBODY = -1;

    private final Resolution entities;
    private final double least;
    private final int[] chosen;
    private final BitSet having = new BitSet();

    private Rivals(Resolution entities, double least) {
        this.entities = entities;
        this.least = least;
        chosen = new int[entities.sets().members()];
        Arrays.fill(chosen, NOBODY);
    }

    /// Returns how many records have rivals.
    ///
    /// @param ranked the links, the heaviest first
    /// @param least the score down to which a pair is a link
    static int count(Links ranked, double least, Resolution entities) {
        Rivals rivals = new Rivals(entities, least);
        for (int link = 0; link < ranked.size() && ranked.score(link) >= least; link++) {
            rivals.offer(ranked.left(link), ranked.right(link));
            rivals.offer(ranked.right(link), ranked.left(link));
        }
        return rivals.having.cardinality();
    }

    private void offer(int record, int other) {
        if (chosen[record] == NOBODY) {
            chosen[record] = other;
        } else if (!having.get(record) && entities.score(chosen[record], other) >= least) {
            having.set(record);
        }
    }
}
