package dev.kkachi.text.internal;

import java.util.Locale;
import java.util.Set;

/// Figures that somebody wrote, or a scanner read, for letters: `K1m`, `0h`, `Mogi1evich`.
final class Figures {
    private static final String FIGURES = "013458";
    private static final String LETTERS = "oleasb";
    private static final String VOWELS = "aeiouy";
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");

    /// How many letters must stand on either side of a figure that is to be a letter of a company's name.
    private static final int AROUND = 2;

    private Figures() {}

    /// Returns `word` with letters for its figures where these are no numbers, in a person's name or another.
    static String asLetters(String word, boolean person) {
        int figures = 0;
        int letters = 0;
        boolean readable = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean figure = isFigure(c);
            figures += figure ? 1 : 0;
            letters += figure ? 0 : 1;
            readable &= figure ? FIGURES.indexOf(c) >= 0 : c < 0x250;
        }
        boolean both = readable && figures > 0 && figures <= letters;
        return both && (person ? isNoOrdinal(word) : isInside(word)) ? spelled(word) : word;
    }

    private static boolean isNoOrdinal(String word) {
        char last = word.charAt(word.length() - 1);
        boolean counted = word.length() > 2
                && ORDINALS.contains(word.substring(word.length() - 2))
                && isFigure(word.charAt(word.length() - 3));
        return !counted && (!isFigure(last) || last == '1' || last == '0');
    }

    /// Says whether every figure is a nought or a one between letters.
    private static boolean isInside(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isFigure(word.charAt(i))) {
                boolean fits = word.charAt(i) <= '1' && i >= AROUND && i < word.length() - AROUND;
                for (int near = i - AROUND; fits && near <= i + AROUND; near++) {
                    fits = near == i || Character.isLetter(word.charAt(near));
                }
                if (!fits) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String spelled(String word) {
        StringBuilder spelled = new StringBuilder(word);
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        for (int i = 0; i < word.length(); i++) {
            int figure = FIGURES.indexOf(word.charAt(i));
            if (figure >= 0 && isFigure(word.charAt(i))) {
                char letter = word.charAt(i) == '1' && !isByVowel(spelled, i) ? 'i' : LETTERS.charAt(figure);
                spelled.setCharAt(i, capitals || i == 0 ? Character.toUpperCase(letter) : letter);
            }
        }
        return spelled.toString();
    }

    /// A one beside a vowel is an l, else an i. A nought is a vowel.
    private static boolean isByVowel(StringBuilder word, int at) {
        return isVowel(word, at - 1) || isVowel(word, at + 1);
    }

    private static boolean isVowel(StringBuilder word, int at) {
        return at >= 0
                && at < word.length()
                && (VOWELS.indexOf(Character.toLowerCase(word.charAt(at))) >= 0 || word.charAt(at) == '0');
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
