package dev.kkachi.copies;

/// A piece of a handle or of the local part of an e-mail address.
///
/// @param kind what it is
/// @param text its characters, in lower case
public record HandlePart(Kind kind, String text) {
    /// What a piece can be.
    public enum Kind {
        /// A word of the owner's own name, whole.
        NAME,
        /// The first letter of a word of the owner's own name.
        INITIAL,
        /// Other letters.
        WORD,
        /// A year from 1940 to 2039, or its last two figures at the end.
        YEAR,
        /// Other figures.
        DIGITS,
        /// One character between the others: `.`, `_`, `-`.
        SEPARATOR,
        /// What follows a plus sign in an address, which mail passes over.
        TAG
    }

    /// Returns the piece as a shape has it: the kind, with how many figures or which separator.
    public String shape() {
        return switch (kind) {
            case NAME -> "name";
            case INITIAL -> "initial";
            case WORD -> "word";
            case YEAR -> text.length() == 2 ? "yy" : "yyyy";
            case DIGITS -> "9".repeat(Math.min(text.length(), 8));
            case SEPARATOR -> text;
            case TAG -> "+tag";
        };
    }
}
