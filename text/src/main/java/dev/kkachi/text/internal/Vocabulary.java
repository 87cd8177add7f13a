package dev.kkachi.text.internal;

import dev.kkachi.text.KeyPairs;
import dev.kkachi.text.KeyTable;
import dev.kkachi.text.NumberSink;
import dev.kkachi.text.NumberSource;
import java.util.Arrays;

/// The different tokens of many names, numbered, each with its letters and its sounds, and the ways to find
/// those that are alike to a word. A token that was written without its vowels is another than one of the same
/// letters.
final class Vocabulary {
    /// From so many letters on a slip is also looked for among the letters.
    static final int LETTERS_MIN = 5;

    private static final int VOWELLESS = 0x80;

    private final byte[] text;
    private final int[] starts;
    private final byte[] letterCounts;
    private final byte[] traits;
    private final byte[] buckets;
    private final KeyTable kin;
    private final NearWords bySound;
    private final NearWords byLetter;

    private Vocabulary(Builder built) {
        text = Arrays.copyOf(built.text, built.starts[built.size]);
        starts = Arrays.copyOf(built.starts, built.size + 1);
        letterCounts = Arrays.copyOf(built.letterCounts, built.size);
        traits = Arrays.copyOf(built.traits, built.size);
        buckets = new byte[built.size];
        for (int token = 0; token < built.size; token++) {
            buckets[token] = Skeleton.bucket(text, soundFrom(token), soundCount(token));
        }
        kin = built.kin.toTable();
        int[] all = new int[built.size];
        Arrays.setAll(all, token -> token);
        int[] longer = Arrays.stream(all)
                .filter(token -> letterCounts[token] >= LETTERS_MIN)
                .toArray();
        bySound = NearWords.of(all, this::pointToSounds);
        byLetter = NearWords.of(longer, this::pointToLetters);
    }

    private Vocabulary(NumberSource in) {
        text = in.bytes();
        starts = in.ints();
        letterCounts = in.bytes();
        traits = in.bytes();
        buckets = in.bytes();
        kin = KeyTable.readFrom(in);
        bySound = NearWords.readFrom(in, this::pointToSounds);
        byLetter = NearWords.readFrom(in, this::pointToLetters);
    }

    private void pointToSounds(SoundDistance.Word word, int token) {
        word.at(text, soundFrom(token), soundCount(token));
    }

    private void pointToLetters(SoundDistance.Word word, int token) {
        word.at(text, letterFrom(token), letterCount(token));
    }

    int size() {
        return letterCounts.length;
    }

    byte[] text() {
        return text;
    }

    int letterFrom(int token) {
        return starts[token];
    }

    int letterCount(int token) {
        return letterCounts[token];
    }

    int soundFrom(int token) {
        return starts[token] + letterCounts[token];
    }

    int soundCount(int token) {
        return starts[token + 1] - starts[token] - letterCounts[token];
    }

    boolean isVowelless(int token) {
        return (traits[token] & VOWELLESS) != 0;
    }

    /// Returns the classes of consonants that a token holds, as in [Side#consonantClasses].
    int consonants(int token) {
        return traits[token] & ~VOWELLESS & 0xff;
    }

    /// Returns one bit of [Skeleton#BUCKETS], mostly the same for tokens that are alike.
    long signature(int token) {
        return 1L << buckets[token];
    }

    /// Writes a token as the `place`-th of a name in the compact form of [Tokens], its letters and sounds at
    /// `at`, and returns how many these are.
    int copy(int token, byte[] data, int place, int at) {
        int length = starts[token + 1] - starts[token];
        data[Tokens.HEAD + Tokens.ENTRY * place + 1] = letterCounts[token];
        data[Tokens.HEAD + Tokens.ENTRY * place + 2] = (byte) soundCount(token);
        System.arraycopy(text, starts[token], data, at, length);
        return length;
    }

    long hash(int token) {
        return Hash.of(text, starts[token], letterCounts[token]);
    }

    /// Returns the token of the letters that hash to `hash`, negative where there is none.
    int find(long hash, boolean vowelless) {
        int place = kin.find(Kin.letters(hash));
        int end = place < 0 ? 0 : kin.end(place);
        for (int at = place < 0 ? 0 : kin.start(place); at < end; at++) {
            int token = kin.posting(at);
            if (isVowelless(token) == vowelless && hash(token) == hash) {
                return token;
            }
        }
        return -1;
    }

    Kin.Word word(int token) {
        return new Kin.Word(text, letterFrom(token), letterCount(token), soundCount(token));
    }

    /// Returns the tokens by their [Kin] keys.
    KeyTable kin() {
        return kin;
    }

    NearWords bySound() {
        return bySound;
    }

    NearWords byLetter() {
        return byLetter;
    }

    void writeTo(NumberSink out) {
        out.bytes(text);
        out.ints(starts);
        out.bytes(letterCounts);
        out.bytes(traits);
        out.bytes(buckets);
        kin.writeTo(out);
        bySound.writeTo(out);
        byLetter.writeTo(out);
    }

    static Vocabulary readFrom(NumberSource in) {
        return new Vocabulary(in);
    }

    /// Numbers tokens in the order in which they come.
    static final class Builder {
        private final KeyPairs kin = KeyPairs.empty();
        private final long[] found = new long[Kin.KEYS_MAX];
        private byte[] text = new byte[1 << 12];
        private int[] starts = new int[1 << 8];
        private byte[] letterCounts = new byte[1 << 8];
        private byte[] traits = new byte[1 << 8];
        private long[] hashes = new long[1 << 9];
        private int[] numbers = new int[1 << 9];
        private int size;

        /// Returns the number of a token of `tokens` that starts at `at` in their data.
        int number(Tokens tokens, int token, int at) {
            boolean vowelless = tokens.isVowelless(token);
            long hash = Hash.of(tokens.data(), at, tokens.letterCount(token)) + (vowelless ? 1 : 0);
            int slot = slot(hash);
            if (numbers[slot] == 0) {
                if (2 * size >= numbers.length) {
                    grow();
                    slot = slot(hash);
                }
                hashes[slot] = hash;
                add(tokens, token, at);
                numbers[slot] = size;
            }
            return numbers[slot] - 1;
        }

        private int slot(long hash) {
            int mask = numbers.length - 1;
            int slot = (int) hash & mask;
            while (numbers[slot] != 0 && hashes[slot] != hash) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private void grow() {
            long[] oldHashes = hashes;
            int[] oldNumbers = numbers;
            hashes = new long[2 * oldHashes.length];
            numbers = new int[2 * oldNumbers.length];
            for (int i = 0; i < oldNumbers.length; i++) {
                if (oldNumbers[i] != 0) {
                    int slot = slot(oldHashes[i]);
                    hashes[slot] = oldHashes[i];
                    numbers[slot] = oldNumbers[i];
                }
            }
        }

        private void add(Tokens tokens, int token, int at) {
            int letters = tokens.letterCount(token);
            int sounds = tokens.soundCount(token);
            int start = starts[size];
            if (size + 2 > starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
                letterCounts = Arrays.copyOf(letterCounts, 2 * letterCounts.length);
                traits = Arrays.copyOf(traits, 2 * traits.length);
            }
            if (start + letters + sounds > text.length) {
                text = Arrays.copyOf(text, 2 * text.length);
            }
            System.arraycopy(tokens.data(), at, text, start, letters + sounds);
            starts[size + 1] = start + letters + sounds;
            letterCounts[size] = (byte) letters;
            int classes = Side.consonantClasses(tokens.data(), at + letters, sounds);
            traits[size] = (byte) (classes | (tokens.isVowelless(token) ? VOWELLESS : 0));
            int keys = Kin.keys(new Kin.Word(tokens.data(), at, letters, sounds), tokens.isVowelless(token), found);
            for (int i = 0; i < keys; i++) {
                kin.add(found[i], size);
            }
            size++;
        }

        Vocabulary build() {
            return new Vocabulary(this);
        }
    }
}
