package dev.kkachi.copies.internal;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Finds all 64-bit numbers within a Hamming distance of another without looking at most of them: multi-index
/// hashing (Norouzi, Punjani and Fleet, *Fast exact search in Hamming space with multi-index hashing*, 2014).
///
/// A number is cut into four pieces, each with a table of its own. If two numbers differ in at most r = 4q + p
/// bits, then one of the first p + 1 pieces differs in at most q, or one of the others in at most q - 1. So a
/// search asks each table for the few pieces near its own, and counts the bits of what stands there. Exact;
/// allocates nothing for a candidate.
public final class HammingIndex {
    private static final int TABLES = 4;
    private static final int PIECE_BITS = 16;
    private static final int PIECES = 1 << PIECE_BITS;
    private static final int[][] NEAR = near();

    private final int[][] starts = new int[TABLES][];
    private final int[][] places = new int[TABLES][];
    private final long[][] kept = new long[TABLES][];

    /// Makes the index of `numbers`. Each table keeps them in its own order, so that a bucket lies in one place.
    public HammingIndex(long[] numbers) {
        for (int table = 0; table < TABLES; table++) {
            int[] start = new int[PIECES + 1];
            for (long number : numbers) {
                start[piece(number, table) + 1]++;
            }
            for (int i = 0; i < PIECES; i++) {
                start[i + 1] += start[i];
            }
            int[] filled = start.clone();
            int[] place = new int[numbers.length];
            long[] inOrder = new long[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                int at = filled[piece(numbers[i], table)]++;
                place[at] = i;
                inOrder[at] = numbers[i];
            }
            starts[table] = start;
            places[table] = place;
            kept[table] = inOrder;
        }
    }

    /// For each distance, what to turn over in a piece to get all pieces within it, the nearest first.
    private static int[][] near() {
        int[][] near = new int[PIECE_BITS + 1][];
        int[] ordered = new int[PIECES];
        int size = 0;
        for (int bits = 0; bits <= PIECE_BITS; bits++) {
            for (int mask = 0; mask < PIECES; mask++) {
                if (Integer.bitCount(mask) == bits) {
                    ordered[size++] = mask;
                }
            }
            near[bits] = Arrays.copyOf(ordered, size);
        }
        return near;
    }

    private static int piece(long number, int table) {
        return (int) (number >>> (table * PIECE_BITS)) & (PIECES - 1);
    }

    /// Hands to `found` the place of each number within `radius` of `number`, each once for every table in which it
    /// is near, and returns how many numbers were looked at.
    public long within(long number, int radius, IntConsumer found) {
        long looked = 0;
        int near = radius / TABLES;
        int wider = radius % TABLES + 1;
        for (int table = 0; table < TABLES; table++) {
            int reach = table < wider ? near : near - 1;
            if (reach < 0) {
                break;
            }
            int piece = piece(number, table);
            for (int turned : NEAR[Math.min(PIECE_BITS, reach)]) {
                int bucket = piece ^ turned;
                int to = starts[table][bucket + 1];
                for (int i = starts[table][bucket]; i < to; i++) {
                    looked++;
                    if (Long.bitCount(kept[table][i] ^ number) <= radius) {
                        found.accept(places[table][i]);
                    }
                }
            }
        }
        return looked;
    }
}
