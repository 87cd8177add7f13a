package dev.kkachi.linking.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The words of a column's name in English, in small letters: `givenName`, `given_name`, `Given name` are two each, and
/// `Straße` is one, *street*.
final class ColumnWords {
    private ColumnWords() {}

    static List<String> of(String name) {
        String parted = name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2").toLowerCase(Locale.ROOT);
        String bare = Normalizer.normalize(parted, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('ı', 'i');
        // Hangul is taken apart by the form that takes marks off letters.
        return Stream.of(Normalizer.normalize(bare, Normalizer.Form.NFKC).split("[^\\p{L}\\p{N}]+", -1))
                .flatMap(word -> ColumnGlossary.english(word).stream())
                .toList();
    }
}
