package dev.kkachi.text.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads common names in Arabic letters with their vowels. The script leaves the short vowels out: of *Ali* it writes
/// one consonant, of *Reza* and *Rida* the same three letters. Whoever knows the name reads it at a glance, and so
/// does this table; what is not in it keeps its bare consonants. Loaded when the first such word is met.
final class ArabicNames {
    private static final String ARTICLE = "ال";
    private static final String SERVANT = "عبد";
    private static final String FATHER = "ابو";
    private static final String SERVANT_OF = SERVANT + ARTICLE;
    private static final String GOD = "الله";
    /// Endings of names that are made of others: of God, his, a son's, a child's.
    private static final String[][] ENDINGS = {
        {GOD, "ullah"}, {GOD + "ی", "ullahi"}, {"زاده", "zadeh"}, {"پور", "pour"},
    };

    private static final String NISBA = "ی";
    private static final int STEM_MIN = 3;

    private final Map<String, String> readings = new HashMap<>();

    private static final class Holder {
        private static final ArabicNames BUILT_IN = new ArabicNames();
    }

    private ArabicNames() {
        Table.each("arabic-names.tsv", row -> {
            for (String written : row[1].split(" ", -1)) {
                readings.putIfAbsent(written, row[0]);
            }
        });
    }

    /// Returns `printed` with those names in one word that some write in two: *Abd al-Rahman*, *Abu al-Fadl*, *Nasr
    /// Allah*.
    static String together(String printed) {
        return printed.indexOf(SERVANT) < 0 && printed.indexOf(GOD) < 0 && printed.indexOf(FATHER) < 0
                ? printed
                : printed.replace(" " + GOD, GOD)
                        .replace(SERVANT + " " + ARTICLE, SERVANT + ARTICLE)
                        .replace(FATHER + " " + ARTICLE, FATHER + ARTICLE);
    }

    /// Returns how `word` is read, in folded Latin letters, or `null` where it is no common name.
    static @Nullable String find(String word) {
        return Holder.BUILT_IN.reading(plain(word));
    }

    /// Returns `word` in plain letters: one of each kind, without marks, joiners and forms for print.
    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        String letters = Normalizer.normalize(word, Normalizer.Form.NFKC);
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            switch (letter) {
                case 'أ', 'إ', 'آ', 'ٱ' -> plain.append('ا');
                case 'ي', 'ى', 'ئ' -> plain.append('ی');
                case 'ك' -> plain.append('ک');
                case 'ة', 'ۀ', 'ە' -> plain.append('ه');
                case 'ؤ' -> plain.append('و');
                default -> {
                    if (Character.isLetter(letter) && letter != 'ـ') {
                        plain.append(letter);
                    }
                }
            }
        }
        return plain.toString();
    }

    private @Nullable String reading(String plain) {
        String known = named(plain);
        if (known != null) {
            return known;
        }
        if (plain.startsWith(SERVANT_OF)) {
            return made("abdul", readings.get(plain.substring(SERVANT_OF.length())), "");
        }
        for (String[] ending : ENDINGS) {
            String stem = stem(plain, ending[0]);
            if (stem != null) {
                return made("", named(stem), ending[1]);
            }
        }
        return compound(plain);
    }

    /// Returns a name of the table, or one that says where somebody or whose somebody is.
    private @Nullable String named(String plain) {
        String known = readings.get(plain);
        String stem = known == null ? stem(plain, NISBA) : null;
        return stem == null ? known : made("", readings.get(stem), "i");
    }

    /// Two names that are written together: `علیرضا`.
    private @Nullable String compound(String plain) {
        for (int i = STEM_MIN; i <= plain.length() - STEM_MIN; i++) {
            String first = readings.get(plain.substring(0, i));
            String second = first == null ? null : named(plain.substring(i));
            if (second != null) {
                return first + second;
            }
        }
        return null;
    }

    private static @Nullable String stem(String plain, String ending) {
        int length = plain.length() - ending.length();
        return plain.endsWith(ending) && length >= STEM_MIN ? plain.substring(0, length) : null;
    }

    private static @Nullable String made(String before, @Nullable String stem, String behind) {
        return stem == null ? null : before + stem + behind;
    }
}
