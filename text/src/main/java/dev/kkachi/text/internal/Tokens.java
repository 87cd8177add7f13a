package dev.kkachi.text.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The tokens of one name in one byte array: a count, then part, letters and sounds of each token. Millions of
/// names are held at once, so there is no object per token.
public final class Tokens {
    /// How many tokens of a name are kept. Longer names exist, as descriptions; the answer says where one is cut.
    public static final int TOKENS_MAX = 24;

    /// How many letters of a token are kept.
    public static final int LETTERS_MAX = 40;

    static final int HEAD = 2;
    static final int ENTRY = 3;

    private static final int PART_BITS = 3;
    private static final int VOWELLESS = 0x80;

    /// How many bits say what a token is within its name: its part and the number of its [Wording].
    static final int TRAIT_BITS = PART_BITS + 4;

    private final byte[] data;

    private Tokens(byte[] data) {
        this.data = data;
    }

    /// Returns the tokens that `data` holds in the compact form.
    static Tokens of(byte[] data) {
        return new Tokens(data);
    }

    /// Sets what the compact form says of a token beside its counts of letters and sounds.
    static void head(byte[] data, int token, int traits, boolean vowelless) {
        data[HEAD + ENTRY * token] = (byte) (traits | (vowelless ? VOWELLESS : 0));
    }

    /// Returns the part that `traits` tell.
    static Part partOf(int traits) {
        return Part.at(traits & ((1 << PART_BITS) - 1));
    }

    /// Returns the number of tokens.
    public int count() {
        return data[0];
    }

    /// Returns what a token is within its name, in [#TRAIT_BITS].
    int traits(int token) {
        return data[HEAD + ENTRY * token] & ((1 << TRAIT_BITS) - 1);
    }

    Part part(int token) {
        return partOf(traits(token));
    }

    /// Returns the number of the [Wording] of a token.
    int wording(int token) {
        return traits(token) >>> PART_BITS;
    }

    /// Says whether the token tells its bearer from others.
    public boolean isTelling(int token) {
        return part(token).isTelling();
    }

    /// Says whether the token comes from a script that does not write its vowels.
    boolean isVowelless(int token) {
        return (data[HEAD + ENTRY * token] & VOWELLESS) != 0;
    }

    int letterCount(int token) {
        return data[HEAD + ENTRY * token + 1];
    }

    int soundCount(int token) {
        return data[HEAD + ENTRY * token + 2];
    }

    /// Returns where the letters of the first token start; each token's sounds follow its letters.
    int start() {
        return HEAD + ENTRY * count();
    }

    byte[] data() {
        return data;
    }

    /// Returns the letters of a token.
    public String text(int token) {
        return new String(data, start(token), letterCount(token), StandardCharsets.US_ASCII);
    }

    /// Returns the hash of a token's letters.
    public long hash(int token) {
        return Hash.of(data, start(token), letterCount(token));
    }

    private int start(int token) {
        int start = start();
        for (int before = 0; before < token; before++) {
            start += letterCount(before) + soundCount(before);
        }
        return start;
    }

    /// Gathers tokens into the compact form.
    static final class Builder {
        private final byte[] head = new byte[HEAD + ENTRY * TOKENS_MAX];
        private byte[] body = new byte[96];
        private int used;
        private int count;

        void add(Word word) {
            String letters = word.text();
            if (count == TOKENS_MAX) {
                return;
            }
            int length = Math.min(letters.length(), LETTERS_MAX);
            if (body.length < used + 3 * LETTERS_MAX) {
                body = Arrays.copyOf(body, body.length + 4 * LETTERS_MAX);
            }
            for (int i = 0; i < length; i++) {
                body[used + i] = (byte) letters.charAt(i);
            }
            int sounds = Sounds.encode(body, used, used + length, used + length);
            int at = HEAD + ENTRY * count;
            Tokens.head(
                    head,
                    count,
                    word.wording().number() << PART_BITS | word.part().code(),
                    word.vowelless());
            head[at + 1] = (byte) length;
            head[at + 2] = (byte) sounds;
            used += length + sounds;
            count++;
        }

        int count() {
            return count;
        }

        Tokens build() {
            int start = HEAD + ENTRY * count;
            byte[] data = new byte[start + used];
            System.arraycopy(head, 0, data, 0, start);
            System.arraycopy(body, 0, data, start, used);
            data[0] = (byte) count;
            return new Tokens(data);
        }
    }
}
