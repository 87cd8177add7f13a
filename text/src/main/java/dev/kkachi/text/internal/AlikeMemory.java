package dev.kkachi.text.internal;

import org.jspecify.annotations.Nullable;

/// The tokens alike to the words that were asked for lately, as most words of one population of names have been asked
/// for before. Shared by all threads without locks: a place holds an immutable pair, and losing one only costs a second
/// search.
final class AlikeMemory {
    private static final int PLACES = 1 << 16;

    private final Vocabulary vocabulary;
    private final AlikeTable table;
    private final @Nullable Pair[] pairs = new Pair[PLACES];

    AlikeMemory(NameTable names) {
        this.vocabulary = names.vocabulary();
        this.table = names.alike();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pair(long key, int[] alike) {}

    /// Returns the tokens alike to `asked`, not to be changed: as they are remembered, or worked out beforehand, or
    /// else found by `search`.
    int[] of(Kin.Word asked, boolean vowelless, AlikeTokens search) {
        long hash = asked.hash();
        long key = hash + (vowelless ? 1 : 0);
        int place = (int) key & (PLACES - 1);
        Pair known = pairs[place];
        if (known == null || known.key != key) {
            int token = vocabulary.find(hash, vowelless);
            int[] alike = token < 0 ? null : table.find(token);
            known = new Pair(key, alike == null ? search.search(asked, vowelless) : alike);
            pairs[place] = known;
        }
        return known.alike;
    }
}
