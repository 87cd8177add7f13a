package dev.kkachi.text;

import dev.kkachi.text.internal.TokenTable;
import dev.kkachi.text.internal.Variants;

/// Which given names are forms of one, such as *Bill* and *William*: as numbers, that are compared in no
/// time.
public final class NameForms {
    private NameForms() {}

    /// Returns the number of the names that `word` is a form of, 0 if none is known.
    ///
    /// @param word folded to `a` to `z`
    public static int of(String word) {
        return Variants.get().namesOf(TokenTable.hash(word));
    }

    /// Says whether two words are forms of one name, by their numbers.
    public static boolean areOne(int one, int other) {
        return Variants.areOne(one, other);
    }
}
