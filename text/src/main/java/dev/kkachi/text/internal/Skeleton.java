package dev.kkachi.text.internal;

/// What of a word remains however it is spelled: its consonants by kind of sound, its first vowel where it
/// begins with one, all vowels where it is short. Hashes of it find words that are written together in one name
/// and apart in another.
final class Skeleton {
    private static final int SHORT = 3;
    private static final int HARD_KH = 'k';
    /// How many buckets there are.
    static final int BUCKETS = 63;

    private static final int BUCKET_CONSONANTS = 2;
    private static final int BUCKET_VOWELS = 4;

    private Skeleton() {}

    /// Returns the hash of the skeleton of `data[from, from + sounds)`; `hard` reads `kh` as `k`.
    static long of(byte[] data, int from, int sounds, boolean hard) {
        long hash = Hash.SEED;
        for (int i = from; i < from + sounds; i++) {
            int kind = kind(hard && data[i] == 'X' ? HARD_KH : data[i]);
            boolean vowel = Sounds.isVowel(data[i]);
            if (kind != 0 && (!vowel || i == from || sounds <= SHORT)) {
                hash = Hash.next(hash, kind);
            }
        }
        return Hash.mix(hash);
    }

    /// Returns a number below [#BUCKETS] that words which are alike mostly share: it comes from the first two
    /// consonants, and where the word is short from its vowels before the second.
    static byte bucket(byte[] data, int from, int sounds) {
        long hash = Hash.SEED;
        int left = BUCKET_CONSONANTS;
        for (int i = from; i < from + sounds && left > 0; i++) {
            boolean vowel = Sounds.isVowel(data[i]);
            int kind = kind(data[i]);
            if (kind != 0 && (!vowel || sounds <= BUCKET_VOWELS)) {
                hash = Hash.next(hash, kind);
                left -= vowel ? 0 : 1;
            }
        }
        return (byte) Math.floorMod(Hash.mix(hash), BUCKETS);
    }

    private static int kind(int sound) {
        return switch (sound) {
            case 'a', 'e', 'E' -> 'a';
            case 'i', 'y' -> 'i';
            case 'o', 'u' -> 'o';
            case 'h', 'w', 'X' -> 0;
            case 'p' -> 'b';
            case 'v', 'f' -> 'v';
            case 't' -> 'd';
            case 'g', 'k', 'c' -> 'k';
            case 's', 'z', 'Z', 'S', 'C' -> 's';
            case 'j', 'J' -> 'j';
            default -> sound;
        };
    }
}
