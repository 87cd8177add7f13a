package dev.kkachi.text.internal;

import dev.kkachi.text.KeyTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the tokens of a vocabulary that may agree with a word of another name: equal, alike in sound or
/// letters, the same consonants without vowels, another form of the name, its initial. Belongs to one thread and
/// remembers what it found, as most words of one population of names have been asked for before.
///
/// No token is left out to which [WordLikeness] gives more than nothing; some are found too many.
final class AlikeTokens {
    private static final int CONSONANTS_MIN = 2;

    private final Vocabulary vocabulary;
    private final boolean person;
    private final NearWords.Search near = new NearWords.Search();
    private final SoundDistance.Word word = new SoundDistance.Word();
    private final byte[] initial = new byte[1];
    private final Memory memory;
    private int[] found = new int[256];
    private int count;

    AlikeTokens(Vocabulary vocabulary, boolean person, Memory memory) {
        this.vocabulary = vocabulary;
        this.memory = memory;
        this.person = person;
    }

    /// Returns the tokens alike to a name part of `tokens` that starts at `at` in their data; not to be changed.
    int[] of(Tokens tokens, int token, int at) {
        long hash = Hash.of(tokens.data(), at, tokens.letterCount(token));
        long key = hash + (tokens.isVowelless(token) ? 1 : 0);
        int[] known = memory.find(key);
        if (known == null) {
            known = search(tokens, token, at);
            memory.keep(key, known);
        }
        return known;
    }

    /// What was found lately, shared by all threads. Without locks: a place holds an immutable pair, and losing
    /// one only costs a second search.
    static final class Memory {
        private static final int PLACES = 1 << 16;

        private final @Nullable Pair[] pairs = new Pair[PLACES];

        @SuppressWarnings("ArrayRecordComponent") // never compared
        private record Pair(long key, int[] alike) {}

        int @Nullable [] find(long key) {
            Pair pair = pairs[(int) key & (PLACES - 1)];
            return pair == null || pair.key != key ? null : pair.alike;
        }

        void keep(long key, int[] alike) {
            pairs[(int) key & (PLACES - 1)] = new Pair(key, alike);
        }
    }

    /// Returns the tokens of the letters that hash to `hash`.
    int[] equal(long hash) {
        count = 0;
        addKin(Kin.letters(hash));
        return Arrays.copyOf(found, count);
    }

    private int[] search(Tokens tokens, int token, int at) {
        count = 0;
        int letters = tokens.letterCount(token);
        int sounds = tokens.soundCount(token);
        boolean vowelless = tokens.isVowelless(token);
        Kin.Word asked = new Kin.Word(tokens.data(), at, letters, sounds);
        long hash = Hash.of(tokens.data(), at, letters);
        addKin(Kin.letters(hash));
        if (consonantCount(asked) >= CONSONANTS_MIN) {
            addKin(Kin.consonants(asked, !vowelless));
        }
        long korean = person ? 0 : KoreanWord.hash(tokens.data(), at, letters);
        if (korean != 0) {
            addKin(Kin.korean(korean));
        }
        if (person) {
            addForms(Variants.get().namesOf(hash));
            initial[0] = tokens.data()[at];
            addKin(Kin.letters(Hash.of(initial, 0, 1)));
        }
        int classes = Side.consonantClasses(tokens.data(), at + letters, sounds);
        Shape shape = new Shape(letters, sounds, classes, vowelless);
        word.at(tokens.data(), at + letters, sounds);
        near.find(vocabulary.bySound(), word, WordLikeness.limitMost(sounds), new Near(shape, false));
        if (letters >= Vocabulary.LETTERS_MIN) {
            word.at(tokens.data(), at, letters);
            near.find(vocabulary.byLetter(), word, WordLikeness.limitMost(letters), new Near(shape, true));
        }
        return distinct();
    }

    private record Shape(int letters, int sounds, int consonants, boolean vowelless) {}

    /// Adds the tokens whose sounds, or letters, are near enough.
    private final class Near implements NearWords.Found {
        private final Shape asked;
        private final boolean byLetter;

        Near(Shape asked, boolean byLetter) {
            this.asked = asked;
            this.byLetter = byLetter;
        }

        @Override
        public int limit(int other) {
            int limit = WordLikeness.limit(asked.sounds, vocabulary.soundCount(other));
            boolean may = vocabulary.isVowelless(other) == asked.vowelless
                    && WordLikeness.mayBeAlike(asked.consonants, vocabulary.consonants(other), limit);
            if (!may) {
                return -1;
            }
            return byLetter ? WordLikeness.limit(asked.letters, vocabulary.letterCount(other)) : limit;
        }

        @Override
        public void accept(int other) {
            add(other);
        }
    }

    private static int consonantCount(Kin.Word word) {
        int consonants = 0;
        for (int i = word.soundFrom(); i < word.soundFrom() + word.sounds(); i++) {
            consonants += WordLikeness.consonant(word.data()[i]) == 0 ? 0 : 1;
        }
        return consonants;
    }

    private void addForms(int forms) {
        if (forms != 0) {
            addKin(Kin.variant(Variants.first(forms)));
            if (Variants.second(forms) != 0) {
                addKin(Kin.variant(Variants.second(forms)));
            }
        }
    }

    private void addKin(long key) {
        KeyTable kin = vocabulary.kin();
        int place = kin.find(key);
        if (place >= 0) {
            for (int at = kin.start(place); at < kin.end(place); at++) {
                add(kin.posting(at));
            }
        }
    }

    private void add(int token) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = token;
    }

    private int[] distinct() {
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }
}
