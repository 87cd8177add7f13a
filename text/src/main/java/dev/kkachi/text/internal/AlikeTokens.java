package dev.kkachi.text.internal;

import dev.kkachi.text.KeyTable;
import java.util.Arrays;

/// Finds the tokens of a vocabulary that may agree with a word of another name: equal, alike in sound or
/// letters, the same consonants without vowels, another form of the name, its initial. Belongs to one thread.
///
/// No token is left out to which [WordLikeness] gives more than nothing; some are found too many.
final class AlikeTokens {
    private static final int CONSONANTS_MIN = 2;

    private final Vocabulary vocabulary;
    private final boolean person;
    private final NearWords.Search near = new NearWords.Search();
    private final SoundDistance.Word word = new SoundDistance.Word();
    private final byte[] initial = new byte[1];
    private int[] found = new int[256];
    private int count;

    AlikeTokens(Vocabulary vocabulary, boolean person) {
        this.vocabulary = vocabulary;
        this.person = person;
    }

    /// Returns the tokens of the letters that hash to `hash`.
    int[] equal(long hash) {
        count = 0;
        addKin(Kin.letters(hash));
        return Arrays.copyOf(found, count);
    }

    /// Returns the tokens alike to a word that is written with its vowels or, if `vowelless`, without.
    int[] search(Kin.Word asked, boolean vowelless) {
        count = 0;
        addAllKin(asked, vowelless);
        int classes = Side.consonantClasses(asked.data(), asked.soundFrom(), asked.sounds());
        Shape shape = new Shape(asked.letters(), asked.sounds(), classes, vowelless);
        word.at(asked.data(), asked.soundFrom(), asked.sounds());
        near.find(vocabulary.bySound(), word, WordLikeness.limitMost(asked.sounds()), new Near(shape, false));
        if (asked.letters() >= Vocabulary.LETTERS_MIN) {
            word.at(asked.data(), asked.from(), asked.letters());
            int most = Math.min(WordLikeness.limitMost(asked.letters()), WordLikeness.ONE_SLIP);
            near.find(vocabulary.byLetter(), word, most, new Near(shape, true));
        }
        return distinct();
    }

    private void addAllKin(Kin.Word asked, boolean vowelless) {
        long hash = asked.hash();
        addKin(Kin.letters(hash));
        if (consonantCount(asked) >= CONSONANTS_MIN) {
            addKin(Kin.consonants(asked, !vowelless));
        }
        long korean = person ? 0 : KoreanWord.hash(asked.data(), asked.from(), asked.letters());
        if (korean != 0) {
            addKin(Kin.korean(korean));
        }
        if (person) {
            addForms(Variants.get().namesOf(hash));
            initial[0] = asked.data()[asked.from()];
            addKin(Kin.letters(Hash.of(initial, 0, 1)));
        }
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
            return byLetter ? WordLikeness.letterLimit(asked.letters, vocabulary.letterCount(other)) : limit;
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
