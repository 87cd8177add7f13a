package dev.kkachi.text.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Lifts what stands between the eye and the letters of a printed name: characters that are not seen, letters of
/// another script that look the same, figures for letters, wide and joined forms. `Sіm` with a Cyrillic і is Sim, and
/// so are `S1m` and `Ｓｉｍ`.
///
/// What was lifted is told in remarks, for it is worth knowing: letters of two scripts do not come into one word by
/// themselves. Names of companies keep their figures (`K99`, `110th`), unless one stands in the middle of a word.
public final class Disguises {
    private static final int ASCII_END = 0x80;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int HIRAGANA_FIRST = 0x3041;
    private static final int HIRAGANA_LAST = 0x3096;
    private static final int TO_KATAKANA = 0x60;

    /// Characters that have no look of their own, `from to` pairs: joiners, marks of direction, selectors.
    private static final char[] UNSEEN = {
        SOFT_HYPHEN,
        SOFT_HYPHEN,
        0x34F,
        0x34F,
        0x61C,
        0x61C,
        0x115F,
        0x1160,
        0x17B4,
        0x17B5,
        0x180B,
        0x180E,
        0x200B,
        0x200F,
        0x202A,
        0x202E,
        0x2060,
        0x2064,
        0x2066,
        0x206F,
        0x3164,
        0x3164,
        0xFE00,
        0xFE0F,
        0xFEFF,
        0xFEFF,
        0xFFA0,
        0xFFA0
    };

    /// Other forms of plain characters, `from to` pairs: letters of Hangul, superscripts, letterlike and ringed
    /// letters, presentation forms, wide and narrow forms, and the halves of mathematical letters.
    private static final char[] FORMS = {
        0x1100, 0x11FF, 0x2070, 0x209F, 0x2100, 0x211F, 0x2123, 0x218F, 0x2460, 0x24FF, 0xA960, 0xA97F, 0xD7B0, 0xD7FF,
        0xD835, 0xD835, 0xF900, 0xFDFF, 0xFE10, 0xFE1F, 0xFE30, 0xFEFE, 0xFF01, 0xFFEE
    };

    private static final String MIXED = " mixes letters of two scripts in one word";
    private static final String FOREIGN = " is in letters of another script than the rest";

    private final boolean person;
    private final List<String> remarks = new ArrayList<>();

    private Disguises(boolean person) {
        this.person = person;
    }

    /// Returns `printed` without disguises; the same object where there are none.
    public static String lifted(String printed, boolean person) {
        return isPlain(printed) ? printed : new Disguises(person).lift(printed);
    }

    /// Says what [#lifted] found in `printed`, each in a few words.
    public static List<String> remarks(String printed, boolean person) {
        if (isPlain(printed)) {
            return List.of();
        }
        Disguises disguises = new Disguises(person);
        disguises.lift(printed);
        return List.copyOf(disguises.remarks);
    }

    /// Says whether nothing in `name` can be a disguise: the quick answer for nearly all names.
    private static boolean isPlain(String name) {
        boolean latin = false;
        boolean cyrillic = false;
        boolean greek = false;
        boolean figure = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ASCII_END) {
                figure |= c >= '0' && c <= '9';
                latin |= (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            } else if (c == SOFT_HYPHEN || c >= 0x250) {
                cyrillic |= Lookalikes.isCyrillic(c);
                greek |= Lookalikes.isGreek(c);
                if (isIn(UNSEEN, c) || isIn(FORMS, c) || isHiragana(c)) {
                    return false;
                }
            }
        }
        return !(latin && (cyrillic || greek || figure)) && !(cyrillic && greek);
    }

    private String lift(String printed) {
        String seen = seen(printed);
        if (seen.length() < printed.length()) {
            remarks.add("characters that are not seen are left out");
        }
        String plain = plainForms(seen);
        if (!plain.equals(seen)) {
            remarks.add(seen + " is read as " + plain);
        }
        Lookalikes lookalikes = Lookalikes.in(plain);
        StringBuilder lifted = new StringBuilder(plain.length());
        int at = 0;
        while (at < plain.length()) {
            int end = at;
            while (end < plain.length() && isOfWord(plain.charAt(end))) {
                end++;
            }
            lifted.append(end == at ? plain.substring(at, ++end) : word(plain.substring(at, end), lookalikes));
            at = end;
        }
        return lifted.toString();
    }

    private String word(String word, Lookalikes lookalikes) {
        String oneScript = lookalikes.inOneScript(word);
        boolean mixed = Lookalikes.isMixed(word);
        if (!oneScript.equals(word)) {
            remarks.add(word + (mixed ? MIXED : FOREIGN) + " and is read as " + oneScript);
        } else if (mixed) {
            remarks.add(word + MIXED);
        }
        String letters = Figures.asLetters(oneScript, person);
        if (!letters.equals(oneScript)) {
            remarks.add(oneScript + " has figures for letters and is read as " + letters);
        }
        return letters;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String seen(String printed) {
        StringBuilder seen = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            if (!isIn(UNSEEN, printed.charAt(i))) {
                seen.append(printed.charAt(i));
            }
        }
        return seen.toString();
    }

    /// Returns the compatible plain forms, and Katakana for Hiragana.
    private static String plainForms(String seen) {
        StringBuilder plain = new StringBuilder(seen.length());
        int at = 0;
        while (at < seen.length()) {
            int end = at;
            while (end < seen.length()
                    && (isIn(FORMS, seen.charAt(end)) || Character.isLowSurrogate(seen.charAt(end)))) {
                end++;
            }
            if (end == at) {
                char c = seen.charAt(end++);
                plain.append(isHiragana(c) ? (char) (c + TO_KATAKANA) : c);
            } else {
                plain.append(Normalizer.normalize(seen.substring(at, end), Normalizer.Form.NFKC));
            }
            at = end;
        }
        return plain.toString();
    }

    private static boolean isHiragana(char c) {
        return c >= HIRAGANA_FIRST && c <= HIRAGANA_LAST;
    }

    private static boolean isIn(char[] ranges, char c) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (c >= ranges[i] && c <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
