package dev.kkachi.workers.internal;

import java.lang.Character.UnicodeScript;

/// Whether the holder of an account can be the person who is paid, by nothing but the letters of the two
/// names. Names in two scripts are not compared: nobody is suspect for how a bank writes a name.
final class Holders {
    private static final int LETTERS_MIN = 3;
    private static final int STEM_LETTERS = 4;

    private Holders() {}

    /// How the holder's name stands to the person's.
    enum Likeness {
        /// They share a word, or one cannot be compared with the other.
        SHARED,
        /// They share nothing, and the holder is a firm.
        FIRM,
        /// They share nothing.
        NONE
    }

    /// Compares a holder with the person's name.
    static Likeness of(String holder, String name) {
        String one = Words.plain(holder);
        String other = Words.plain(name);
        if (one.isEmpty() || other.isEmpty() || script(one) != script(other) || isAlike(one, other)) {
            return Likeness.SHARED;
        }
        return FirmWords.isFirm(holder) ? Likeness.FIRM : Likeness.NONE;
    }

    /// Says whether two names share a word other than those that every firm bears.
    static boolean shareAWord(String holder, String name) {
        String one = FirmWords.without(holder);
        String other = FirmWords.without(name);
        return !one.isEmpty() && !other.isEmpty() && isAlike(one, other);
    }

    private static UnicodeScript script(String plain) {
        return plain.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }

    private static boolean isAlike(String one, String other) {
        return holdsWordOf(one, other) || holdsWordOf(other, one);
    }

    /// Says whether a word of `words` stands in `text`, alone, as a stem, or run together with others.
    private static boolean holdsWordOf(String text, String words) {
        String joined = text.replace(" ", "");
        boolean isAlphabet = script(text) == UnicodeScript.LATIN || script(text) == UnicodeScript.CYRILLIC;
        for (String word : words.split(" ")) {
            boolean isLong = word.length() >= LETTERS_MIN || !isAlphabet;
            String stem = word.length() > STEM_LETTERS ? word.substring(0, STEM_LETTERS) : word;
            boolean stands = Words.holds(text, word) && word.length() > 1;
            boolean isWithin = joined.contains(word) || (' ' + text).contains(' ' + stem);
            if (stands || (isLong && isWithin)) {
                return true;
            }
        }
        return false;
    }
}
