package dev.kkachi.text.internal;

/// How a word in print stands to the token that it became: `Trade`, `Trdg` and `Torgovaya` are all the token *trading*.
///
/// Forms of one word share a number; each synonym and each language has a number of its own. Two equal tokens with
/// different numbers are two words for one thing.
///
/// @param relation what the word is to the token
/// @param number 0 for the word itself, below [#FOREIGN] for a synonym, from there on for a language
public record Wording(Relation relation, int number) {
    /// The word as it stands.
    static final Wording OWN = new Wording(Relation.OWN, 0);

    /// Another form of the word.
    static final Wording INFLECTED = new Wording(Relation.INFLECTED, 0);

    /// An abbreviation of the word.
    static final Wording SHORTENED = new Wording(Relation.SHORTENED, 0);

    /// How many numbers there are.
    static final int COUNT = 16;

    /// The first number of a language.
    static final int FOREIGN = 8;

    /// A word in a script that the glossary knows.
    static final Wording OF_GLOSSARY = new Wording(Relation.TRANSLATED, COUNT - 1);

    private static final double TRANSLATED_LIKENESS = 0.95;
    private static final double AKIN_LIKENESS = 0.8;

    /// What a word may be to its token.
    public enum Relation {
        /// The word itself.
        OWN,
        /// Another form or spelling of it.
        INFLECTED,
        /// An abbreviation of it.
        SHORTENED,
        /// A synonym.
        AKIN,
        /// A word of another language.
        TRANSLATED
    }

    /// Returns the wording of the `index`-th synonym of a word, from 1 on; what is beyond the numbers shares the last.
    static Wording akin(int index) {
        return new Wording(Relation.AKIN, Math.min(index, FOREIGN - 1));
    }

    /// Returns the wording of the `index`-th language, from 0 on.
    static Wording foreign(int index) {
        int number = FOREIGN + index;
        if (number >= COUNT - 1) {
            throw new IllegalArgumentException("Language " + index + " has no number left.");
        }
        return new Wording(Relation.TRANSLATED, number);
    }

    /// Returns how alike two equal tokens are whose words have these numbers: 1 for one word.
    static double likeness(int one, int other) {
        if (one == other) {
            return 1;
        }
        return Math.max(one, other) < FOREIGN ? AKIN_LIKENESS : TRANSLATED_LIKENESS;
    }
}
