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
    static final int ASSUMED = 1 << Tokens.TOKENS_MAX;

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
    private final long[] signature = new long[Tokens.TOKENS_MAX];
    private final SecondLook secondLook = new SecondLook();
    private final SoundDistance.Word freeThere = new SoundDistance.Word();
    private final JoinedTokens joins;
    private final JoinedTokens.Word[] sought = new JoinedTokens.Word[Tokens.TOKENS_MAX];
    private int[] others = new int[16];
    private int[] joined = new int[16];
    private int words;
    private int parts;
    private int otherCount;
    private int joinedCount;
    private int initials;
    private double assumed;
    private int left;

    Question(TokenWeights weights) {
        this.weights = weights;
        this.names = weights.names();
        this.vocabulary = names.vocabulary();
        this.person = weights.isPerson();
        this.alike = new AlikeTokens(vocabulary, person);
        this.joins = new JoinedTokens(person);
        this.runs = new Runs(!person);
        this.marks = new int[vocabulary.size()];
        this.sameWords = new int[vocabulary.size()];
        Arrays.setAll(sought, word -> new JoinedTokens.Word());
    }

    /// Returns the words that `other` is a counterpart of, as bits; above these may stand a bit for what is assumed.
    int marks(int other) {
        return marks[other];
    }

    /// Returns the words that have the same letters as `other`, as bits.
    int equal(int other) {
        return sameWords[other];
    }

    /// Takes the words of `tokens`; names that can score at least `least` hold a counterpart of a word that
    /// [#isFollowed], or one of the tokens [#joined].
    void ask(Tokens tokens, double least) {
        forget();
        words = 0;
        parts = 0;
        otherCount = 0;
        joinedCount = 0;
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
        counterparts[word] = part.isName() ? alike(tokens, i, at) : alike.equal(hash);
        counterpartBits[word] = 0;
        bearers[word] = 0;
        signature[word] = 0;
        for (int other : counterparts[word]) {
            boolean same = vocabulary.letterCount(other) == count && vocabulary.hash(other) == hash;
            sameWords[other] |= same ? 1 << word : 0;
            mark(other, word, part);
            bearers[word] += names.postingStart(other + 1) - names.postingStart(other);
        }
    }

    private int[] alike(Tokens tokens, int i, int at) {
        Kin.Word asked = new Kin.Word(tokens.data(), at, tokens.letterCount(i), tokens.soundCount(i));
        return weights.memory().of(asked, tokens.isVowelless(i), alike);
    }

    private void mark(int other, int word, Part part) {
        marks[other] |= 1 << word;
        signature[word] |= vocabulary.signature(other);
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
                joined = joinedCount == joined.length ? Arrays.copyOf(joined, 2 * joinedCount) : joined;
                joined[joinedCount++] = other;
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
            left = mostOf(left | 1 << common, left | 1 << common) < least ? left | 1 << common : left;
        }
        this.left = left;
    }

    /// Returns the most that a name can score that has a counterpart for the words of `mask` at best, and the same word
    /// for those of `equal`.
    double mostOf(int mask, int equal) {
        double paired = assumed;
        for (int word = 0; word < words; word++) {
            paired += (mask & 1 << word) == 0 ? 0 : counterpartBits[word];
        }
        return mayBeSlip(mask, equal) ? 1 : Math.min(mostOfParts(mask, 0, 1), most(mask, paired, 0, false));
    }

    /// Says whether the names that hold a counterpart of `word` are to be looked at.
    boolean isFollowed(int word) {
        return (left & 1 << word) == 0;
    }

    /// Returns the tokens that are counterparts of `word`; not to be changed.
    int[] counterparts(int word) {
        return counterparts[word];
    }

    /// Returns the [Vocabulary#signature]s of the counterparts of `word`.
    long signature(int word) {
        return signature[word];
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
    private boolean mayBeSlip(int mask, int equal) {
        return onlyMissing(mask) >= 0 && rest(equal) >= SecondLook.REST_BITS_MIN;
    }

    /// Says whether the one word outside of `mask` is a slip of `other`, or the other way round, in a name in which the
    /// words of `equal` are the same.
    boolean isSlip(int mask, int equal, int other) {
        int word = onlyMissing(mask);
        if (word < 0 || SecondLook.isKnown(bits[word], weights.weight(other, Part.WORD))) {
            return false;
        }
        freeThere.at(vocabulary.text(), vocabulary.letterFrom(other), vocabulary.letterCount(other));
        return secondLook.isSlip(sought[word].spelling(), freeThere, rest(equal));
    }

    /// Returns the only word outside of `mask`, negative where there are none or several.
    private int onlyMissing(int mask) {
        int missing = ~mask & (1 << words) - 1;
        return Integer.bitCount(missing) == 1 ? Integer.numberOfTrailingZeros(missing) : -1;
    }

    private double rest(int equal) {
        double rest = 0;
        for (int word = 0; word < words; word++) {
            rest += (equal & 1 << word) != 0 ? bits[word] : 0;
        }
        return rest;
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

    /// Returns how many tokens are counterparts of several words written together.
    int joinedCount() {
        return joinedCount;
    }

    /// Returns one of these tokens; the names that hold it are to be looked at.
    int joined(int index) {
        return joined[index];
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

    /// Says whether the tokens at a [RunPlace] written together are the same as `word`.
    boolean isRun(int word, int place) {
        return joins.isOne(sought[word], names, place);
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
