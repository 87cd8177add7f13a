package dev.kkachi.text.internal;

/// Says whether neighbouring tokens of a listed name, written together, are the same as one word: what [Joins] does for
/// two names, for a name in a [NameTable]. Belongs to one thread.
final class JoinedTokens {
    private final WordLikeness likeness = new WordLikeness();
    private final SoundDistance.Word run = new SoundDistance.Word();
    private final RunTogether together = new RunTogether();
    private final byte[] spelled = new byte[Runs.RUN_MAX * Tokens.LETTERS_MAX];
    private final boolean person;

    JoinedTokens(boolean person) {
        this.person = person;
    }

    /// A word that is looked for; reused.
    static final class Word {
        private final SoundDistance.Word sounding = new SoundDistance.Word();
        private final SoundDistance.Word spelling = new SoundDistance.Word();
        private int letters;
        private int classes;

        /// Returns its letters.
        SoundDistance.Word spelling() {
            return spelling;
        }

        void set(byte[] data, int from, int letterCount, int soundCount) {
            letters = letterCount;
            spelling.at(data, from, letterCount);
            sounding.at(data, from + letterCount, soundCount);
            classes = Side.consonantClasses(data, from + letterCount, soundCount);
        }
    }

    /// Says whether the tokens at `place` make up `word`.
    boolean isOne(Word word, NameTable names, int place) {
        Vocabulary vocabulary = names.vocabulary();
        int first = names.tokenStart(RunPlace.name(place)) + RunPlace.first(place);
        int letters = 0;
        int classes = 0;
        together.clear();
        for (int at = first; at < first + RunPlace.count(place); at++) {
            int token = names.token(at);
            int count = vocabulary.letterCount(token);
            together.append(vocabulary.text(), vocabulary.soundFrom(token), vocabulary.soundCount(token));
            System.arraycopy(vocabulary.text(), vocabulary.letterFrom(token), spelled, letters, count);
            letters += count;
            classes |= vocabulary.consonants(token);
        }
        return Math.abs(letters - word.letters) <= Runs.SLACK
                && isOne(word, letters, Joins.mayBeOne(classes, word.classes));
    }

    private boolean isOne(Word word, int letters, boolean alikeSounds) {
        run.at(together.sounds(), 0, together.count());
        if (alikeSounds && likeness.of(run, word.sounding) >= Joins.MIN) {
            return true;
        }
        return !person && likeness.isOneKoreanWord(run.at(spelled, 0, letters), word.spelling);
    }
}
