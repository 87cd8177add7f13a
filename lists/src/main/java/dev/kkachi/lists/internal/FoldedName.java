package dev.kkachi.lists.internal;

import dev.kkachi.model.Name;
import dev.kkachi.model.Schema;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names stripped of everything that two clerks may print differently while copying the same name: case, marks,
/// hyphens, apostrophes, spaces and the order of family and given name. Nothing is guessed: one different letter is a
/// different name.
final class FoldedName {
    /// A shorter name is an acronym that many may bear.
    private static final int LETTERS_MIN = 8;

    private FoldedName() {}

    /// Returns the folded forms of `name`; equal forms mean equal names. Empty if the name is too short to mean one.
    static List<String> forms(Name name, Schema schema) {
        String text = name.text();
        int comma = schema == Schema.PERSON ? text.indexOf(',') : -1;
        List<String> forms = new ArrayList<>(2);
        String printed = fold(text);
        if (printed.codePointCount(0, printed.length()) < minimum(printed)) {
            return List.of();
        }
        forms.add(printed);
        if (comma > 0) {
            forms.add(fold(text.substring(comma + 1)) + fold(text.substring(0, comma)));
        }
        return forms;
    }

    /// Returns the words of `name`, folded.
    static List<String> words(Name name) {
        List<String> words = new ArrayList<>();
        for (String word : name.text().split("[\\s,./()\"-]+")) {
            String folded = fold(word);
            if (folded.length() > 2) {
                words.add(folded);
            }
        }
        return words;
    }

    private static int minimum(String folded) {
        boolean syllables = Character.isIdeographic(folded.isEmpty() ? ' ' : folded.codePointAt(0))
                || (!folded.isEmpty() && folded.charAt(0) >= '\uAC00' && folded.charAt(0) <= '\uD7A3');
        return syllables ? 3 : LETTERS_MIN;
    }

    private static String fold(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        String plain = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(Character.toLowerCase(c));
            }
            i += Character.charCount(c);
        }
        String folded = letters.toString();
        return ascii
                ? folded
                : Normalizer.normalize(folded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
