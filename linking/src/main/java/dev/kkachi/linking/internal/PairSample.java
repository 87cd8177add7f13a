package dev.kkachi.linking.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Pairs of records with their levels of agreement, and how many pairs each stands for.
final class PairSample {
    private static final int AT_ONCE = 16_384;

    private final int width;
    private int[] left = new int[1024];
    private int[] right = new int[1024];
    private double[] stands = new double[1024];
    /// How many pairs of the sample each is, once those were merged that nothing tells apart.
    private int[] alike = new int[1024];
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
            alike = Arrays.copyOf(alike, 2 * size);
            levels = Arrays.copyOf(levels, 2 * size * width);
        }
        left[size] = Math.min(a, b);
        right[size] = Math.max(a, b);
        alike[size] = 1;
        stands[size++] = pairs;
    }

    /// Compares every pair.
    void compare(Fields fields) {
        starts().forEach(start -> compare(fields, start));
    }

    /// Returns the first pair of each of the parts that are worked on side by side.
    IntStream starts() {
        return IntStream.rangeClosed(0, size / AT_ONCE)
                .map(part -> part * AT_ONCE)
                .parallel();
    }

    /// Returns the pair after the last one of the part that starts at `start`.
    int end(int start) {
        return Math.min(size, start + AT_ONCE);
    }

    private void compare(Fields fields, int start) {
        Fields.Levels scratch = new Fields.Levels(width);
        for (int pair = start; pair < end(start); pair++) {
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
        stands[pair] = pairs;
    }

    /// Returns how many pairs of the sample this one is.
    int alike(int pair) {
        return alike[pair];
    }

    /// Returns the same pairs, compared, with those merged that nothing tells apart: which agree to the same
    /// levels, none of which weighs by its value. Of most strangers nothing more can be said, and nearly all
    /// pairs are strangers.
    PairSample merged(Fields fields) {
        PairSample merged = new PairSample(width);
        Map<ByteBuffer, Integer> known = new HashMap<>();
        for (int pair = 0; pair < size; pair++) {
            int from = pair * width;
            Integer same = isByValue(fields, from)
                    ? null
                    : known.putIfAbsent(ByteBuffer.wrap(levels, from, width), merged.size);
            if (same == null) {
                merged.add(left[pair], right[pair], stands[pair]);
                System.arraycopy(levels, from, merged.levels, (merged.size - 1) * width, width);
            } else {
                merged.stands[same] += stands[pair];
                merged.alike[same]++;
            }
        }
        return merged;
    }

    private boolean isByValue(Fields fields, int from) {
        for (int field = 0; field < width; field++) {
            int level = levels[from + field];
            if (level >= 0 && fields.list().get(field).countsRarity(level)) {
                return true;
            }
        }
        return false;
    }

    /// Writes the levels of a pair to `out`.
    void levels(int pair, byte[] out) {
        System.arraycopy(levels, pair * width, out, 0, width);
    }
}
