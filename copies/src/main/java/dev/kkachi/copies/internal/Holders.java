package dev.kkachi.copies.internal;

import java.util.Arrays;
import java.util.Collection;

/// Counts how many independent texts hold each shingle of the passages that were found.
final class Holders {
    /// So many shingles of one passage are looked up, evenly over it.
    static final int PROBES_MAX = 32;

    private static final int ABSENT = -1;

    private long[] keys = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int[] last = new int[1 << 10];
    private boolean[] used = new boolean[1 << 10];
    private int size;

    private Holders() {}

    /// Counts over all texts of `reading`.
    static Holders of(Collection<Draft> drafts, Reading reading, WholeCopies whole) {
        Holders holders = new Holders();
        for (Draft draft : drafts) {
            for (Draft.Run run : draft.runs()) {
                for (long shingle : probes(run, reading.tokens(draft.a()))) {
                    holders.want(shingle);
                }
            }
        }
        int[][] families = families(reading, whole);
        for (int family = 0; family < families.length; family++) {
            for (int text : families[family]) {
                for (long shingle : Shingles.inOrder(reading.tokens(text))) {
                    holders.see(shingle, family);
                }
            }
        }
        return holders;
    }

    private static int[][] families(Reading reading, WholeCopies whole) {
        int[] sizes = new int[reading.size()];
        for (int text = 0; text < reading.size(); text++) {
            sizes[whole.family(text)]++;
        }
        int[][] families = new int[reading.size()][];
        int[] filled = new int[reading.size()];
        for (int text = 0; text < reading.size(); text++) {
            int family = whole.family(text);
            if (filled[family] == 0) {
                families[family] = new int[sizes[family]];
            }
            families[family][filled[family]++] = text;
        }
        return Arrays.stream(families).filter(family -> family != null).toArray(int[][]::new);
    }

    /// Returns shingles of `run` that do not overlap, all or [#PROBES_MAX] of them evenly.
    static long[] probes(Draft.Run run, int[] tokensOfA) {
        LongList found = new LongList();
        for (Tiling.Tile tile : run.tiles()) {
            int[] words = Arrays.copyOfRange(tokensOfA, tile.a(), tile.endA());
            long[] shingles = Shingles.inOrder(words);
            for (int i = 0; i < shingles.length; i = Shingles.end(words, i)) {
                found.add(shingles[i]);
            }
        }
        long[] probes = new long[Math.min(PROBES_MAX, found.size())];
        for (int i = 0; i < probes.length; i++) {
            probes[i] = found.get((int) ((long) i * found.size() / probes.length));
        }
        return probes;
    }

    private int slot(long shingle) {
        int mask = keys.length - 1;
        int slot = (int) (shingle ^ (shingle >>> 32)) & mask;
        while (used[slot] && keys[slot] != shingle) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void want(long shingle) {
        int slot = slot(shingle);
        if (used[slot]) {
            return;
        }
        keys[slot] = shingle;
        used[slot] = true;
        last[slot] = ABSENT;
        size++;
        if (2 * size > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] old = keys;
        boolean[] oldUsed = used;
        int larger = 2 * old.length;
        keys = new long[larger];
        used = new boolean[larger];
        counts = new int[larger];
        last = new int[larger];
        Arrays.fill(last, ABSENT);
        for (int i = 0; i < old.length; i++) {
            if (oldUsed[i]) {
                int slot = slot(old[i]);
                keys[slot] = old[i];
                used[slot] = true;
            }
        }
    }

    private void see(long shingle, int family) {
        int slot = slot(shingle);
        if (used[slot] && last[slot] != family) {
            last[slot] = family;
            counts[slot]++;
        }
    }

    /// Returns how many families hold `shingle`, which was wanted.
    int count(long shingle) {
        return counts[slot(shingle)];
    }
}
