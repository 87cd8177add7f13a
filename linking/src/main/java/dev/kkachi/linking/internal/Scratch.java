package dev.kkachi.linking.internal;

/// Room for the rows of a distance, so that comparing allocates nothing. One for each thread.
final class Scratch {
    /// Longer texts are compared by their beginnings.
    static final int CHARACTERS_MAX = 64;

    private int[] above2 = new int[CHARACTERS_MAX + 1];
    private int[] above = new int[CHARACTERS_MAX + 1];
    private int[] row = new int[CHARACTERS_MAX + 1];
    final int[] leftOver = new int[Phrases.WORDS_MAX];
    final int[] rightOver = new int[Phrases.WORDS_MAX];

    /// Returns in how many steps `a` becomes `b` (a letter put in, left out, changed, or exchanged with
    /// its neighbour; no part is edited twice), or `most + 1` if that takes more than `most`.
    int steps(String a, String b, int most) {
        int n = Math.min(a.length(), CHARACTERS_MAX);
        int m = Math.min(b.length(), CHARACTERS_MAX);
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        for (int j = 0; j <= m; j++) {
            above[j] = j;
        }
        int leastBefore = 0;
        for (int i = 1; i <= n; i++) {
            int least = next(i, a, b, m);
            if (least > most && leastBefore > most) {
                return most + 1;
            }
            leastBefore = least;
            int[] free = above2;
            above2 = above;
            above = row;
            row = free;
        }
        return Math.min(above[m], most + 1);
    }

    private int next(int i, String a, String b, int m) {
        char c = a.charAt(i - 1);
        char before = i > 1 ? a.charAt(i - 2) : 0;
        row[0] = i;
        int least = i;
        for (int j = 1; j <= m; j++) {
            char d = b.charAt(j - 1);
            int best = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (c == d ? 0 : 1));
            if (i > 1 && j > 1 && before == d && c == b.charAt(j - 2)) {
                best = Math.min(best, above2[j - 2] + 1);
            }
            row[j] = best;
            least = Math.min(least, best);
        }
        return least;
    }
}
