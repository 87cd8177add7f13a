package dev.kkachi.text;

import dev.kkachi.text.internal.KoreanReading;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A whole name taken apart: *Smith, Robert J.* and *Robert J. Smith* alike are `Smith` and `Robert J.`.
///
/// A comma stands behind the family name, whose *van der* or *de la* may stand behind the given one. Else a name that
/// reads as Korean is cut where Koreans cut it, its given name written together, and of any other name the last word is
/// the family's, with the *van der* or *de la* before it. Titles and *Jr* are left out. Who writes the family name
/// first and no comma is taken wrongly: whoever compares should try the parts exchanged.
///
/// @param family empty only where nothing is left
/// @param given empty where there is one word only
public record PersonParts(String family, String given) {
    private static final int WORDS_MAX = 8;
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "rev");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "ter", "ten", "zu", "zur", "de", "del", "della", "di", "da", "dos", "das", "du",
            "la", "le", "las", "los", "al", "el", "bin", "ibn", "bint", "ben", "st", "san", "af", "av");

    /// Takes a name apart as it is printed.
    public static PersonParts of(String printed) {
        String text = printed.strip();
        int comma = text.indexOf(',');
        if (comma > 0) {
            String behind = text.substring(comma + 1).split(",", 2)[0].strip();
            if (!behind.isEmpty() && !SUFFIXES.contains(bare(behind))) {
                return ofSorted(text.substring(0, comma).strip(), behind);
            }
            text = text.substring(0, comma).strip();
        }
        List<String> words = named(text);
        String name = String.join(" ", words);
        @Nullable PersonParts korean = words.size() > WORDS_MAX ? null : KoreanReading.parts(name);
        return korean != null ? korean : ofWords(words);
    }

    /// Sorted by *Silva*, Maria da Silva is printed *Silva, Maria da*.
    private static PersonParts ofSorted(String before, String behind) {
        List<String> words = Arrays.asList(behind.split("\\s+", -1));
        int to = words.size();
        while (to > 1 && PARTICLES.contains(bare(words.get(to - 1)))) {
            to--;
        }
        String particles = String.join(" ", words.subList(to, words.size()));
        return new PersonParts((particles + " " + before).strip(), String.join(" ", words.subList(0, to)));
    }

    private static List<String> named(String text) {
        List<String> words = Arrays.asList(text.split("\\s+", -1));
        int from = 0;
        while (from < words.size() - 1 && TITLES.contains(bare(words.get(from)))) {
            from++;
        }
        int to = words.size();
        while (to > from + 1 && SUFFIXES.contains(bare(words.get(to - 1)))) {
            to--;
        }
        return words.subList(from, to);
    }

    /// Nobody's family is called by one letter: *Smith J.* is listed as in a directory, *Ann Smith K.* has another name
    /// behind.
    private static PersonParts ofWords(List<String> words) {
        int whole = words.size();
        while (whole > 0 && bare(words.get(whole - 1)).length() == 1) {
            whole--;
        }
        if (whole > 0 && whole < words.size()) {
            PersonParts parts = ofWords(words.subList(0, whole));
            String initials = String.join(" ", words.subList(whole, words.size()));
            return new PersonParts(parts.family(), (parts.given() + " " + initials).strip());
        }
        int from = words.size() - 1;
        while (from > 1 && PARTICLES.contains(bare(words.get(from - 1)))) {
            from--;
        }
        return new PersonParts(
                String.join(" ", words.subList(from, words.size())), String.join(" ", words.subList(0, from)));
    }

    private static String bare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
