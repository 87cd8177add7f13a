package dev.kkachi.text.internal;

/// How likely the letters of a name are where it is no Korean one: the other side of the question how Korean it is.
final class Strangers {
    /// What a letter says where nothing is known of the word: less than the alphabet, for letters follow each other.
    private static final double BITS_PER_LETTER = 3.1;

    /// What a Han character says where nothing is known: China has more surnames and given names than Korea.
    private static final double BITS_PER_HAN = 7;

    private Strangers() {}

    /// Returns the bits of one word, `a` to `z`: fewer for a name that is common somewhere outside Korea.
    static double bits(String word) {
        double unknown = BITS_PER_LETTER * word.length();
        double known = Background.get().strangerBits(Hash.of(word));
        return Math.min(unknown, known);
    }

    /// Returns the bits of so many Han characters.
    static double bitsOfHan(int characters) {
        return BITS_PER_HAN * characters;
    }
}
