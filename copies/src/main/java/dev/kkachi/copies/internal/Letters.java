package dev.kkachi.copies.internal;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of letters: which are not seen, which look like Latin ones, which are written without spaces.
final class Letters {
    private static final int MARKS_FIRST = 0x300;
    private static final int MARKS_LAST = 0x36F;

    /// Alphabets that have letters like Latin ones, `from to`: Greek, Cyrillic, Armenian, Cherokee, Coptic, Lisu.
    private static final char[] ALPHABETS = {
        0x370, 0x3FF, 0x400, 0x52F, 0x531, 0x586, 0x13A0, 0x13FD, 0x2C80, 0x2CEE, 0xA4D0, 0xA4F7
    };

    private Letters() {}

    /// Says whether nothing is seen of a character: joiners, spaces of no width, marks of direction, selectors.
    static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT
                || character == 0x34F
                || character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0xE0100 && character <= 0xE01EF);
    }

    /// Says whether an unseen character has honest work to do: hyphenation, and joining of emoji.
    static boolean isHonest(int unseen) {
        return unseen == 0xAD || (unseen >= 0xFE00 && unseen <= 0xFE0F);
    }

    /// Says whether a character belongs to the ones before it.
    static boolean continues(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (character >= 0x1160 && character <= 0x11FF)
                || character == 0xFF9E
                || character == 0xFF9F;
    }

    /// Says whether a mark is one of those that European alphabets put above and below letters.
    static boolean isAccent(int character) {
        return character >= MARKS_FIRST && character <= MARKS_LAST;
    }

    /// Says whether a character is a letter of a script that is read character by character, because spaces between
    /// its words are missing, or, in Korean, are set by some and not by others.
    static boolean isSpaceless(int character) {
        if (character >= 0xAC00 && character <= 0xD7A3) {
            return true;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    static boolean isLatin(int character) {
        return character < 0x80
                ? Character.isLetter(character)
                : character < 0x250 && Character.isLetter(character) && character != 0xAA && character != 0xBA;
    }

    /// Says whether a character is a letter of an alphabet that has letters like Latin ones.
    static boolean isOfAnotherAlphabet(int character) {
        for (int i = 0; i < ALPHABETS.length; i += 2) {
            if (character >= ALPHABETS[i] && character <= ALPHABETS[i + 1]) {
                return Character.isLetter(character);
            }
        }
        return false;
    }

    static boolean isCyrillic(char character) {
        return character >= 0x400 && character <= 0x52F;
    }

    /// Says whether a character is a plain letter in mathematical or ringed form.
    static boolean isStyled(int character) {
        return (character >= 0x1D400 && character <= 0x1D7FF)
                || (character >= 0x24B6 && character <= 0x24E9)
                || (character >= 0x1F110 && character <= 0x1F189);
    }

    /// Finds the Latin letter that looks like `character` of another alphabet, or `null`.
    static @Nullable Character latin(int character) {
        return Likes.LATIN.get((char) character);
    }

    /// Finds the Cyrillic letter that looks like the Latin `character`, or `null`.
    static @Nullable Character cyrillic(int character) {
        return Likes.CYRILLIC.get((char) character);
    }

    /// The tables, made when the first letter of another alphabet is met.
    ///
    /// Source: the Unicode Consortium's *confusables* (UTS 39), as ICU carries them.
    private static final class Likes {
        private static final Map<Character, Character> LATIN = new HashMap<>();
        private static final Map<Character, Character> CYRILLIC = new HashMap<>();

        static {
            SpoofChecker looks = new SpoofChecker.Builder().build();
            Map<String, Character> small = new HashMap<>();
            Map<String, Character> capital = new HashMap<>();
            for (char c = 'a'; c <= 'z'; c++) {
                char upper = (char) (c - 'a' + 'A');
                small.put(looks.getSkeleton(String.valueOf(c)), c);
                capital.put(looks.getSkeleton(String.valueOf(upper)), upper);
            }
            for (int i = 0; i < ALPHABETS.length; i += 2) {
                for (char c = ALPHABETS[i]; c <= ALPHABETS[i + 1]; c++) {
                    String look = looks.getSkeleton(String.valueOf(c));
                    Map<String, Character> first = Character.isUpperCase(c) ? capital : small;
                    Map<String, Character> second = Character.isUpperCase(c) ? small : capital;
                    Character like = first.containsKey(look) ? first.get(look) : second.get(look);
                    if (like != null) {
                        LATIN.put(c, like);
                        if (isCyrillic(c)) {
                            CYRILLIC.putIfAbsent(like, c);
                        }
                    }
                }
            }
        }
    }
}
