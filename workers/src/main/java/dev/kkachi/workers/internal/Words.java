package dev.kkachi.workers.internal;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Printed texts as words that can be compared: small letters without accents, everything else a blank.
public final class Words {
    private static final int LETTERS_MAX = 400;

    private Words() {}

    /// Returns `printed` in plain words.
    public static String plain(String printed) {
        String text = printed.length() > LETTERS_MAX ? printed.substring(0, LETTERS_MAX) : printed;
        if (isPlain(text)) {
            return text;
        }
        return isAscii(text) ? plainAscii(text) : plainOfAny(text);
    }

    /// Logs are full of such texts.
    private static String plainAscii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean isBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isCapital = letter >= 'A' && letter <= 'Z';
            if (isCapital || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                plain.append(isCapital ? (char) (letter + 'a' - 'A') : letter);
                isBlank = false;
            } else if (!isBlank) {
                plain.append(' ');
                isBlank = true;
            }
        }
        if (isBlank && !plain.isEmpty()) {
            plain.setLength(plain.length() - 1);
        }
        return plain.toString();
    }

    private static String plainOfAny(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        boolean isBlank = true;
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            boolean isAccent = Character.getType(letter) == Character.NON_SPACING_MARK;
            if (Character.isLetterOrDigit(letter)) {
                plain.append(Character.toLowerCase(letter));
                isBlank = false;
            } else if (!isBlank && !isAccent) {
                plain.append(' ');
                isBlank = true;
            }
        }
        String stripped = plain.toString().strip();
        return apart.equals(text) ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isSmall = letter >= 'a' && letter <= 'z';
            boolean isDigit = letter >= '0' && letter <= '9';
            if (!isSmall && !isDigit) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /// Returns the plain words of `printed`, each once.
    static Set<String> of(String printed) {
        String plain = plain(printed);
        return plain.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(plain.split(" ")));
    }

    /// Says whether the whole words `sought`, in plain words, stand side by side in the plain words
    /// `text`.
    static boolean holds(String text, String sought) {
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            int end = at + sought.length();
            boolean begins = at == 0 || text.charAt(at - 1) == ' ';
            boolean ends = end == text.length() || text.charAt(end) == ' ';
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /// Says whether one of `sought` stands in the plain words `text`.
    static boolean holdsOneOf(String text, List<String> sought) {
        for (String words : sought) {
            if (holds(text, words)) {
                return true;
            }
        }
        return false;
    }

    /// Returns the name of a file without its folders and the ending of a programme.
    static String fileName(String path) {
        int from = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
        String name = path.substring(from);
        String small = name.toLowerCase(Locale.ROOT);
        return Stream.of(".exe", ".app", ".msi", ".dmg", ".bat")
                .filter(small::endsWith)
                .findFirst()
                .map(end -> name.substring(0, name.length() - end.length()))
                .orElse(name);
    }
}
