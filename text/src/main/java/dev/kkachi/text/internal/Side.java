package dev.kkachi.text.internal;

import dev.kkachi.text.Agreement;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// One of the two names in a comparison, unpacked into a workspace that is used again and again.
final class Side {
    static final int NONE = -1;

    private static final int MAX = Tokens.TOKENS_MAX;

    /// What a word of so many letters weighs at most: there are few short words, so strangers share them.
    private static final double[] MOST_BITS = {1, 6, 10, 12, 14, 15, 16};

    /// What a letter of a word without vowels weighs at most: many words share their consonants.
    private static final double VOWELLESS_BITS = 2.5;

    final Part[] part = new Part[MAX];
    final int[] from = new int[MAX];
    final int[] length = new int[MAX];
    final int[] soundFrom = new int[MAX];
    final int[] soundLength = new int[MAX];
    final int[] consonants = new int[MAX];
    final long[] hash = new long[MAX];
    final double[] bits = new double[MAX];
    final boolean[] vowelless = new boolean[MAX];
    final int[] wording = new int[MAX];
    final int[] partner = new int[MAX];
    final double[] similarity = new double[MAX];
    final Agreement[] agreement = new Agreement[MAX];
    byte[] data = new byte[0];
    int count;
    private @Nullable Tokens loaded;
    private @Nullable LongToDoubleFunction weighed;

    /// Unpacks a name, unless it is the one that is here already, and frees all its tokens.
    @SuppressWarnings("ReferenceEquality") // the same objects, or else it is unpacked again
    void load(Tokens tokens, LongToDoubleFunction weights) {
        if (tokens != loaded || weights != weighed) {
            unpack(tokens, weights);
            loaded = tokens;
            weighed = weights;
        }
        for (int token = 0; token < count; token++) {
            partner[token] = NONE;
            similarity[token] = 0;
            agreement[token] = Agreement.ABSENT;
        }
    }

    private void unpack(Tokens tokens, LongToDoubleFunction weights) {
        data = tokens.data();
        count = tokens.count();
        int at = tokens.start();
        for (int token = 0; token < count; token++) {
            part[token] = tokens.part(token);
            vowelless[token] = tokens.isVowelless(token);
            wording[token] = tokens.wording(token);
            from[token] = at;
            length[token] = tokens.letterCount(token);
            soundFrom[token] = at + length[token];
            soundLength[token] = tokens.soundCount(token);
            at = soundFrom[token] + soundLength[token];
            hash[token] = Hash.of(data, from[token], length[token]);
            bits[token] = bits(weights.applyAsDouble(hash[token]), length[token], vowelless[token]);
            consonants[token] = consonantClasses(data, soundFrom[token], soundLength[token]);
        }
    }

    /// Returns what a word of so many letters weighs that is as common as `common` bits say.
    static double bits(double common, int letters, boolean vowelless) {
        double most = MOST_BITS[Math.min(letters, MOST_BITS.length - 1)];
        return Math.min(common, vowelless ? Math.min(most, VOWELLESS_BITS * letters) : most);
    }

    boolean isFree(int token) {
        return partner[token] == NONE;
    }

    boolean isFreeName(int token) {
        return partner[token] == NONE && part[token].isName();
    }

    /// Says whether a token names its bearer's father, as `Anatolyevich` does: many documents leave that out.
    boolean isPatronymic(int token) {
        return isPatronymic(data, from[token], length[token]);
    }

    static boolean isPatronymic(byte[] text, int from, int length) {
        int end = from + length;
        return endsWith(text, end, length, "vich")
                || endsWith(text, end, length, "vitch")
                || endsWith(text, end, length, "vna")
                || endsWith(text, end, length, "ogly");
    }

    private static boolean endsWith(byte[] text, int end, int length, String letters) {
        if (length <= letters.length() + 1) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (text[end - letters.length() + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int consonantClasses(byte[] data, int from, int length) {
        int classes = 0;
        for (int i = from; i < from + length; i++) {
            classes |= consonantClass(data[i]);
        }
        return classes;
    }

    private static int consonantClass(int sound) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'E', 'h', 'w' -> 0;
            case 'b', 'p', 'f', 'v' -> 1;
            case 'd', 't' -> 2;
            case 'l' -> 4;
            case 'm' -> 8;
            case 'n' -> 16;
            case 'r' -> 32;
            default -> 64;
        };
    }
}
