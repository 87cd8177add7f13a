package dev.kkachi.text.internal;

/// The keys under which a [Vocabulary] knows a token beside its place in the trees: its letters, its skeleton,
/// its bare consonants, its sounds as a Korean word, and the names that it is another form of.
final class Kin {
    /// The most keys one token has.
    static final int KEYS_MAX = 7;

    private static final long LETTERS = 0x11L << 32;
    private static final long SKELETON = 0x22L << 32;
    private static final long CONSONANTS = 0x33L << 32;
    private static final long BARE = 0x44L << 32;
    private static final long VARIANT = 0x55L << 32;
    private static final long KOREAN = 0x66L << 32;

    private Kin() {}

    /// Where the letters of a token, and right behind them its sounds, lie in an array.
    ///
    /// @param data the array
    /// @param from where the letters start
    /// @param letters how many letters
    /// @param sounds how many sounds
    @SuppressWarnings("ArrayRecordComponent") // a view for the span of one call, never compared
    record Word(byte[] data, int from, int letters, int sounds) {
        int soundFrom() {
            return from + letters;
        }

        /// Returns the hash of the letters.
        long hash() {
            return Hash.of(data, from, letters);
        }
    }

    /// Sets the keys of a token into `keys` and returns how many there are.
    static int keys(Word word, boolean vowelless, long[] keys) {
        long hash = Hash.of(word.data, word.from, word.letters);
        int forms = Variants.get().namesOf(hash);
        int count = 0;
        keys[count++] = letters(hash);
        keys[count++] = skeleton(Skeleton.of(word.data, word.soundFrom(), word.sounds, false));
        keys[count++] = skeleton(Skeleton.of(word.data, word.soundFrom(), word.sounds, true));
        keys[count++] = consonants(word, vowelless);
        long korean = KoreanWord.hash(word.data, word.from, word.letters);
        if (korean != 0) {
            keys[count++] = korean(korean);
        }
        if (forms != 0) {
            keys[count++] = variant(Variants.first(forms));
            keys[count++] = variant(Variants.second(forms) == 0 ? Variants.first(forms) : Variants.second(forms));
        }
        return count;
    }

    static long letters(long hash) {
        return Hash.mix(hash + LETTERS);
    }

    static long skeleton(long hash) {
        return Hash.mix(hash + SKELETON);
    }

    static long korean(long hash) {
        return Hash.mix(hash + KOREAN);
    }

    static long variant(long hash) {
        return Hash.mix(hash + VARIANT);
    }

    /// Returns the key of the consonants of a token that is written with its vowels or, if `vowelless`, without.
    static long consonants(Word word, boolean vowelless) {
        long hash = Hash.SEED;
        for (int i = word.soundFrom(); i < word.soundFrom() + word.sounds; i++) {
            int consonant = WordLikeness.consonant(word.data[i]);
            hash = consonant == 0 ? hash : Hash.next(hash, consonant);
        }
        return Hash.mix(hash + (vowelless ? BARE : CONSONANTS));
    }
}
