package dev.kkachi.rings.internal;

import java.util.Arrays;

/// The candidates of each persona, found from either side.
final class Bonds {
    private final PairTable pairs;
    private final int[] start;
    private final int[] pair;

    private Bonds(PairTable pairs, int personas) {
        this.pairs = pairs;
        start = new int[personas + 1];
        for (int p = 0; p < pairs.size(); p++) {
            start[pairs.left(p) + 1]++;
            start[pairs.right(p) + 1]++;
        }
        for (int persona = 0; persona < personas; persona++) {
            start[persona + 1] += start[persona];
        }
        pair = new int[start[personas]];
        int[] next = Arrays.copyOf(start, personas);
        for (int p = 0; p < pairs.size(); p++) {
            pair[next[pairs.left(p)]++] = p;
            pair[next[pairs.right(p)]++] = p;
        }
    }

    static Bonds of(PairTable pairs, int personas) {
        return new Bonds(pairs, personas);
    }

    int size(int persona) {
        return start[persona + 1] - start[persona];
    }

    /// Returns candidate `index` of `persona`.
    int pair(int persona, int index) {
        return pair[start[persona] + index];
    }

    /// Returns the one in `ofPair` who is not `persona`.
    int other(int ofPair, int persona) {
        return pairs.left(ofPair) == persona ? pairs.right(ofPair) : pairs.left(ofPair);
    }
}
