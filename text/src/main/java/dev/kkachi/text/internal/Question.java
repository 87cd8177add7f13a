package dev.kkachi.text.internal;

import dev.kkachi.text.KeyTable;
import java.util.Arrays;
import java.util.function.LongConsumer;

/// The words of a name asked for, with their counterparts in a vocabulary, and what names that have some of
/// these can score at most. Belongs to one thread and is used again and again.
///
/// What says little (particles, titles, legal forms, and initials, which agree with so much) is assumed to
/// agree.
final class Question {
    /// The mark of what is assumed to agree.
    private static final int ASSUMED = 1 << Tokens.TOKENS_MAX;

    private static final int[] NOTHING = {};

    private final TokenWeights weights;
    private final NameTable names;
    private final Vocabulary vocabulary;
    private final boolean person;
    private final AlikeTokens alike;
    private final Runs runs;
    private final int[] marks;
    private final int[] sameWords;
    private final int[][] counterparts = new int[Tokens.TOKENS_MAX][];
    private final int[] token = new int[Tokens.TOKENS_MAX];
    private final int[] letters = new int[Tokens.TOKENS_MAX];
    private final long[] skeleton = new long[Tokens.TOKENS_MAX];
    private final long[] hardSkeleton = new long[Tokens.TOKENS_MAX];
    private final long[] koreanWord = new long[Tokens.TOKENS_MAX];
    private final double[] bits = new double[Tokens.TOKENS_MAX];
    private final double[] freeBits = new double[Tokens.TOKENS_MAX];
    private final boolean[] missed = new boolean[Tokens.TOKENS_MAX];
    private final double[] counterpartBits = new double[Tokens.TOKENS_MAX];
    private final int[] bearers = new int[Tokens.TOKENS_MAX];
    private final JoinedTokens joins;
    private final JoinedTokens.Word[] sought = new JoinedTokens.Word[Tokens.TOKENS_MAX];
    private int[] others = new int[16];
    private int[] followed = new int[256];
    private int words;
    private int parts;
    private int otherCount;
    private int followedCount;
    private int initials;
    private double assumed;

    Question(TokenWeights weights) {
        this.weights = weights;
        this.names = weights.names();
        this.vocabulary = names.vocabulary();
        this.person = weights.isPerson();
        this.alike = new AlikeTokens(vocabulary, person, weights.memory());
        this.joins = new JoinedTokens(person);
        this.runs = new Runs(!person);
        this.marks = new int[vocabulary.size()];
        this.sameWords = new int[vocabulary.size()];
        Arrays.setAll(sought, word -> new JoinedTokens.Word());
    }

    /// Returns, for each token of the vocabulary, the words of the question that it is a counterpart of, as
    /// bits.
    int[] marks() {
        return marks;
    }

    /// Returns the words that have the same letters as `other`, as bits.
    int equal(int other) {
        return sameWords[other];
    }

    /// Takes the words of `tokens`; names that can score at least `least` hold one of the tokens [#followed].
    void ask(Tokens tokens, double least) {
        forget();
        words = 0;
        parts = 0;
        otherCount = 0;
        followedCount = 0;
        initials = 0;
        assumed = 0;
        boolean telling = false;
        for (int i = 0; i < tokens.count(); i++) {
            telling |= isTelling(tokens.part(i));
        }
        int at = tokens.start();
        for (int i = 0; i < tokens.count(); i++) {
            Part part = tokens.part(i);
            if (isTelling(part) || !telling) {
                addWord(tokens, i, at);
            } else {
                assume(tokens, i, at);
            }
            at += tokens.letterCount(i) + tokens.soundCount(i);
        }
        runs.each(tokens, this::addRun);
        follow(least);
    }

    private boolean isTelling(Part part) {
        return part.isName() || (part == Part.NUMBER && !person);
    }

    private void addWord(Tokens tokens, int i, int at) {
        Part part = tokens.part(i);
        int count = tokens.letterCount(i);
        long hash = Hash.of(tokens.data(), at, count);
        int word = words++;
        token[word] = i;
        letters[word] = count;
        sought[word].set(tokens.data(), at, count, tokens.soundCount(i));
        skeleton[word] = Skeleton.of(tokens.data(), at + count, tokens.soundCount(i), false);
        koreanWord[word] = person ? 0 : KoreanWord.hash(tokens.data(), at, count);
        hardSkeleton[word] = Skeleton.of(tokens.data(), at + count, tokens.soundCount(i), true);
        bits[word] = part.isName() ? weights.weight(hash, count, tokens.isVowelless(i)) : Score.weight(part, 0, person);
        boolean isPatronymic = Side.isPatronymic(tokens.data(), at, count);
        freeBits[word] = Score.weightFree(bits[word], isPatronymic, person) * Score.leastFree(part);
        missed[word] = part.isName() && !(person && isPatronymic);
        parts += part.isName() ? 1 : 0;
        counterparts[word] = part.isName() ? alike.of(tokens, i, at) : alike.equal(hash);
        counterpartBits[word] = 0;
        bearers[word] = 0;
        for (int other : counterparts[word]) {
            sameWords[other] |= vocabulary.hash(other) == hash ? 1 << word : 0;
            mark(other, word, part);
            bearers[word] += names.postingStart(other + 1) - names.postingStart(other);
        }
    }

    private void mark(int other, int word, Part part) {
        marks[other] |= 1 << word;
        counterpartBits[word] = Math.max(counterpartBits[word], weights.weight(other, part));
    }

    private void assume(Tokens tokens, int i, int at) {
        Part part = tokens.part(i);
        boolean initial = part == Part.INITIAL;
        assumed += initial ? Score.OF_INITIAL : Score.weight(part, 0, person);
        if (initial) {
            initials |= 1 << (tokens.data()[at] - 'a');
        }
        for (int other : alike.equal(Hash.of(tokens.data(), at, tokens.letterCount(i)))) {
            marks[other] |= ASSUMED;
            remember(other);
        }
    }

    private void addRun(int first, int last, Runs.Joined run) {
        addRun(first, last, run, Kin.skeleton(run.skeleton()));
        if (run.hard() != run.skeleton()) {
            addRun(first, last, run, Kin.skeleton(run.hard()));
        }
        if (run.korean() != 0) {
            addRun(first, last, run, Kin.korean(run.korean()));
        }
    }

    private void addRun(int first, int last, Runs.Joined run, long key) {
        KeyTable kin = vocabulary.kin();
        int place = kin.find(key);
        int end = place < 0 ? 0 : kin.end(place);
        for (int at = place < 0 ? 0 : kin.start(place); at < end; at++) {
            int other = kin.posting(at);
            if (Math.abs(vocabulary.letterCount(other) - run.letters()) <= Runs.SLACK) {
                for (int word = 0; word < words; word++) {
                    if (token[word] >= first && token[word] <= last) {
                        mark(other, word, Part.WORD);
                    }
                }
                remember(other);
                addFollowed(other);
            }
        }
    }

    private void remember(int other) {
        others = otherCount == others.length ? Arrays.copyOf(others, 2 * otherCount) : others;
        others[otherCount++] = other;
    }

    /// Chooses the words that are followed: all but the most common, as long as a name that shares only those
    /// cannot score enough.
    private void follow(double least) {
        int left = 0;
        int tried = 0;
        for (int step = 0; step < words; step++) {
            int common = -1;
            for (int word = 0; word < words; word++) {
                boolean more = common < 0 || bearers[word] > bearers[common];
                common = (tried & 1 << word) == 0 && more ? word : common;
            }
            tried |= 1 << common;
            left = mostOf(left | 1 << common) < least ? left | 1 << common : left;
        }
        for (int word = 0; word < words; word++) {
            for (int other : (left & 1 << word) == 0 ? counterparts[word] : NOTHING) {
                addFollowed(other);
            }
        }
    }

    private double mostOf(int left) {
        double paired = assumed;
        for (int word = 0; word < words; word++) {
            paired += (left & 1 << word) == 0 ? 0 : counterpartBits[word];
        }
        return mayBeSlip(left, left) ? 1 : Math.min(mostOfParts(left, 0, 1), most(left, paired, 0, false));
    }

    private void addFollowed(int other) {
        followed = followedCount == followed.length ? Arrays.copyOf(followed, 2 * followedCount) : followed;
        followed[followedCount++] = other;
    }

    /// Returns the most that a name can score that has a counterpart for the words of `mask`, with so many bits
    /// paired in itself and so many free, `lacking` where a name part is among these.
    double most(int mask, double pairedThere, double freeThere, boolean lacking) {
        double paired = assumed;
        double free = 0;
        boolean lacks = lacking;
        for (int word = 0; word < words; word++) {
            boolean has = (mask & 1 << word) != 0;
            paired += has ? bits[word] : 0;
            free += has ? 0 : freeBits[word];
            lacks |= !has && missed[word];
        }
        double shared = (paired + pairedThere) / 2;
        return person
                ? Score.mostOfPersons(shared, free, freeThere, lacks)
                : Score.mostOfWords(shared, free, freeThere);
    }

    /// Says whether the one word outside of `mask` may be a slip of the pen, as [SecondLook] takes it, where the words
    /// of `equal` are the same there.
    boolean mayBeSlip(int mask, int equal) {
        double rest = 0;
        int missing = 0;
        for (int word = 0; word < words; word++) {
            rest += (equal & 1 << word) != 0 ? bits[word] : 0;
            missing += (mask & 1 << word) != 0 ? 0 : 1;
        }
        return missing == 1 && rest >= SecondLook.REST_BITS_MIN;
    }

    /// Returns the most that a name can score that has a counterpart for the words of `mask`, for `agreeing` of
    /// its own `otherParts` name parts, by the rule that one part in common is not enough.
    double mostOfParts(int mask, int agreeing, int otherParts) {
        boolean onePart = person && Math.max(Integer.bitCount(mask & ~ASSUMED), agreeing) < 2;
        return onePart && Math.max(parts, otherParts) > 1 ? Score.mostOfOnePart(hasInitials()) : 1;
    }

    boolean hasInitials() {
        return initials != 0;
    }

    int followedCount() {
        return followedCount;
    }

    /// Returns one of the tokens whose names are to be looked at.
    int followed(int index) {
        return followed[index];
    }

    /// Says whether an initial of the question may stand for `token`.
    boolean isInitialOf(int token) {
        int letter = vocabulary.text()[vocabulary.letterFrom(token)] - 'a';
        return letter >= 0 && (initials & 1 << letter) != 0;
    }

    int wordCount() {
        return words;
    }

    /// Hands out the keys under which runs of tokens are found that may be the same as `word`.
    void runKeys(int word, LongConsumer keys) {
        Runs.keysOfWord(skeleton[word], letters[word], keys);
        if (hardSkeleton[word] != skeleton[word]) {
            Runs.keysOfWord(hardSkeleton[word], letters[word], keys);
        }
        if (koreanWord[word] != 0) {
            keys.accept(Runs.koreanKey(koreanWord[word]));
        }
    }

    /// Finds the tokens of `name` that written together are the same as `word`: their places within the name as
    /// bits, or 0 where there are none.
    int findRun(int word, int name) {
        return joins.find(sought[word], names, name);
    }

    private void forget() {
        for (int word = 0; word < words; word++) {
            for (int other : counterparts[word]) {
                marks[other] = 0;
                sameWords[other] = 0;
            }
        }
        for (int i = 0; i < otherCount; i++) {
            marks[others[i]] = 0;
        }
    }
}
