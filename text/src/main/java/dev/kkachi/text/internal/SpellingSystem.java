package dev.kkachi.text.internal;

/// A way to write Korean names that one name as a whole tends to follow.
enum SpellingSystem {
    /// North Korean official spelling, and McCune-Reischauer that lost its marks.
    NORTH('N', 0.30, 1.0),
    /// McCune-Reischauer with its marks.
    MARKED('M', 0.05, 0.6),
    /// Revised Romanization.
    REVISED('R', 0.16, 0.05),
    /// What South Koreans and emigrants customarily write.
    CUSTOMARY('C', 0.42, 0.05),
    /// French.
    FRENCH('F', 0.015, 0.7),
    /// Russian, Kontsevich's system, in Latin letters.
    RUSSIAN('S', 0.02, 0.7),
    /// Yale.
    YALE('Y', 0.004, 0.2),
    /// Japanese kana, in Hepburn's letters.
    KANA('K', 0.012, 0.4),
    /// The Chinese reading of the Hanja.
    PINYIN('P', 0.012, 0.0);

    static final int COUNT = values().length;

    private static final SpellingSystem[] ALL = values();

    private static final String LETTERS = "NMRCFSYKP";

    final char letter;
    final int index;
    final float prior;
    /// How much of a North Korean initial this system writes.
    final float northern;

    SpellingSystem(char letter, double prior, double northern) {
        this.letter = letter;
        this.index = LETTERS.indexOf(letter);
        this.prior = (float) prior;
        this.northern = (float) northern;
    }

    static SpellingSystem at(int index) {
        return ALL[index];
    }

    static int index(char letter) {
        int index = LETTERS.indexOf(letter);
        if (index < 0) {
            throw new IllegalArgumentException("No spelling system is called " + letter + ".");
        }
        return index;
    }
}
