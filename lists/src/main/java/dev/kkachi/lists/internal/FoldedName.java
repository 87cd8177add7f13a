package dev.kkachi.lists.internal;

import dev.kkachi.model.Name;
import dev.kkachi.model.Schema;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Names stripped of what two clerks may print differently while copying the same name: case, marks, hyphens,
/// apostrophes, spaces, where a comma tells the order of a person's family and given name, and of others the legal
/// forms that are abbreviated at will. No letter is guessed: one different letter is a different name.
final class FoldedName {
    /// Legal forms that clerks abbreviate as they please.
    private static final Map<String, String> ABBREVIATIONS =
            Map.of("company", "co", "limited", "ltd", "corporation", "corp", "incorporated", "inc", "&", "and");

    private static final int TURNED_WORDS_MAX = 7;

    private FoldedName() {}

    /// Returns the folded forms of `name`; equal forms mean equal names. Empty if the name is too short to mean
    /// one.
    static List<String> forms(Name name, Schema schema) {
        String text = name.text();
        int comma = schema == Schema.PERSON ? text.indexOf(',') : -1;
        List<String> forms = new ArrayList<>(2);
        String printed = schema == Schema.PERSON ? fold(text) : abbreviated(text);
        if (printed.codePointCount(0, printed.length()) < lettersMin(printed, schema)) {
            return List.of();
        }
        forms.add(printed);
        if (comma > 0) {
            forms.add(fold(text.substring(comma + 1)) + fold(text.substring(0, comma)));
        }
        return forms;
    }

    /// Returns the forms of a person's `name` with its words turned round: another clerk may begin with the given
    /// name where one begins with the family name, and neither says which is which. The order is otherwise kept:
    /// *Yong Chol* and *Chol Yong* are two given names.
    static List<String> turned(Name name, Schema schema) {
        List<String> words = new ArrayList<>();
        for (String word : name.text().split("[\\s,]+")) {
            String folded = fold(word);
            if (!folded.isEmpty()) {
                words.add(folded);
            }
        }
        if (schema != Schema.PERSON
                || words.size() > TURNED_WORDS_MAX
                || forms(name, schema).isEmpty()) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(words.size());
        for (int i = 1; i < words.size(); i++) {
            forms.add(String.join("", words.subList(i, words.size())) + String.join("", words.subList(0, i)));
        }
        return forms;
    }

    private static String abbreviated(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (String word : text.split("[\\s.,]+")) {
            String plain = word.equals("&") ? word : fold(word);
            folded.append(ABBREVIATIONS.getOrDefault(plain, plain));
        }
        return folded.toString();
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

    /// Returns how long a name must be to mean one thing: a person's is backed by a birth date, a short name of an
    /// organisation is an acronym that many may bear.
    private static int lettersMin(String folded, Schema schema) {
        int first = folded.isEmpty() ? ' ' : folded.codePointAt(0);
        if (Character.isIdeographic(first) || Character.UnicodeScript.of(first) == Character.UnicodeScript.HANGUL) {
            return 3;
        }
        return switch (schema) {
            case PERSON -> 4;
            case VESSEL, AIRPLANE, CRYPTO_WALLET -> 6;
            case COMPANY, ORGANIZATION, LEGAL_ENTITY -> 8;
        };
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
