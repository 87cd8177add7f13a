package dev.kkachi.text.internal;

import dev.kkachi.text.KeyTable;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Finds the names of a [NameTable] that may be alike to a name asked for. Belongs to one thread; allocates
/// nothing for words that were asked for before.
///
/// # Problem
/// Comparing a name with every listed one is exact and takes a microsecond each; blocking keys are quick and
/// miss what shares no key.
///
/// # Idea
/// A name can only score where its words agree, so the words are compared, not the names: each word of the
/// question with the whole vocabulary, once ([AlikeTokens]). What a listed name can score at most then follows
/// from which words of the question it has a counterpart for ([Score#most]). Words so common that a name sharing
/// only them cannot score enough are never followed to their names; the names of the other words are, each is
/// bounded by all of its words, and the few that may reach the score wanted are handed out. This is MaxScore (H.
/// Turtle and J. Flood, *Query Evaluation: Strategies and Optimizations*, 1995) with words that need not be
/// equal.
///
/// Korean readings agree or not as wholes, and are looked up by their sounds.
///
/// # Limits
/// Exact with respect to words, initials, other forms and missing vowels. Words written together in one name and
/// apart in the other ([Runs]) and Korean readings are found by keys. At most [#NAMES_MAX] names are looked at
/// for one question; a search that had to stop says so.
public final class CandidateScan {
    /// How many names are looked at for one question.
    public static final int NAMES_MAX = 1_000_000;

    /// Sums of bits in another order differ by rounding.
    private static final double ROUNDING = 1e-4;

    private final NameTable names;
    private final TokenWeights weights;
    private final Question question;
    private final PostingFilter filter;
    private final int[] seen;
    /// Grows by two for every question: names looked at bear it, names kept the number above.
    private int round;

    private int[] found = new int[256];
    /// A [RunPlace] and the word that may stand there in pieces.
    private long[] pieces = new long[64];

    private int pieceCount;
    private int count;
    private int looked;
    private double least;
    private IntPredicate allowed = name -> true;

    CandidateScan(TokenWeights weights) {
        this.weights = weights;
        this.names = weights.names();
        this.question = new Question(weights);
        this.filter = new PostingFilter(question);
        this.seen = new int[names.size()];
    }

    /// Finds the names that may be at least `similarityMin` alike to the name of `tokens`, which reads as
    /// `reading` in Korean, and returns how many there are; `wanted` names only.
    public int find(Tokens tokens, @Nullable KoreanReading reading, double similarityMin, IntPredicate wanted) {
        least = similarityMin - ROUNDING;
        allowed = wanted;
        count = 0;
        looked = 0;
        nextRound();
        boolean certain = reading != null && reading.isCertain() && reading.isSearchedWhole();
        question.ask(tokens, least);
        filter.begin(least, certain);
        lookAtWords();
        lookAtRuns();
        if (reading != null) {
            lookAtReadings(reading);
        }
        Arrays.sort(found, 0, count);
        return count;
    }

    /// Returns the `index`-th name that was found; names rise.
    public int name(int index) {
        return found[index];
    }

    /// Says whether the last search reached its limit.
    public boolean isTruncated() {
        return looked >= NAMES_MAX;
    }

    private void nextRound() {
        if (round > Integer.MAX_VALUE - 4) {
            Arrays.fill(seen, 0);
            round = 0;
        }
        round += 2;
    }

    private void lookAtWords() {
        for (int name : names.idle()) {
            lookAt(name);
        }
        int words = question.wordCount();
        for (int word = 0; word < words; word++) {
            if (question.isFollowed(word)) {
                for (int other : question.counterparts(word)) {
                    lookAtNamesOf(other, isIn(question.equal(other), word) ? words : word);
                }
            }
        }
        for (int i = 0; i < question.joinedCount(); i++) {
            lookAtNamesOf(question.joined(i), words);
        }
    }

    private void lookAtNamesOf(int token, int unequal) {
        int end = names.postingStart(token + 1);
        for (int at = names.postingStart(token); at < end && looked < NAMES_MAX; at++) {
            if (filter.mayScore(token, names.signature(at), unequal)) {
                lookAt(names.posting(at));
            }
        }
    }

    private void lookAt(int name) {
        if (seen[name] >= round) {
            return;
        }
        seen[name] = round;
        looked++;
        if (most(name) >= least && allowed.test(name)) {
            keep(name);
        }
    }

    /// Returns the most that `name` can be alike to the name asked for last, as far as its words tell: adds up
    /// what of it has a counterpart there.
    public double most(int name) {
        return most(name, 0, 0);
    }

    /// The same where the tokens at the places `run` are known to make up `words`. Most names end at the first
    /// count, before anything is weighed.
    private double most(int name, int words, int run) {
        int mask = words;
        int agreeing = 0;
        int parts = 0;
        int free = -1;
        int start = names.tokenStart(name);
        int end = names.tokenStart(name + 1);
        for (int at = start; at < end; at++) {
            int mark = question.marks(names.token(at));
            int named = names.part(at).isName() ? 1 : 0;
            mask |= mark;
            parts += named;
            boolean agrees = mark != 0 || isIn(run, at - start);
            agreeing += agrees ? named : 0;
            free = !agrees && named != 0 ? names.token(at) : free;
        }
        if (parts - agreeing == 1 && question.isSlip(mask, equal(name), free)) {
            return 1;
        }
        double most = question.mostOfParts(mask, agreeing, parts);
        return most < least ? most : Math.min(most, mostByWeight(name, mask, run));
    }

    /// Returns the words of the question that stand in `name` letter by letter, as bits.
    private int equal(int name) {
        int equal = 0;
        for (int at = names.tokenStart(name); at < names.tokenStart(name + 1); at++) {
            equal |= question.equal(names.token(at));
        }
        return equal;
    }

    private double mostByWeight(int name, int mask, int run) {
        double paired = 0;
        double free = 0;
        boolean lacks = false;
        int start = names.tokenStart(name);
        int end = names.tokenStart(name + 1);
        for (int at = start; at < end; at++) {
            int token = names.token(at);
            Part part = names.part(at);
            if (hasCounterpart(token, part) || isIn(run, at - start)) {
                paired += weights.weight(token, part);
            } else {
                free += weights.weightFree(token, part);
                lacks |= weights.isMissed(token, part);
            }
        }
        return question.most(mask, paired, free, lacks);
    }

    private boolean hasCounterpart(int token, Part part) {
        return question.marks(token) != 0 || (question.hasInitials() && part.isName() && question.isInitialOf(token));
    }

    private static boolean isIn(int places, int place) {
        return (places >>> place & 1) != 0;
    }

    /// Gathers the names that may hold a word in pieces. Few do, and putting their tokens together is dear, so each is
    /// first bounded as if all that were gathered did.
    private void lookAtRuns() {
        pieceCount = 0;
        for (int word = 0; word < question.wordCount(); word++) {
            long sought = word;
            question.runKeys(
                    word,
                    key -> each(names.runs(), key, place -> {
                        if (seen[RunPlace.name(place)] <= round) {
                            addPiece((long) place << Integer.SIZE | sought);
                        }
                    }));
        }
        Arrays.sort(pieces, 0, pieceCount);
        int end;
        for (int from = 0; from < pieceCount; from = end) {
            end = from + 1;
            while (end < pieceCount && nameAt(end) == nameAt(from)) {
                end++;
            }
            if (mayScore(from, end, false) && mayScore(from, end, true) && allowed.test(nameAt(from))) {
                keep(nameAt(from));
            }
        }
    }

    private void addPiece(long piece) {
        pieces = pieceCount == pieces.length ? Arrays.copyOf(pieces, 2 * pieceCount) : pieces;
        pieces[pieceCount++] = piece;
    }

    private int nameAt(int piece) {
        return RunPlace.name((int) (pieces[piece] >>> Integer.SIZE));
    }

    /// Says whether the name of the pieces `[from, to)` may score enough with these, or with those of them that are
    /// `proved` to make up their words.
    private boolean mayScore(int from, int to, boolean proved) {
        int words = 0;
        int run = 0;
        for (int at = from; at < to; at++) {
            int word = (int) pieces[at];
            int place = (int) (pieces[at] >>> Integer.SIZE);
            if (!proved || question.isRun(word, place)) {
                words |= 1 << word;
                run |= RunPlace.tokens(place);
            }
        }
        return run != 0 && most(nameAt(from), words, run) >= least;
    }

    private void lookAtReadings(KoreanReading reading) {
        for (long key : reading.keys()) {
            each(names.korean(), key, name -> {
                if (seen[name] <= round && allowed.test(name)) {
                    keep(name);
                }
            });
        }
    }

    /// Hands out what stands under `key`.
    private void each(KeyTable table, long key, IntConsumer look) {
        int place = table.find(key);
        int end = place < 0 ? 0 : table.end(place);
        for (int at = place < 0 ? 0 : table.start(place); at < end && looked < NAMES_MAX; at++) {
            looked++;
            look.accept(table.posting(at));
        }
    }

    private void keep(int name) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = name;
        seen[name] = round + 1;
    }
}
