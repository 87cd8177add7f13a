package dev.kkachi.text.internal;

/// Tells whether two words in Latin letters are one Korean word: `Daesong` and `Taesong`, `Kumgang` and `Geumgang`,
/// `Silla` and `Sinra`. For names of companies and ships, in which Korean words stand among others; names of persons
/// have [KoreanReading].
///
/// Both words are read side by side, sound by sound, in the sounds that all romanisations of Korean share: voice,
/// breath and tension left out, `eo` as `o`, `eu` as `u`, and consonants that meet as they are said ([Assimilation]). A
/// word that no Korean could say, such as `Trade`, is none. Allocates nothing.
final class KoreanWord {
    private static final int NONE = 0;

    /// Consonants are the capitals of [Assimilation]; vowels lie above them.
    private static final int VOWELS = 128;

    private static final int GLIDE_Y = 8;
    private static final int GLIDE_W = 16;
    private static final int LETTERS_MIN = 4;
    private static final String CODAS = "KTPNMRG";

    /// Vowels of two letters and their kinds; what is not here is one vowel behind another.
    private static final String PAIRS = "ae2 ai2 ei2 eo3 eu4 ee5 oo4 ou4 oe6 oi6 ui7 ie5 ";

    private byte[] text = new byte[0];
    private int at;
    private int end;
    private int sound;

    /// The onset behind the coda that was just read.
    private int behind;

    private boolean initial;
    private boolean plain;

    /// Moves to the first sound of the letters in `letters` from `from` on. The South leaves out the first sound of
    /// `Ryugyong` and `Nyosong`, and says ㄴ for that of `Rodong`.
    private void open(byte[] letters, int from, int length) {
        text = letters;
        at = from;
        end = from + length;
        sound = NONE;
        behind = NONE;
        initial = true;
        plain = true;
        boolean liquid = peek(0) == 'r' || peek(0) == 'l';
        boolean soft = peek(1) == 'y' || (liquid && peek(1) == 'i');
        if (liquid || (soft && peek(0) == 'n')) {
            at++;
            behind = soft ? NONE : 'N';
            initial = soft;
        }
    }

    /// Says whether the words of letters that `a` and `b` stand for are one Korean word.
    static boolean same(KoreanWord a, SoundDistance.Word first, KoreanWord b, SoundDistance.Word second) {
        if (Math.min(first.length(), second.length()) < LETTERS_MIN) {
            return false;
        }
        a.open(first.text(), first.from(), first.length());
        b.open(second.text(), second.from(), second.length());
        boolean more = true;
        while (more) {
            boolean left = a.next();
            boolean right = b.next();
            if (a.sound != b.sound) {
                return false;
            }
            more = left && right;
        }
        return a.plain && b.plain;
    }

    /// Returns a number that all spellings of a Korean word share, given in `letters` from `from` on, or 0 where it is
    /// none.
    static long hash(byte[] letters, int from, int length) {
        if (length < LETTERS_MIN) {
            return 0;
        }
        KoreanWord word = new KoreanWord();
        word.open(letters, from, length);
        long hash = Hash.SEED;
        while (word.next()) {
            hash = Hash.next(hash, word.sound);
        }
        return word.plain ? Hash.mix(hash) : 0;
    }

    private int peek(int ahead) {
        return at + ahead < end ? text[at + ahead] : 0;
    }

    /// Moves on to the next sound; false at the end of the word, or where a sound is not Korean.
    private boolean next() {
        if (behind != NONE) {
            sound = behind;
            behind = NONE;
            plain = isVowelLetter(peek(0));
        } else if (at == end) {
            sound = NONE;
            return false;
        } else if (isVowelLetter(peek(0))) {
            sound = vowel();
        } else {
            consonants();
        }
        initial = false;
        return plain;
    }

    /// Reads the consonants up to the next vowel: an onset, a coda at the end, or a coda and an onset.
    private void consonants() {
        int first = consonant();
        boolean alone = at == end || isVowelLetter(peek(0));
        int second = alone ? NONE : consonant();
        boolean closed = !isVowelLetter(peek(0));
        boolean coda = closed || !alone;
        plain = first != NONE
                && !(closed && !alone)
                && !(coda && (initial || CODAS.indexOf(first) < 0))
                && (alone || second != NONE);
        sound = first;
        if (plain && !alone) {
            meet(first, second);
        }
    }

    /// Stops and liquids that sound alike are one. `nk` is the `ng` of `Hangang`, which is as often written so.
    private void meet(int first, int second) {
        int met = Assimilation.of(first, second);
        int coda = Assimilation.coda(met);
        int onset = Assimilation.onset(met);
        if (first == 'N' && second == 'K') {
            sound = 'G';
        } else if (coda == onset && coda != 'N' && coda != 'M') {
            sound = onset;
        } else {
            sound = coda;
            behind = onset;
        }
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

    /// Skips what doubles a consonant or gives it breath; Russian writes the breath as `kh`.
    private int aspirated(int kind, int first) {
        while (peek(0) == first || (peek(0) == 'h' && peek(-1) == first)) {
            at++;
        }
        if (kind != 'S' && peek(0) == 'k' && peek(1) == 'h') {
            at += 2;
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
        int glide = glide();
        int first = peek(0);
        if (first == 'e' && peek(1) == 'u' && peek(2) == 'i') {
            at++;
        }
        int pair = isPure(peek(1)) ? pair(peek(0), peek(1)) : NONE;
        int kind = pair == NONE ? single(peek(0)) : pair;
        at += pair != NONE ? 2 : kind == NONE ? 0 : 1;
        plain &= kind != NONE;
        boolean young = glide == GLIDE_Y && first == 'o' && kind == 4;
        return VOWELS + glide + (young ? 3 : kind);
    }

    /// Reads the `y` or `w` in front of a vowel: `yi` is 이, `woo` is 우.
    private int glide() {
        int next = peek(1);
        if (peek(0) == 'y' && isPure(next)) {
            at++;
            return next == 'i' ? NONE : GLIDE_Y;
        }
        if (peek(0) == 'w') {
            at++;
            return next == 'o' && peek(1) == 'o' ? NONE : GLIDE_W;
        }
        return NONE;
    }

    private static boolean isPure(int letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private static int pair(int first, int second) {
        for (int i = 0; i < PAIRS.length(); i += 4) {
            if (PAIRS.charAt(i) == first && PAIRS.charAt(i + 1) == second) {
                return PAIRS.charAt(i + 2) - '0';
            }
        }
        return NONE;
    }

    private static int single(int letter) {
        return switch (letter) {
            case 'a' -> 1;
            case 'e' -> 2;
            case 'o' -> 3;
            case 'u' -> 4;
            case 'i' -> 5;
            default -> NONE;
        };
    }
}
