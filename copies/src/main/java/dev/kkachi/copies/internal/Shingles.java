package dev.kkachi.copies.internal;

import java.util.Arrays;

/// The shingles of a text: what stands from a token on over eight units, four words or eight characters, as one
/// hash. A shingle is only there if the text does not end in it.
final class Shingles {
    static final int UNITS = 8;

    private Shingles() {}

    /// Returns the shingles of `tokens` in order, one for each place at which one begins.
    static long[] inOrder(int[] tokens) {
        int to = 0;
        int units = 0;
        int last = 0;
        long[] found = new long[tokens.length];
        for (int from = 0; from < tokens.length; from++) {
            while (to < tokens.length && units < UNITS) {
                units += Tokens.units(tokens[to++]);
            }
            if (units < UNITS) {
                break;
            }
            found[last++] = hash(tokens, from, to);
            units -= Tokens.units(tokens[from]);
        }
        return Arrays.copyOf(found, last);
    }

    /// Returns where the shingle that begins at `from` ends.
    static int end(int[] tokens, int from) {
        int to = from;
        for (int units = 0; units < UNITS; to++) {
            units += Tokens.units(tokens[to]);
        }
        return to;
    }

    /// Returns the shingles of `tokens` in the order of numbers, each once.
    static long[] distinct(int[] tokens) {
        return distinct(inOrder(tokens));
    }

    /// Sorts `shingles` and returns each once.
    static long[] distinct(long[] shingles) {
        Arrays.sort(shingles);
        int kept = 0;
        for (int i = 0; i < shingles.length; i++) {
            if (i == 0 || shingles[i] != shingles[i - 1]) {
                shingles[kept++] = shingles[i];
            }
        }
        return Arrays.copyOf(shingles, kept);
    }

    private static long hash(int[] tokens, int from, int to) {
        long hash = 1;
        for (int i = from; i < to; i++) {
            hash = (hash ^ tokens[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }
}
