package dev.kkachi.copies.internal;

import java.util.Arrays;

/// The words of one text as numbers, with where each stands.
///
/// A word is the hash of its folded letters, of which the lowest bit says what it counts: 1 for a word, which is
/// worth two units, 0 for a character of a script that is written without spaces, which is worth one. Two different
/// words have one number once in two thousand million; a passage is hundreds of units, so that no passage rests on
/// it.
public final class Tokens {
    /// What a word is worth.
    static final int WORD_UNITS = 2;

    private static final int[] NONE = {};

    private int[] numbers = NONE;
    private int[] starts = NONE;
    private int[] ends = NONE;
    private int count;
    private int unseen;
    private int lookalikes;
    private int styled;
    private boolean cut;

    void add(int hash, boolean isWord, int start, int end) {
        if (count == numbers.length) {
            int larger = Math.max(64, 2 * count);
            numbers = Arrays.copyOf(numbers, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
        }
        numbers[count] = isWord ? hash | 1 : hash & ~1;
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    void sawUnseen() {
        unseen++;
    }

    void sawLookalikes() {
        lookalikes++;
    }

    void sawStyled() {
        styled++;
    }

    void cutHere() {
        cut = true;
    }

    /// Returns what a token is worth.
    static int units(int number) {
        return 1 + (number & 1);
    }

    /// Returns how many there are.
    public int count() {
        return count;
    }

    /// Returns the numbers alone, to be kept.
    public int[] numbers() {
        return Arrays.copyOf(numbers, count);
    }

    /// Returns the first character of token `i` in the text.
    public int start(int i) {
        return starts[i];
    }

    /// Returns the character after token `i` in the text.
    public int end(int i) {
        return ends[i];
    }

    /// Returns how many unseen characters stood within words.
    public int unseen() {
        return unseen;
    }

    /// Returns how many words had letters of another script.
    public int lookalikes() {
        return lookalikes;
    }

    /// Returns how many letters were of a form that no keyboard writes.
    public int styled() {
        return styled;
    }

    /// Says whether the text was longer than what is read of one.
    public boolean isCut() {
        return cut;
    }
}
