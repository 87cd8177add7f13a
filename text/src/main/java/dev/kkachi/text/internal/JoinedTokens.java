package dev.kkachi.text.internal;

/// Finds the neighbouring tokens of a listed name that, written together, are the same as one word: what [Joins]
/// does for two names, for a name in a [NameTable]. Belongs to one thread.
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

        void set(byte[] data, int from, int letterCount, int soundCount) {
            letters = letterCount;
            spelling.at(data, from, letterCount);
            sounding.at(data, from + letterCount, soundCount);
            classes = Side.consonantClasses(data, from + letterCount, soundCount);
        }
    }

    /// Returns the places of the tokens of `name` that make up `word`, as bits, or 0.
    int find(Word word, NameTable names, int name) {
        int end = names.tokenStart(name + 1);
        int start = names.tokenStart(name);
        for (int first = start; first < end - 1; first++) {
            int found = findFrom(word, names, first, Math.min(end, first + Runs.RUN_MAX));
            if (found != 0) {
                return found << (first - start);
            }
        }
        return 0;
    }

    private int findFrom(Word word, NameTable names, int first, int end) {
        Vocabulary vocabulary = names.vocabulary();
        int letters = 0;
        int classes = 0;
        together.clear();
        for (int at = first; at < end && Runs.isJoinable(names.part(at)); at++) {
            int token = names.token(at);
            int count = vocabulary.letterCount(token);
            if (letters + count > word.letters + Runs.SLACK) {
                return 0;
            }
            together.append(vocabulary.text(), vocabulary.soundFrom(token), vocabulary.soundCount(token));
            System.arraycopy(vocabulary.text(), vocabulary.letterFrom(token), spelled, letters, count);
            letters += count;
            classes |= vocabulary.consonants(token);
            boolean mayFit = at > first && letters >= word.letters - Runs.SLACK;
            if (mayFit && isOne(word, letters, Joins.mayBeOne(classes, word.classes))) {
                return (1 << (at - first + 1)) - 1;
            }
        }
        return 0;
    }

    private boolean isOne(Word word, int letters, boolean alikeSounds) {
        run.at(together.sounds(), 0, together.count());
        if (alikeSounds && likeness.of(run, word.sounding) >= Joins.MIN) {
            return true;
        }
        return !person && likeness.isOneKoreanWord(run.at(spelled, 0, letters), word.spelling);
    }
}
