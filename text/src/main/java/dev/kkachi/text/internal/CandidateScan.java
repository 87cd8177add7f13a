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

    private static final int EVERYWHERE = -1;

    /// Sums of bits in another order differ by rounding.
    private static final double ROUNDING = 1e-4;

    private final NameTable names;
    private final TokenWeights weights;
    private final Question question;
    private final int[] marks;
    private final int[] seen;
    /// Grows by two for every question: names looked at bear it, names kept the number above.
    private int round;

    private int[] found = new int[256];
    /// A name and the word that it may hold in pieces.
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
        this.marks = question.marks();
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
        question.ask(tokens, least);
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
        for (int i = 0; i < question.followedCount(); i++) {
            int token = question.followed(i);
            int end = names.postingStart(token + 1);
            for (int at = names.postingStart(token); at < end && looked < NAMES_MAX; at++) {
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
        int start = names.tokenStart(name);
        int end = names.tokenStart(name + 1);
        for (int at = start; at < end; at++) {
            int mark = marks[names.token(at)];
            int named = names.part(at).isName() ? 1 : 0;
            mask |= mark;
            parts += named;
            agreeing += mark != 0 || isIn(run, at - start) ? named : 0;
        }
        if (parts - agreeing == 1 && question.mayBeSlip(mask, equal(name))) {
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
        return marks[token] != 0 || (question.hasInitials() && part.isName() && question.isInitialOf(token));
    }

    private static boolean isIn(int places, int place) {
        return (places >>> place & 1) != 0;
    }

    /// Gathers the names that may hold a word in pieces. Few do, and putting their tokens together is dear, so each is
    /// first bounded as if all its tokens belonged to such words.
    private void lookAtRuns() {
        pieceCount = 0;
        for (int word = 0; word < question.wordCount(); word++) {
            long sought = word;
            question.runKeys(
                    word, key -> each(names.runs(), key, name -> addPiece((long) name << Integer.SIZE | sought)));
        }
        Arrays.sort(pieces, 0, pieceCount);
        int next;
        for (int at = 0; at < pieceCount; at = next) {
            int name = (int) (pieces[at] >>> Integer.SIZE);
            int words = 0;
            for (next = at; next < pieceCount && pieces[next] >>> Integer.SIZE == name; next++) {
                words |= 1 << pieces[next];
            }
            if (most(name, words, EVERYWHERE) >= least) {
                lookAtRuns(name, words);
            }
        }
    }

    private void addPiece(long piece) {
        pieces = pieceCount == pieces.length ? Arrays.copyOf(pieces, 2 * pieceCount) : pieces;
        pieces[pieceCount++] = piece;
    }

    private void lookAtRuns(int name, int sought) {
        int words = 0;
        int run = 0;
        for (int word = 0; word < question.wordCount(); word++) {
            int places = isIn(sought, word) ? question.findRun(word, name) : 0;
            run |= places;
            words |= places == 0 ? 0 : 1 << word;
        }
        if (run != 0 && most(name, words, run) >= least && allowed.test(name)) {
            keep(name);
        }
    }

    private void lookAtReadings(KoreanReading reading) {
        for (long key : reading.keys()) {
            each(names.korean(), key, name -> {
                if (allowed.test(name)) {
                    keep(name);
                }
            });
        }
    }

    /// Hands out the names under `key` that have not been kept yet.
    private void each(KeyTable table, long key, IntConsumer look) {
        int place = table.find(key);
        int end = place < 0 ? 0 : table.end(place);
        for (int at = place < 0 ? 0 : table.start(place); at < end && looked < NAMES_MAX; at++) {
            int name = table.posting(at);
            looked++;
            if (seen[name] <= round) {
                look.accept(name);
            }
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
