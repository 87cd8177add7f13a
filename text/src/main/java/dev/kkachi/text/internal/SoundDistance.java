package dev.kkachi.text.internal;

import java.util.Arrays;

/// How far two words are apart in sounds: an edit distance (with transposition) in which exchanging what
/// romanisations exchange is cheap. Costs are hundredths of a real slip of the pen.
///
/// Damerau's optimal string alignment with a table of costs. Rows live in a caller's workspace; nothing is
/// allocated.
final class SoundDistance {
    /// One real slip of the pen.
    static final int SLIP = 100;

    /// Returned where the distance is above the limit.
    static final int FAR = 10_000;

    /// An `e` that stands for the dots on the vowel before it: `Mueller` and `Muller`.
    private static final int UMLAUT = 20;

    private static final int SOFT_AT_END = 30;

    /// Sounds are below that.
    static final int SIZE = 128;

    private static final byte[] EXCHANGE = new byte[SIZE * SIZE];
    private static final byte[] LEAVE_OUT = new byte[SIZE];

    static {
        Arrays.fill(EXCHANGE, (byte) SLIP);
        Arrays.fill(LEAVE_OUT, (byte) SLIP);
        for (int sound = 0; sound < SIZE; sound++) {
            EXCHANGE[sound * SIZE + sound] = 0;
        }
        String cheap = """
                ae 25 ei 20 iy 10 ou 20 eE 20 iE 25 aE 35 ao 45 ey 25 yE 20 oe 60 ie 20 au 60 iu 70
                vw 10 uw 20 vf 40 wf 60 vb 60 sz 30 sc 15 kc 30 zc 40 kX 30 hX 10 gh 60 gX 50 gk 50 kC 55
                dt 45 bp 45 jy 30 jJ 15 jg 50 ji 35 Jz 30 SC 35 sS 40 jC 50 Zc 20 Zs 30 Zz 30 CZ 40 CX 40 JS 40 dj 60
                zd 60 Cc 30
                """;
        String[] cells = cheap.strip().split("\\s+", -1);
        for (int i = 0; i < cells.length; i += 2) {
            int one = cells[i].charAt(0);
            int other = cells[i].charAt(1);
            byte cost = Byte.parseByte(cells[i + 1]);
            EXCHANGE[one * SIZE + other] = cost;
            EXCHANGE[other * SIZE + one] = cost;
        }
        for (char soft : "aeiouE".toCharArray()) {
            LEAVE_OUT[soft] = 70;
        }
        LEAVE_OUT['h'] = 50;
        LEAVE_OUT['w'] = 60;
        LEAVE_OUT['y'] = 40;
    }

    private final int[] leftOut = new int[2 * Tokens.LETTERS_MAX + 2];
    private int[] beforeLast = new int[2 * Tokens.LETTERS_MAX + 2];
    private int[] last = new int[2 * Tokens.LETTERS_MAX + 2];
    private int[] row = new int[2 * Tokens.LETTERS_MAX + 2];

    /// Returns the distance of two sound words, or [#FAR] where it is above `limit`.
    int between(Word a, Word b, int limit) {
        int n = a.length();
        int m = b.length();
        row[0] = 0;
        for (int j = 1; j <= m; j++) {
            leftOut[j] = leaveOut(b, j - 1);
            row[j] = row[j - 1] + leftOut[j];
        }
        for (int i = 1; i <= n; i++) {
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
            if (fill(a, i, b) > limit) {
                return FAR;
            }
        }
        return row[m] > limit ? FAR : row[m];
    }

    /// Fills the row of the `i`-th sound of `a` and returns its least.
    private int fill(Word a, int i, Word b) {
        byte[] y = b.text();
        int before = b.from() - 1;
        int sound = a.text()[a.from() + i - 1];
        int previous = i > 1 ? a.text()[a.from() + i - 2] : -1;
        int left = leaveOut(a, i - 1);
        row[0] = last[0] + left;
        int best = row[0];
        for (int j = 1; j <= b.length(); j++) {
            int other = y[before + j];
            int exchange = EXCHANGE[sound * SIZE + other];
            int cost = last[j - 1] + (i == 1 && j == 1 ? exchange + exchange / 2 : exchange);
            cost = Math.min(cost, Math.min(last[j] + left, row[j - 1] + leftOut[j]));
            if (j > 1 && other == previous && sound == y[before + j - 1]) {
                cost = Math.min(cost, beforeLast[j - 2] + SLIP);
            }
            row[j] = cost;
            best = Math.min(best, cost);
        }
        return best;
    }

    /// Returns what leaving out the sound at `index` costs.
    static int leaveOut(Word word, int index) {
        int before = index == 0 ? 0 : word.text()[word.from() + index - 1];
        return leaveOut(word.text()[word.from() + index], before, index == word.length() - 1);
    }

    /// Returns what leaving out `sound` costs behind the sound `before`, 0 at the start, and at the end of a word.
    static int leaveOut(int sound, int before, boolean atEnd) {
        int cost = LEAVE_OUT[sound];
        if (before == 0) {
            return cost + cost / 4;
        }
        if (sound == 'e' && (before == 'a' || before == 'o' || before == 'u')) {
            return UMLAUT;
        }
        return atEnd && isSoftAtEnd(sound) ? SOFT_AT_END : cost;
    }

    /// Returns the least that leaving out `sound` costs, at the end of a word or where it may be an umlaut's `e`.
    static int leaveOutLeast(int sound, boolean mayBeUmlaut, boolean atEnd) {
        if (sound == 'e' && mayBeUmlaut) {
            return UMLAUT;
        }
        return atEnd && isSoftAtEnd(sound) ? SOFT_AT_END : LEAVE_OUT[sound];
    }

    /// Says whether `sound` is hardly heard at the end of a word.
    static boolean isSoftAtEnd(int sound) {
        return sound == 'e' || sound == 'h';
    }

    /// Returns where the costs of exchanging `sound` begin, for [#exchange].
    static int row(int sound) {
        return sound * SIZE;
    }

    /// Returns what exchanging the sound of a [#row] for `other` costs.
    static int exchange(int row, int other) {
        return EXCHANGE[row + other];
    }

    /// Letters or sounds within an array; reused, never kept.
    static final class Word {
        private byte[] text = new byte[0];
        private int from;
        private int length;

        Word at(byte[] newText, int newFrom, int newLength) {
            text = newText;
            from = newFrom;
            length = newLength;
            return this;
        }

        byte[] text() {
            return text;
        }

        int from() {
            return from;
        }

        int length() {
            return length;
        }
    }
}
