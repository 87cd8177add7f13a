package dev.kkachi.text;

import dev.kkachi.text.internal.KoreanSpelling;
import java.util.random.RandomGenerator;

/// Spells Korean names in Latin letters as people and lists do, drawing among the spellings in use by how common each
/// is.
///
/// It is the reader of Korean names run forwards: for tests, benchmarks and synthetic populations.
public final class Romaniser {
    private final Style style;
    private final RandomGenerator random;

    /// A way to spell.
    public enum Style {
        /// North Korean official spelling, or McCune-Reischauer that lost its marks.
        NORTH_KOREAN('N'),
        /// McCune-Reischauer with its marks.
        MCCUNE_REISCHAUER('M'),
        /// Revised Romanization, with the customary surname.
        REVISED('R'),
        /// What South Koreans and emigrants customarily write.
        CUSTOMARY('C'),
        /// French.
        FRENCH('F'),
        /// Russian, in Latin letters.
        RUSSIAN('S');

        private final char letter;

        Style(char letter) {
            this.letter = letter;
        }
    }

    private Romaniser(Style style, RandomGenerator random) {
        this.style = style;
        this.random = random;
    }

    /// Returns a romaniser that draws its spellings from `random`.
    public static Romaniser of(Style style, RandomGenerator random) {
        return new Romaniser(style, random);
    }

    /// Spells a Hangul name of two syllables or more: in family-first or given-first order, joined, hyphenated or
    /// split.
    public String spell(String hangul) {
        return KoreanSpelling.of(style.letter, random).name(hangul);
    }
}
