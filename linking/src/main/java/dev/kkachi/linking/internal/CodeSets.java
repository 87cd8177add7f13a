package dev.kkachi.linking.internal;

import java.util.List;

/// The words with digits of two texts: whether they share a rare one, a common one, or contradict each
/// other.
final class CodeSets implements Comparison {
    /// More codes than this are not looked at.
    static final int CODES_MAX = 64;

    /// A code that less than one value in 128 holds.
    private static final double RARE_BITS = 7;
    private static final List<String> LABELS = List.of(
            "no code in common", "a common code shared", "all codes of one shared", "a rare code shared", "equal");

    private final Rarity rarity = new Rarity(CODES_MAX);

    @Override
    public void add(String value) {
        rarity.add(value);
    }

    @Override
    public void settle() {
        rarity.settle();
    }

    Rarity rarity() {
        return rarity;
    }

    @Override
    public List<String> labels() {
        return LABELS;
    }

    @Override
    public int level(int left, int right, Scratch scratch) {
        int[] a = rarity.wordsOf(left);
        int[] b = rarity.wordsOf(right);
        int shared = 0;
        double rarest = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                rarest = Math.max(rarest, rarity.bits(a[i]));
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        if (shared == 0) {
            return 0;
        }
        boolean contained = shared == a.length || shared == b.length;
        return rarest > RARE_BITS ? 3 : contained ? 2 : 1;
    }
}
