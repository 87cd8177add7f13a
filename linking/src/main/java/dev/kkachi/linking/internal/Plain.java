package dev.kkachi.linking.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings what people type into the form in which it is compared.
final class Plain {
    /// The capitals before a number, as in *HV 1009*; one alone is an initial.
    private static final Pattern SERIES = Pattern.compile("\\p{Lu}{2,3}");

    private Plain() {}

    /// Returns `text` in small letters without accents, its words apart by one space and all else left
    /// out.
    static String words(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String folded = isAscii(lower) ? lower : withoutMarks(lower);
        StringBuilder words = new StringBuilder(folded.length());
        boolean apart = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (apart && !words.isEmpty()) {
                    words.append(' ');
                }
                apart = false;
                words.append(c);
            } else if (c != '\'' && c != '’') {
                apart = true;
            }
        }
        return words.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String withoutMarks(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> kept.append((char) c));
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /// Returns the letters and digits of a number that was given to somebody, in capitals.
    static String identifier(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(upper.length());
        upper.chars().filter(Character::isLetterOrDigit).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /// Returns an address in small letters, without what follows a plus in its local part, which reaches
    /// the same box.
    static String email(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
    }

    /// Returns the words of `text` that hold a digit, such as `kxtg6700b`, each written together and each
    /// once; empty if there is none. Two products, papers or addresses that differ in them are seldom the
    /// same.
    static String codes(String text) {
        StringBuilder codes = new StringBuilder();
        String before = "";
        for (String word : text.split("[\\s,;()\\[\\]\"]+", -1)) {
            String begin = SERIES.matcher(before).matches() ? before : "";
            before = word;
            if (word.chars().anyMatch(Character::isDigit)) {
                String code = identifier(begin + word).toLowerCase(Locale.ROOT);
                if (!codes.isEmpty()) {
                    codes.append(' ');
                }
                codes.append(code);
            }
        }
        return codes.toString();
    }
}
