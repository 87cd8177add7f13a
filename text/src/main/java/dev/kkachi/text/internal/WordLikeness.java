package dev.kkachi.text.internal;

import dev.kkachi.text.Agreement;

/// How alike two name tokens are, 0 to 1. Short words must be the same; long ones may hold a slip.
final class WordLikeness {
    /// What two spellings of the same sounds are worth.
    static final double SAME_SOUND = 0.97;

    /// What two romanisations of one Korean word are worth.
    static final double SAME_KOREAN = 0.95;

    /// What a known other form of a name is worth.
    static final double VARIANT = 0.91;

    /// What a match at the very limit is worth.
    static final double AT_LIMIT = 0.6;

    /// From here down a name is so common that a near one is another name, not a slip.
    private static final double WELL_KNOWN_BITS = 13.5;

    /// What is left of the likeness of two names that people are known to bear.
    private static final double OTHER_NAME = 0.4;

    private static final double LETTERS_ONLY = 0.03;

    /// Fewer consonants than that stand for too many names.
    private static final int CONSONANTS_MIN = 3;

    /// What so few are worth.
    private static final double FEW_CONSONANTS = 0.75;

    /// A vowel left out of a word of five sounds is a slip, anything else is not.
    private static final int VOWEL_LIMIT = 75;

    /// What one slip among the letters costs at most: the first letter counts half as much again.
    static final int ONE_SLIP = SoundDistance.SLIP * 3 / 2;

    private static final int SPELLING_LIMIT = 45;
    private static final int CLASS_COST = 30;
    private static final int[] LIMITS = {0, 0, 10, 25, 55, 100, 120, 150, 180, 200, 200, 230};

    private final SoundDistance distance = new SoundDistance();
    private final SoundDistance.Word one = new SoundDistance.Word();
    private final SoundDistance.Word other = new SoundDistance.Word();
    private final KoreanWord koreanOne = new KoreanWord();
    private final KoreanWord koreanOther = new KoreanWord();
    private int found;

    /// Compares token `i` of `a` with token `j` of `b`, which are not equal; returns 0 where they are different.
    double of(Side a, int i, Side b, int j) {
        if (a.vowelless[i] != b.vowelless[j]) {
            return vowelless(a, i, b, j);
        }
        int limit = limit(a.soundLength[i], b.soundLength[j]);
        if (!mayBeAlike(a.consonants[i], b.consonants[j], limit)) {
            return 0;
        }
        one.at(a.data, a.soundFrom[i], a.soundLength[i]);
        other.at(b.data, b.soundFrom[j], b.soundLength[j]);
        double likeness = likeness(limit);
        if (found > SPELLING_LIMIT) {
            likeness = Math.max(likeness, byLetters(a, i, b, j));
        }
        boolean differentNames = found > SPELLING_LIMIT && a.bits[i] < WELL_KNOWN_BITS && b.bits[j] < WELL_KNOWN_BITS;
        return differentNames ? OTHER_NAME * likeness : likeness;
    }

    /// Says whether two words of organisations or ships are spellings of one Korean word.
    boolean isOneKoreanWord(Side a, int i, Side b, int j) {
        one.at(a.data, a.from[i], a.length[i]);
        other.at(b.data, b.from[j], b.length[j]);
        return isOneKoreanWord(one, other);
    }

    boolean isOneKoreanWord(SoundDistance.Word a, SoundDistance.Word b) {
        return KoreanWord.same(koreanOne, a, koreanOther, b);
    }

    /// A slip may change how the letters around it sound; among the letters it is still one. Two are judged by sound.
    private double byLetters(Side a, int i, Side b, int j) {
        int limit = limit(a.length[i], b.length[j]);
        one.at(a.data, a.from[i], a.length[i]);
        other.at(b.data, b.from[j], b.length[j]);
        double likeness = limit < SoundDistance.SLIP ? 0 : likeness(limit);
        return likeness > 0 && found <= ONE_SLIP ? likeness - LETTERS_ONLY : 0;
    }

    /// Compares two words of sounds that were put together elsewhere.
    double of(SoundDistance.Word a, SoundDistance.Word b) {
        one.at(a.text(), a.from(), a.length());
        other.at(b.text(), b.from(), b.length());
        return likeness(limit(a.length(), b.length()));
    }

    private double likeness(int limit) {
        found = distance.between(one, other, limit);
        return found > limit ? 0 : SAME_SOUND - (SAME_SOUND - AT_LIMIT) * found / Math.max(1, limit);
    }

    static int limit(int one, int other) {
        int sounds = Math.min(one, other);
        return sounds == 4 && Math.max(one, other) == 5 ? VOWEL_LIMIT : LIMITS[Math.min(sounds, LIMITS.length - 1)];
    }

    /// Returns the greatest limit that any word allows a word of so many sounds.
    static int limitMost(int sounds) {
        return Math.max(limit(sounds, sounds), limit(sounds, sounds + 1));
    }

    /// Returns how far words of so many letters may be apart by these alone.
    static int letterLimit(int one, int other) {
        return Math.min(limit(one, other), ONE_SLIP);
    }

    /// Says whether words that hold these classes of consonants may be within `limit`.
    static boolean mayBeAlike(int classes, int otherClasses, int limit) {
        return Integer.bitCount(classes ^ otherClasses) * CLASS_COST <= limit;
    }

    static Agreement agreement(double likeness) {
        return likeness >= 0.8 ? Agreement.SPELLING : Agreement.NEAR;
    }

    /// Compares consonants alone, for the one word comes without its vowels.
    private static double vowelless(Side a, int i, Side b, int j) {
        int x = a.soundFrom[i];
        int y = b.soundFrom[j];
        if (breath(a.data[x]) != breath(b.data[y])) {
            return 0;
        }
        int xEnd = x + a.soundLength[i];
        int yEnd = y + b.soundLength[j];
        int same = 0;
        while (true) {
            x = nextConsonant(a.data, x, xEnd);
            y = nextConsonant(b.data, y, yEnd);
            if (x == xEnd || y == yEnd) {
                break;
            }
            if (consonant(a.data[x]) != consonant(b.data[y])) {
                return 0;
            }
            same++;
            x++;
            y++;
        }
        if (x != xEnd || y != yEnd || same < 2) {
            return 0;
        }
        return same >= CONSONANTS_MIN ? 0.9 : FEW_CONSONANTS;
    }

    /// Returns the sound at the beginning of a word that is too weak to count elsewhere, but is always written there:
    /// `h`
    /// and `w`, for which some write `v`.
    private static int breath(int sound) {
        return sound == 'h' ? 'h' : sound == 'w' || sound == 'v' ? 'w' : 0;
    }

    private static int nextConsonant(byte[] data, int from, int end) {
        int i = from;
        while (i < end && consonant(data[i]) == 0) {
            i++;
        }
        return i;
    }

    static int consonant(int sound) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'E', 'h', 'w', 'v' -> 0;
            case 'p' -> 'b';
            case 'X' -> 'k';
            case 'g', 'j', 'J' -> 'j';
            case 'c' -> 's';
            default -> sound;
        };
    }
}
