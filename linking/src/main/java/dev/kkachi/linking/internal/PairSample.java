package dev.kkachi.linking.internal;

import java.util.Arrays;

/// Pairs of records with their levels of agreement, and how many pairs each stands for.
final class PairSample {
    private final int width;
    private int[] left = new int[1024];
    private int[] right = new int[1024];
    private float[] stands = new float[1024];
    private byte[] levels;
    private int size;

    PairSample(int fields) {
        width = fields;
        levels = new byte[1024 * width];
    }

    void add(int a, int b, double pairs) {
        if (size == left.length) {
            left = Arrays.copyOf(left, 2 * size);
            right = Arrays.copyOf(right, 2 * size);
            stands = Arrays.copyOf(stands, 2 * size);
            levels = Arrays.copyOf(levels, 2 * size * width);
        }
        left[size] = Math.min(a, b);
        right[size] = Math.max(a, b);
        stands[size++] = (float) pairs;
    }

    /// Compares every pair.
    void compare(Fields fields) {
        Fields.Levels scratch = new Fields.Levels(width);
        for (int pair = 0; pair < size; pair++) {
            fields.levels(left[pair], right[pair], scratch);
            System.arraycopy(scratch.of, 0, levels, pair * width, width);
        }
    }

    int size() {
        return size;
    }

    int left(int pair) {
        return left[pair];
    }

    int right(int pair) {
        return right[pair];
    }

    double stands(int pair) {
        return stands[pair];
    }

    void setStands(int pair, double pairs) {
        stands[pair] = (float) pairs;
    }

    /// Writes the levels of a pair to `out`.
    void levels(int pair, byte[] out) {
        System.arraycopy(levels, pair * width, out, 0, width);
    }
}
