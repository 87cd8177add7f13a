package dev.kkachi.text.internal;

import java.util.List;

/// Why two names are, or are not, one Korean name.
///
/// @param similarity as [KoreanComparison#similarity] gives it
/// @param weightBits how rare the shared reading is: log2 of "one Korean in so many bears it"
/// @param detail the reason in words: the shared Hangul, the spellings, how common the name is
/// @param rows surname first, then the given name syllable by syllable
public record KoreanExplanation(double similarity, double weightBits, String detail, List<Row> rows) {
    public KoreanExplanation {
        rows = List.copyOf(rows);
    }

    /// One syllable of the comparison.
    ///
    /// @param a how the first name spells it
    /// @param b how the second name spells it
    /// @param hangul the Hangul both may stand for, or empty where there is none
    /// @param similarity 0 to 1
    /// @param weightBits evidence for one bearer, negative where the syllables differ
    public record Row(String a, String b, String hangul, double similarity, double weightBits) {}
}
