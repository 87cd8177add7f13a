package dev.kkachi.text.internal;

import java.util.function.LongConsumer;

/// The keys under which neighbouring tokens of a name, read as one word, meet a single token of another name:
/// `al assad` and `Alassad`, `hae kum gang` and `Haegumgang`. See [Joins] for what is then compared.
final class Runs {
    /// How many tokens make one word at most.
    static final int RUN_MAX = 4;

    /// By how many letters the run and the word may differ.
    static final int SLACK = 2;

    /// Lengths that share a key; a word reaches at most two such spans.
    private static final int SPAN = 2 * SLACK;

    private static final long KOREAN = 0x77L << 32;

    private final RunTogether together = new RunTogether();
    private final byte[] spelled = new byte[RUN_MAX * Tokens.LETTERS_MAX];
    private final boolean korean;

    /// Makes a cutter; `korean` where a run may be a Korean word.
    Runs(boolean korean) {
        this.korean = korean;
    }

    /// Takes the runs of a name.
    @FunctionalInterface
    interface Found {
        /// Takes the run of the tokens `first` to `last` with so many letters, and its skeleton.
        void accept(int first, int last, Joined joined);
    }

    /// A run as one word.
    ///
    /// @param letters how many letters it has
    /// @param skeleton its skeleton
    /// @param hard its skeleton with `kh` read as `k`
    /// @param korean what all spellings of it as a Korean word share, or 0
    record Joined(int letters, long skeleton, long hard, long korean) {
        /// Hands out the keys of this run.
        void keys(LongConsumer keys) {
            keys.accept(key(skeleton, letters / SPAN));
            if (hard != skeleton) {
                keys.accept(key(hard, letters / SPAN));
            }
            if (korean != 0) {
                keys.accept(koreanKey(korean));
            }
        }
    }

    /// Hands out the keys of the runs that a word of so many letters and this skeleton may be the same as.
    static void keysOfWord(long skeleton, int letters, LongConsumer keys) {
        int last = (letters + SLACK) / SPAN;
        for (int span = Math.max(0, letters - SLACK) / SPAN; span <= last; span++) {
            keys.accept(key(skeleton, span));
        }
    }

    /// Returns the key of the runs that are one Korean word with a word, given what its spellings share.
    static long koreanKey(long korean) {
        return Hash.mix(korean + KOREAN);
    }

    private static long key(long skeleton, int span) {
        return Hash.mix(skeleton + span);
    }

    /// Hands every run of two to four tokens of `tokens` to `found`.
    void each(Tokens tokens, Found found) {
        int at = tokens.start();
        for (int first = 0; first < tokens.count() - 1; first++) {
            runsFrom(tokens, first, at, found);
            at += tokens.letterCount(first) + tokens.soundCount(first);
        }
    }

    private void runsFrom(Tokens tokens, int first, int from, Found found) {
        together.clear();
        int letters = 0;
        int at = from;
        int end = Math.min(tokens.count(), first + RUN_MAX);
        for (int last = first; last < end && isJoinable(tokens.part(last)); last++) {
            int count = tokens.letterCount(last);
            if (letters + count > Tokens.LETTERS_MAX + SLACK) {
                return;
            }
            System.arraycopy(tokens.data(), at, spelled, letters, count);
            letters += count;
            together.append(tokens.data(), at + tokens.letterCount(last), tokens.soundCount(last));
            at += tokens.letterCount(last) + tokens.soundCount(last);
            if (last > first) {
                long skeleton = Skeleton.of(together.sounds(), 0, together.count(), false);
                long hard = Skeleton.of(together.sounds(), 0, together.count(), true);
                long word = korean ? KoreanWord.hash(spelled, 0, letters) : 0;
                found.accept(first, last, new Joined(letters, skeleton, hard, word));
            }
        }
    }

    static boolean isJoinable(Part part) {
        return part.isName() || part == Part.PARTICLE || part == Part.INITIAL;
    }
}
