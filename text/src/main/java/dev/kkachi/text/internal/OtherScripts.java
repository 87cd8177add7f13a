package dev.kkachi.text.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Puts Cyrillic and Katakana into the Latin letters that the Russian and the kana system of the spelling tables use.
final class OtherScripts {
    private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] RUSSIAN = {
        "a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };
    private static final String KANA = "アイウエオカキクケコガギグゲゴサシスセソザジズゼゾタチツテトダヂヅデドナニヌネノ" + "ハヒフヘホバビブベボパピプペポマミムメモヤユヨラリルレロワヲンヴ";
    private static final String[] HEPBURN = ("a i u e o ka ki ku ke ko ga gi gu ge go sa shi su se so za ji zu ze zo "
                    + "ta chi tsu te to da ji zu de do na ni nu ne no ha hi fu he ho ba bi bu be bo pa pi pu pe po "
                    + "ma mi mu me mo ya yu yo ra ri ru re ro wa o n vu")
            .split(" ", -1);
    private static final String SMALL = "ャュョァィゥェォ";
    private static final String[] GLIDES = {"ya", "yu", "yo", "a", "i", "u", "e", "o"};

    /// A longer name is not looked through for its parts.
    private static final int PRINTED_MAX = 60;

    private OtherScripts() {}

    static String toLatin(String printed) {
        int other = firstForeign(printed);
        if (other < 0) {
            return printed;
        }
        StringBuilder latin = new StringBuilder(printed.length() * 2);
        for (int i = 0; i < printed.length(); i++) {
            append(latin, printed.charAt(i));
        }
        return latin.toString();
    }

    /// Returns the system that names in the script of `printed` follow, `null` for Latin letters and all else.
    static @Nullable SpellingSystem systemOf(String printed) {
        int foreign = firstForeign(printed);
        if (foreign < 0) {
            return null;
        }
        char letter = printed.charAt(foreign);
        if (CYRILLIC.indexOf(Character.toLowerCase(letter)) >= 0) {
            return SpellingSystem.RUSSIAN;
        }
        return KANA.indexOf(letter) >= 0 ? SpellingSystem.KANA : null;
    }

    /// Says whether a syllable may begin with `letter`: a kana that is neither small, long, doubled nor a coda.
    static boolean beginsSyllable(char letter) {
        return KANA.indexOf(letter) >= 0 && letter != 'ン';
    }

    /// Returns the part of `printed` that is written `latin` in Latin letters, or `latin` where no part is.
    static String printed(String printed, String latin) {
        if (firstForeign(printed) < 0) {
            return latin;
        }
        int end = Math.min(printed.length(), PRINTED_MAX);
        for (int from = 0; from < end; from++) {
            for (int to = from + 1; to <= end; to++) {
                if (toLatin(printed.substring(from, to))
                        .toLowerCase(Locale.ROOT)
                        .equals(latin)) {
                    return printed.substring(from, to);
                }
            }
        }
        return latin;
    }

    private static int firstForeign(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            if (printed.charAt(i) >= 0x400) {
                return i;
            }
        }
        return -1;
    }

    private static void append(StringBuilder latin, char c) {
        char lower = Character.toLowerCase(c);
        int cyrillic = CYRILLIC.indexOf(lower);
        int kana = KANA.indexOf(c);
        int small = SMALL.indexOf(c);
        if (cyrillic >= 0) {
            String letters = RUSSIAN[cyrillic];
            boolean capital = lower != c && !letters.isEmpty();
            latin.append(capital ? letters.substring(0, 1).toUpperCase(Locale.ROOT) : "")
                    .append(capital ? letters.substring(1) : letters);
        } else if (kana >= 0) {
            latin.append(HEPBURN[kana]);
        } else if (small >= 0) {
            glide(latin, GLIDES[small]);
        } else if (c == 'ッ') {
            latin.append('t');
        } else if (c != 'ー') {
            latin.append(c);
        }
    }

    /// A small kana takes the vowel of the kana before it: `ji` + `yo` is `jo`, `hi` + `yo` is `hyo`, `u` + `o` is
    /// `wo`.
    private static void glide(StringBuilder latin, String vowel) {
        int end = latin.length() - 1;
        if (end < 0) {
            latin.append(vowel);
            return;
        }
        boolean alone = end == 0 || "aiueon -".indexOf(latin.charAt(end - 1)) >= 0;
        boolean rounds = latin.charAt(end) == 'u' && vowel.length() == 1 && alone;
        boolean hushes = end > 0 && latin.charAt(end) == 'i' && isHush(latin, end - 1);
        latin.setLength(end);
        boolean dropsGlide = hushes && vowel.length() == 2;
        latin.append(rounds ? "w" : "").append(dropsGlide ? vowel.substring(1) : vowel);
    }

    private static boolean isHush(StringBuilder latin, int end) {
        char before = end > 0 ? latin.charAt(end - 1) : ' ';
        return latin.charAt(end) == 'j' || (latin.charAt(end) == 'h' && (before == 's' || before == 'c'));
    }
}
