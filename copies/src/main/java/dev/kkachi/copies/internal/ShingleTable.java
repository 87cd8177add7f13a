package dev.kkachi.copies.internal;

import java.util.Arrays;

/// The shingles of one text and where each begins, to be looked up by those of many others. Allocates nothing for a
/// look-up.
final class ShingleTable {
    /// At so many places of a text one shingle is looked at; a text that repeats itself more often is a list of one
    /// word.
    static final int PLACES_MAX = 16;

    private static final int NONE = -1;

    private final long[] keys;
    private final int[] first;
    private final int[] next;
    private final int[] stamps;
    private final int mask;
    private final int distinct;
    private int stamp;
    private boolean bounded;

    ShingleTable(int[] tokens) {
        long[] shingles = Shingles.inOrder(tokens);
        int capacity = Integer.highestOneBit(Math.max(4, 2 * shingles.length)) << 1;
        keys = new long[capacity];
        first = new int[capacity];
        stamps = new int[capacity];
        next = new int[shingles.length];
        mask = capacity - 1;
        Arrays.fill(first, NONE);
        int[] counts = new int[capacity];
        int[] last = new int[capacity];
        int found = 0;
        for (int i = 0; i < shingles.length; i++) {
            int slot = slot(shingles[i]);
            next[i] = NONE;
            if (first[slot] == NONE) {
                keys[slot] = shingles[i];
                first[slot] = i;
                found++;
            } else if (counts[slot] == PLACES_MAX) {
                bounded = true;
                continue;
            } else {
                next[last[slot]] = i;
            }
            last[slot] = i;
            counts[slot]++;
        }
        distinct = found;
    }

    private int slot(long shingle) {
        int slot = (int) (shingle ^ (shingle >>> 32)) & mask;
        while (first[slot] != NONE && keys[slot] != shingle) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /// Returns the first place where `shingle` begins, or -1.
    int first(long shingle) {
        return first[slot(shingle)];
    }

    /// Returns the next place after `place` where the same shingle begins, or -1.
    int next(int place) {
        return next[place];
    }

    /// Returns how many different shingles there are.
    int distinct() {
        return distinct;
    }

    /// Says whether a shingle begins at more places than are looked at.
    boolean isBounded() {
        return bounded;
    }

    /// Counts the different ones among `shingles` that are here too.
    int common(long[] shingles) {
        stamp++;
        int common = 0;
        for (long shingle : shingles) {
            int slot = slot(shingle);
            if (first[slot] != NONE && stamps[slot] != stamp) {
                stamps[slot] = stamp;
                common++;
            }
        }
        return common;
    }
}
