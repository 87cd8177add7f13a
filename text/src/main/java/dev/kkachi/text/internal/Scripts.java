package dev.kkachi.text.internal;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/// Writes words of other scripts in Latin letters. Cyrillic, Greek, Arabic and Hebrew follow short tables of our own,
/// made for names; the rest is ICU's `Any-Latin`, loaded when the first such word is met.
final class Scripts {
    private static final String CYRILLIC = """
            аa бb вv гg дd еe ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya
            іi їyi єye ґg ўu јj љlj њnj ћc ђdj џdz ѓgj ќkj ѕdz қk ғg ңn өo үu ұu һh әa
            """;
    private static final String GREEK = """
            αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo άa έe ήi ίi όo ύy ώo ϊi ϋy
            ΐi ΰy
            """;
    private static final String ARABIC = """
            اa أa إi آa ٱa ءb بb پp تt ثth جj چch حh خkh دd ذdh رr زz ژzh سs شsh صs ضd طt ظz ع غgh فf قq كk کk گg لl
            مm نn ںn هh ەh ھh ةa ۃa وw ؤw یy يy ىa ئy ېe ټt ډd ړr ښsh ڼn ے ۍ ځz څts
            """;
    private static final String HEBREW = """
            אa בb גg דd הh וv זz חh טt יy כk ךk לl מm םm נn ןn סs ע פp ףp צts ץts קk רr שsh תt
            """;
    private static final String ARTICLE = "ال";
    private static final String GOD = "الله";
    private static final String[] TABLE = new String[0x700];

    static {
        for (String table : new String[] {CYRILLIC, GREEK, ARABIC, HEBREW}) {
            for (String rule : table.strip().split("\\s+", -1)) {
                String latin = rule.substring(1);
                TABLE[rule.charAt(0)] = latin;
                char capital = Character.toUpperCase(rule.charAt(0));
                if (TABLE[capital] == null) {
                    TABLE[capital] = latin;
                }
            }
        }
        TABLE['ء'] = "";
    }

    private Scripts() {}

    /// Says whether words in the script of `letter` are written without their short vowels.
    static boolean isVowelless(int letter) {
        return (letter >= 0x590 && letter < 0x700)
                || (letter >= 0xFB1D && letter < 0xFE00)
                || (letter >= 0xFE70 && letter < 0xFEFF);
    }

    /// Returns a word of any script in folded Latin letters; several words, parted by a space, where the script does
    /// not part them.
    static String latin(String word) {
        StringBuilder out = new StringBuilder(word.length() + 8);
        boolean article = word.length() > ARTICLE.length() + 2 && word.startsWith(ARTICLE) && !word.equals(GOD);
        out.append(article ? "al " : "");
        for (int i = article ? ARTICLE.length() : 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (Folding.isLatin(letter)) {
                Folding.append(out, letter);
            } else if (letter < TABLE.length && TABLE[letter] != null) {
                out.append(TABLE[letter]);
            } else if (!Folding.isMark(letter) && !isArabicMark(letter)) {
                return Icu.latin(word);
            }
        }
        return out.toString();
    }

    private static boolean isArabicMark(int letter) {
        return (letter >= 0x64B && letter <= 0x65F) || letter == 0x640 || letter == 0x670 || letter == 0x200C;
    }

    /// Holds ICU's transliterator, which takes a noticeable while to build, apart from everything else.
    private static final class Icu {
        private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        static String latin(String word) {
            StringBuilder kept = new StringBuilder();
            String latin = ANY.transliterate(word).toLowerCase(Locale.ROOT);
            for (int i = 0; i < latin.length(); i++) {
                char c = latin.charAt(i);
                if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                    kept.append(c);
                } else if (Character.isWhitespace(c) || c == '-') {
                    kept.append(' ');
                }
            }
            return kept.toString().strip();
        }
    }
}
