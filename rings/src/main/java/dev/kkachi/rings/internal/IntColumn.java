package dev.kkachi.rings.internal;

import java.util.Arrays;

/// A column of whole numbers that grows by pieces, so that growing copies nothing.
final class IntColumn {
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;

    private int[][] pieces = new int[4][];
    private int size;

    void add(int number) {
        int piece = size >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, piece * 2);
        }
        if (pieces[piece] == null) {
            pieces[piece] = new int[1 << BITS];
        }
        pieces[piece][size++ & MASK] = number;
    }

    int get(int row) {
        return pieces[row >>> BITS][row & MASK];
    }

    int size() {
        return size;
    }
}
