package dev.kkachi.linking.internal;

import java.util.Arrays;

/// Scored pairs, the smaller record first.
final class Links {
    private int[] left = new int[256];
    private int[] right = new int[256];
    private float[] score = new float[256];
    private int size;

    void add(int a, int b, double scored) {
        if (size == left.length) {
            left = Arrays.copyOf(left, 2 * size);
            right = Arrays.copyOf(right, 2 * size);
            score = Arrays.copyOf(score, 2 * size);
        }
        left[size] = Math.min(a, b);
        right[size] = Math.max(a, b);
        score[size++] = (float) scored;
    }

    void addAll(Links others) {
        for (int link = 0; link < others.size; link++) {
            add(others.left[link], others.right[link], others.score[link]);
        }
    }

    int size() {
        return size;
    }

    int left(int link) {
        return left[link];
    }

    int right(int link) {
        return right[link];
    }

    /// Returns the weight of a link, the prior included.
    double score(int link) {
        return score[link];
    }

    /// Returns these links, the heaviest first and each once. The same pair always scores the same, so
    /// that it is enough to look for it among those of one score.
    Links ranked() {
        long[] order = new long[size];
        for (int link = 0; link < size; link++) {
            int bits = Float.floatToIntBits(score[link]);
            int rising = bits < 0 ? bits ^ 0x7FFFFFFF : bits;
            order[link] = (long) ~rising << 32 | link;
        }
        Arrays.parallelSort(order);
        Links ranked = new Links();
        for (int start = 0; start < size; ) {
            int end = start + 1;
            while (end < size && score[(int) order[end]] == score[(int) order[start]]) {
                end++;
            }
            float scored = score[(int) order[start]];
            Arrays.stream(order, start, end)
                    .map(entry -> (long) left[(int) entry] << 32 | right[(int) entry])
                    .sorted()
                    .distinct()
                    .forEach(pair -> ranked.add((int) (pair >>> 32), (int) pair, scored));
            start = end;
        }
        return ranked;
    }
}
