package dev.kkachi.text.internal;

import java.text.Normalizer;
import java.util.Locale;

/// Folds Latin letters of every language to `a` to `z`: case, accents, ligatures. ICU is not needed for that, and its
/// slow start is thereby spared to everyone whose names are Latin.
final class Folding {
    private static final int LATIN_END = 0x260;
    private static final int CAPITAL_SHARP_S = 0x1E9E;
    private static final String[] FOLDED = new String[LATIN_END];
    private static final String SPECIAL =
            "ßss æae Æae øo Øo đd Đd ðd Ðd þth Þth łl Łl ıi İi œoe Œoe ħh Ħh ŋn Ŋn əa Əa ĸk ŧt Ŧt";

    static {
        for (int letter = 0; letter < LATIN_END; letter++) {
            FOLDED[letter] = stripped((char) letter);
        }
        for (String rule : SPECIAL.split(" ", -1)) {
            FOLDED[rule.charAt(0)] = rule.substring(1);
        }
    }

    private Folding() {}

    /// Says whether `letter` is a Latin letter this class folds.
    static boolean isLatin(int letter) {
        return letter < LATIN_END ? !FOLDED[letter].isEmpty() : letter >= 0x1E00 && letter < 0x1F00;
    }

    /// Says whether `letter` is a mark that sits on the letter before it.
    static boolean isMark(int letter) {
        return letter >= 0x300 && letter < 0x370;
    }

    /// Appends the folded form of a Latin letter.
    static void append(StringBuilder out, int letter) {
        if (letter < LATIN_END) {
            out.append(FOLDED[letter]);
        } else if (letter == CAPITAL_SHARP_S) {
            out.append("ss");
        } else {
            out.append(stripped((char) letter));
        }
    }

    private static String stripped(char letter) {
        if (!Character.isLetter(letter)) {
            return "";
        }
        String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = Character.toLowerCase(apart.charAt(i));
            if (c >= 'a' && c <= 'z') {
                kept.append(c);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }
}
