package dev.kkachi.linking.internal;

import java.util.List;

/// Compares two different values of a column, given by their numbers. Level 0 means different; what lies
/// between it and the highest level, which is for equal values alone, is the comparison's own.
sealed interface Comparison permits Words, Names, Numbers, Dates, Phrases, CodeSets {
    /// Takes the next value, whose number is how many were taken before.
    void add(String value);

    /// Weighs words by how many of the values so far hold them. Values that come later change nothing
    /// about it, so that a record that is added does not change what others were linked by.
    default void settle() {}

    /// Returns the levels in words, different first and equal last.
    List<String> labels();

    /// Returns how many levels there are.
    default int levels() {
        return labels().size();
    }

    /// Returns a level in words.
    default String label(int level) {
        return labels().get(level);
    }

    /// Returns the level of two values that are not equal. Allocates nothing.
    int level(int left, int right, Scratch scratch);
}
