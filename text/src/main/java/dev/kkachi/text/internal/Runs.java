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

    private final byte[] sounds = new byte[RUN_MAX * 2 * Tokens.LETTERS_MAX];

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
    record Joined(int letters, long skeleton, long hard) {
        /// Hands out the keys of this run.
        void keys(LongConsumer keys) {
            keys.accept(key(skeleton, letters / SPAN));
            if (hard != skeleton) {
                keys.accept(key(hard, letters / SPAN));
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
        int heard = 0;
        int letters = 0;
        int at = from;
        int end = Math.min(tokens.count(), first + RUN_MAX);
        for (int last = first; last < end && isJoinable(tokens.part(last)); last++) {
            letters += tokens.letterCount(last);
            if (letters > Tokens.LETTERS_MAX + SLACK) {
                return;
            }
            System.arraycopy(tokens.data(), at + tokens.letterCount(last), sounds, heard, tokens.soundCount(last));
            heard += tokens.soundCount(last);
            at += tokens.letterCount(last) + tokens.soundCount(last);
            if (last > first) {
                long skeleton = Skeleton.of(sounds, 0, heard, false);
                found.accept(first, last, new Joined(letters, skeleton, Skeleton.of(sounds, 0, heard, true)));
            }
        }
    }

    static boolean isJoinable(Part part) {
        return part.isName() || part == Part.PARTICLE || part == Part.INITIAL;
    }
}
