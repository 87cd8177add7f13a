package dev.kkachi.text.internal;

import java.util.Arrays;

/// Says of a posting, by the signatures that stand beside it, whether its name need be looked at. Belongs to one
/// thread.
///
/// # Problem
/// Most names that hold one word of a question hold none of the others. To see that, one has to go to the name, to its
/// tokens and to their marks, three places all over memory.
///
/// # Idea
/// Tokens that are alike mostly share a signature, one bit of a few dozen. Those of the other tokens of a name lie
/// beside its posting, and those of all counterparts of a word are known. Where they have no bit in common, the name
/// has no counterpart of the word. Which words are left so, has few different outcomes, each bounded once.
final class PostingFilter {
    /// Names are not filtered for questions of more words.
    private static final int WORDS_MAX = 8;

    private static final byte UNKNOWN = 0;
    private static final byte MAY = 1;
    private static final byte MAY_NOT = 2;

    private final Question question;
    private final byte[] verdicts = new byte[(WORDS_MAX + 1) << WORDS_MAX];
    private int words;
    private double least;
    private long passedOver;

    PostingFilter(Question question) {
        this.question = question;
    }

    /// Starts with the words of the question, for names that score at least `leastScore`. If `korean`, the name asked
    /// for is certainly Korean; then such names are found by their readings, unless all words agree.
    void begin(double leastScore, boolean korean) {
        words = question.wordCount();
        least = leastScore;
        passedOver = korean && !question.hasInitials() ? NameTable.KOREAN : 0;
        Arrays.fill(verdicts, 0, words > WORDS_MAX ? 0 : (words + 1) << words, UNKNOWN);
    }

    /// Says whether a name may score enough that holds `token` and, beside it, tokens of these `signatures`.
    /// `unequal` is the word that it is followed for without being equal to it, or the number of words.
    boolean mayScore(int token, long signatures, int unequal) {
        if (words > WORDS_MAX) {
            return true;
        }
        int mask = question.marks(token) & ~Question.ASSUMED;
        for (int word = 0; word < words; word++) {
            mask |= (question.signature(word) & signatures) == 0 ? 0 : 1 << word;
        }
        if ((signatures & passedOver) != 0 && mask != (1 << words) - 1) {
            return false;
        }
        int at = unequal << words | mask;
        if (verdicts[at] == UNKNOWN) {
            verdicts[at] = question.mostOf(mask, mask & ~(1 << unequal)) < least ? MAY_NOT : MAY;
        }
        return verdicts[at] == MAY;
    }
}
