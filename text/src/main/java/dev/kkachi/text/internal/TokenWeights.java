package dev.kkachi.text.internal;

import java.util.function.LongToDoubleFunction;

/// What every token of a [NameTable] weighs, worked out once, so that a search reads it from an array.
public final class TokenWeights {
    private final NameTable names;
    private final boolean person;
    private final LongToDoubleFunction common;
    private final float[] weights;
    private final float[] freeWeights;
    private final AlikeMemory memory;
    private final boolean[] dispensable;

    private TokenWeights(NameTable names, boolean person, LongToDoubleFunction common) {
        this.names = names;
        this.person = person;
        this.common = common;
        this.memory = new AlikeMemory(names);
        Vocabulary vocabulary = names.vocabulary();
        weights = new float[vocabulary.size()];
        freeWeights = new float[vocabulary.size()];
        dispensable = new boolean[vocabulary.size()];
        for (int token = 0; token < weights.length; token++) {
            int letters = vocabulary.letterCount(token);
            double weight = weight(vocabulary.hash(token), letters, vocabulary.isVowelless(token));
            boolean patronymic = Side.isPatronymic(vocabulary.text(), vocabulary.letterFrom(token), letters);
            weights[token] = (float) weight;
            freeWeights[token] = (float) Score.weightFree(weight, patronymic, person);
            dispensable[token] = person && patronymic;
        }
    }

    /// Weighs the tokens of `names`, which are names of persons or not, by the bits that `common` gives to the
    /// hash of a token.
    public static TokenWeights of(NameTable names, boolean person, LongToDoubleFunction common) {
        return new TokenWeights(names, person, common);
    }

    /// Makes a search for one thread.
    public CandidateScan search() {
        return new CandidateScan(this);
    }

    NameTable names() {
        return names;
    }

    /// Returns what the searches of all threads remember.
    AlikeMemory memory() {
        return memory;
    }

    boolean isPerson() {
        return person;
    }

    /// Returns what a word with this hash weighs as a name part.
    double weight(long hash, int letters, boolean vowelless) {
        return Score.weight(Part.WORD, Side.bits(common.applyAsDouble(hash), letters, vowelless), person);
    }

    /// Returns what `token` weighs as `part` of a name where it agrees.
    double weight(int token, Part part) {
        if (part.isName()) {
            return weights[token];
        }
        return part == Part.INITIAL ? Score.OF_INITIAL : Score.weight(part, 0, person);
    }

    /// Returns what `token` weighs as `part` of a name where the other name lacks it.
    double weightFree(int token, Part part) {
        return part.isName() ? freeWeights[token] * Score.leastFree(part) : Score.weight(part, 0, person);
    }

    /// Says whether a name that lacks `token` lacks what people do not leave out.
    boolean isMissed(int token, Part part) {
        return part.isName() && !dispensable[token];
    }
}
