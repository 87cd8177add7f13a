package dev.kkachi.text.internal;

/// Tells whether two words in Latin letters are one Korean word: `Daesong` and `Taesong`, `Kumgang` and `Geumgang`,
/// `Cheil` and `Jeil`. For names of companies and ships, in which Korean words stand among others; names of persons
/// have
/// [KoreanReading].
///
/// Both words are read side by side, sound by sound, in the sounds that all romanisations of Korean share: voice,
/// breath and tension left out, `eo` as `o`, `eu` as `u`. A word that no Korean could say, such as `Trade`, is none.
/// Allocates nothing.
final class KoreanWord {
    private static final int NONE = 0;
    private static final int VOWELS = 64;
    private static final int LETTERS_MIN = 4;

    private byte[] text = new byte[0];
    private int at;
    private int end;
    private int sound;
    private int consonants;
    private boolean initial;
    private boolean plain;

    /// Moves to the first sound of the letters in `letters` from `from` on.
    private void open(byte[] letters, int from, int length) {
        text = letters;
        at = from;
        end = from + length;
        sound = NONE;
        consonants = 0;
        initial = true;
        plain = true;
    }

    /// Says whether the words of letters that `a` and `b` stand for are one Korean word.
    static boolean same(KoreanWord a, SoundDistance.Word first, KoreanWord b, SoundDistance.Word second) {
        if (Math.min(first.length(), second.length()) < LETTERS_MIN) {
            return false;
        }
        a.open(first.text(), first.from(), first.length());
        b.open(second.text(), second.from(), second.length());
        a.skipLiquid(b);
        b.skipLiquid(a);
        boolean more = true;
        while (more) {
            boolean left = a.next();
            boolean right = b.next();
            if (a.sound != b.sound) {
                return false;
            }
            more = left && right;
        }
        return a.plain && b.plain && a.at == a.end && b.at == b.end && a.sound == b.sound;
    }

    /// Returns a number that all spellings of a Korean word share, given in `letters` from `from` on, or 0 where it is
    /// none.
    static long hash(byte[] letters, int from, int length) {
        if (length < LETTERS_MIN) {
            return 0;
        }
        KoreanWord word = new KoreanWord();
        word.open(letters, from, length);
        return word.hash();
    }

    private long hash() {
        long hash = Hash.SEED;
        if (peek(0) == 'r' || peek(0) == 'l') {
            boolean soft = peek(1) == 'y' || peek(1) == 'i';
            hash = soft ? hash : Hash.next(hash, 'N');
            at++;
        }
        while (next()) {
            hash = Hash.next(hash, sound);
        }
        return plain ? Hash.mix(hash) : 0;
    }

    /// The North writes the first sound of `Ryugyong`, the South leaves it out.
    private void skipLiquid(KoreanWord other) {
        boolean liquid = peek(0) == 'r' || peek(0) == 'l';
        boolean soft = peek(1) == 'y' || peek(1) == 'i';
        if (liquid && soft && other.peek(0) == peek(1)) {
            at++;
        } else if (liquid && other.peek(0) == 'n') {
            at++;
            other.at++;
        }
    }

    private int peek(int ahead) {
        return at + ahead < end ? text[at + ahead] : 0;
    }

    /// Moves on to the next sound; false at the end of the word, or where a sound is not Korean.
    private boolean next() {
        if (at == end) {
            sound = NONE;
            return false;
        }
        sound = isVowelLetter(peek(0)) ? vowel() : consonant();
        if (sound >= VOWELS) {
            consonants = 0;
            initial = false;
        } else {
            plain &= sound != NONE && fits();
        }
        return plain;
    }

    /// A syllable has one onset and one coda, and not every consonant closes one.
    private boolean fits() {
        consonants++;
        boolean closes = at == end || !isVowelLetter(peek(0));
        return consonants <= (initial ? 1 : 2) && !(closes && (initial || consonants == 2 || !isCoda(sound)));
    }

    private static boolean isCoda(int consonant) {
        return "KTPNMRG".indexOf(consonant) >= 0;
    }

    private static boolean isVowelLetter(int letter) {
        return "aeiouyw".indexOf(letter) >= 0;
    }

    private int consonant() {
        int first = text[at++];
        return switch (first) {
            case 'k', 'g', 'q' -> aspirated('K', first);
            case 't' -> peek(0) == 'c' ? consonant() : aspirated('T', first);
            case 'd' -> peek(0) == 'j' ? consonant() : aspirated('T', first);
            case 'p', 'b', 'f' -> aspirated('P', first);
            case 'j', 'z' -> aspirated('C', first);
            case 'c' -> peek(0) == 'h' ? aspirated('C', first) : peek(0) == 'k' ? consonant() : NONE;
            case 's' -> aspirated('S', first);
            case 'r', 'l' -> liquid();
            case 'm' -> 'M';
            case 'h' -> 'H';
            case 'n' -> nasal();
            default -> NONE;
        };
    }

    private int aspirated(int kind, int first) {
        while (peek(0) == first || (peek(0) == 'h' && peek(-1) == first)) {
            at++;
        }
        return kind;
    }

    private int liquid() {
        while (peek(0) == 'r' || peek(0) == 'l') {
            at++;
        }
        return 'R';
    }

    /// `ng` before a vowel may be ㅇ or ㄴ and ㄱ; it is taken for the one sound in both words alike.
    private int nasal() {
        if (peek(0) == 'g') {
            at++;
            return 'G';
        }
        return 'N';
    }

    private int vowel() {
        int glide = NONE;
        if (peek(0) == 'y' && isVowelLetter(peek(1))) {
            glide = 8;
            at++;
        } else if (peek(0) == 'w') {
            glide = peek(1) == 'o' && peek(2) == 'o' ? NONE : 16;
            at++;
        }
        int from = at;
        while (isPure(peek(0)) && at - from < 2) {
            at++;
        }
        int kind = at == from ? NONE : kind(text[from], at - from > 1 ? text[from + 1] : 0);
        plain &= kind != NONE;
        return VOWELS + glide + kind;
    }

    private static boolean isPure(int letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private static int kind(int first, int second) {
        return switch (first) {
            case 'a' -> second == 0 ? 1 : second == 'e' || second == 'i' ? 2 : NONE;
            case 'e' ->
                switch (second) {
                    case 0, 'i' -> 2;
                    case 'o' -> 3;
                    case 'u' -> 4;
                    case 'e' -> 5;
                    default -> NONE;
                };
            case 'o' ->
                switch (second) {
                    case 0 -> 3;
                    case 'o', 'u' -> 4;
                    case 'e', 'i' -> 6;
                    default -> NONE;
                };
            case 'u' -> second == 0 ? 4 : second == 'i' ? 7 : NONE;
            case 'i' -> second == 0 || second == 'e' ? 5 : NONE;
            default -> NONE;
        };
    }
}
