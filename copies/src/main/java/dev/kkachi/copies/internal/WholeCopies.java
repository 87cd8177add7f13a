package dev.kkachi.copies.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds texts that were altered from one another as a whole, by buckets of MinHash, counted exactly; and joins
/// them to families, of which each counts as one independent text.
///
/// A bucket that very many texts fall into, such as a form that all of them filled in, is bounded: each is compared
/// with a few that follow it and with the first. Copies of one another still meet, in the bands of what they have
/// alone.
final class WholeCopies {
    static final int DOCUMENT_BITS = 24;

    private static final long DOCUMENT_MASK = (1L << DOCUMENT_BITS) - 1;
    private static final int BUCKET_MAX = 16;
    private static final int NEIGHBOURS = 4;
    private static final int PAIRS_KEPT = 1 << 23;
    private static final double MARGIN_DEVIATIONS = 4;

    private final Reading reading;
    private final MinHash hash;
    private final double jaccard;
    private final int[][] signatures;
    private final int[] distinct;
    private final int[] family;
    private final LongList pairs = new LongList();
    private long bounded;
    private int largest;

    private WholeCopies(Reading reading, double jaccard) {
        this.reading = reading;
        this.jaccard = jaccard;
        this.hash = MinHash.forJaccard(jaccard);
        this.signatures = new int[reading.size()][];
        this.distinct = new int[reading.size()];
        this.family = IntStream.range(0, reading.size()).toArray();
    }

    static WholeCopies among(Reading reading, double jaccard) {
        WholeCopies copies = new WholeCopies(reading, jaccard);
        copies.sign();
        LongList candidates = copies.candidates();
        copies.verify(candidates);
        return copies;
    }

    /// Returns how many different shingles text `place` has.
    int distinct(int place) {
        return distinct[place];
    }

    /// Returns the pairs of texts, `a` in the upper half and the larger `b` in the lower one, in order.
    LongList pairs() {
        return pairs;
    }

    /// Returns the family of text `place`: the least place in it.
    int family(int place) {
        int at = place;
        while (family[at] != at) {
            at = family[at];
        }
        return at;
    }

    void say(List<String> notes) {
        if (bounded > 0) {
            notes.add(bounded + " buckets of more than " + BUCKET_MAX + " texts (the largest of " + largest
                    + ") were bounded: of each, texts were compared with the first and with " + NEIGHBOURS
                    + " that follow.");
        }
    }

    private void sign() {
        IntStream.range(0, reading.size()).parallel().forEach(i -> {
            long[] shingles = Shingles.distinct(reading.tokens(i));
            distinct[i] = shingles.length;
            signatures[i] = hash.signature(shingles);
        });
    }

    private LongList candidates() {
        LongList found = new LongList();
        long[][] buckets = new long[reading.size()][];
        IntStream.range(0, reading.size()).parallel().forEach(i -> buckets[i] = hash.buckets(signatures[i]));
        long[] keyed = new long[reading.size()];
        int wanted = PAIRS_KEPT;
        for (int band = 0; band < hash.bands(); band++) {
            for (int i = 0; i < keyed.length; i++) {
                keyed[i] = (buckets[i][band] & ~DOCUMENT_MASK) | i;
            }
            Arrays.parallelSort(keyed);
            gather(keyed, found);
            if (found.size() > wanted) {
                wanted = 2 * found.distinct().size() + PAIRS_KEPT;
            }
        }
        return found.distinct();
    }

    private void gather(long[] keyed, LongList found) {
        for (int from = 0; from < keyed.length; ) {
            int to = from + 1;
            while (to < keyed.length && ((keyed[to] ^ keyed[from]) & ~DOCUMENT_MASK) == 0) {
                to++;
            }
            boolean isLarge = to - from > BUCKET_MAX;
            bounded += isLarge ? 1 : 0;
            largest = Math.max(largest, to - from);
            for (int i = from; i < to; i++) {
                int last = isLarge ? Math.min(to, i + 1 + NEIGHBOURS) : to;
                for (int j = i + 1; j < last; j++) {
                    meet(keyed[i], keyed[j], found);
                }
                if (isLarge && i > from + NEIGHBOURS) {
                    meet(keyed[from], keyed[i], found);
                }
            }
            from = to;
        }
    }

    /// The signatures say roughly how alike two texts are: those that are certainly not are counted no further.
    private void meet(long keyA, long keyB, LongList found) {
        int a = (int) (keyA & DOCUMENT_MASK);
        int b = (int) (keyB & DOCUMENT_MASK);
        int[] one = signatures[a];
        int[] other = signatures[b];
        int agreed = 0;
        for (int i = 0; i < one.length; i++) {
            agreed += one[i] == other[i] ? 1 : 0;
        }
        double margin = MARGIN_DEVIATIONS * Math.sqrt(jaccard * (1 - jaccard) / one.length);
        if (agreed >= (jaccard - margin) * one.length) {
            found.add(PairWork.key(a, b, reading));
        }
    }

    private void verify(LongList candidates) {
        PairWork.each(candidates, reading, (table, larger, smaller) -> {
            long[] shingles = Shingles.inOrder(reading.tokens(smaller));
            int common = table.common(shingles);
            if (common >= jaccard * (table.distinct() + distinct[smaller] - common)) {
                synchronized (pairs) {
                    pairs.add(((long) Math.min(larger, smaller) << 32) | Math.max(larger, smaller));
                }
            }
        });
        pairs.distinct();
        for (int i = 0; i < pairs.size(); i++) {
            join((int) (pairs.get(i) >>> 32), (int) pairs.get(i));
        }
        for (int i = 0; i < family.length; i++) {
            family[i] = family(i);
        }
    }

    private void join(int a, int b) {
        int one = family(a);
        int other = family(b);
        family[Math.max(one, other)] = Math.min(one, other);
        family[a] = Math.min(one, other);
        family[b] = Math.min(one, other);
    }
}
