package dev.kkachi.linking.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Records that say the same in every field. A hundred thousand copies of one record are five thousand
/// million pairs that are all alike: only the first is compared with others, and the rest with the first. Of each such
/// family a few count where weights are learnt, lest a table whose doubles are exact teach that nobody is there twice.
final class Twins {
    private static final int COUNTED_MAX = 3;

    private final int[] first;
    /// The first of each family and the few that count beside it.
    private final BitSet counted = new BitSet();

    private Twins(int[] first) {
        this.first = first;
        int[] seen = new int[first.length];
        for (int record = 0; record < first.length; record++) {
            counted.set(record, seen[first[record]]++ <= COUNTED_MAX);
        }
    }

    /// Twins of sources that cannot be linked within are twins only within one.
    static Twins of(Fields fields, Sources sources) {
        int records = fields.records();
        int[] first = new int[records];
        long[] order = new long[records];
        for (int record = 0; record < records; record++) {
            first[record] = record;
            order[record] = (long) fields.hash(record) << 32 | record;
        }
        Arrays.parallelSort(order);
        for (int i = 1; i < records; i++) {
            int before = (int) order[i - 1];
            int record = (int) order[i];
            if (order[i] >>> 32 == order[i - 1] >>> 32
                    && fields.areTwins(before, record)
                    && (sources.within()
                            || fields.table().source(before) == fields.table().source(record))) {
                first[record] = first[before];
            }
        }
        return new Twins(first);
    }

    /// Returns the first record that says the same as `record`.
    int first(int record) {
        return record < first.length ? first[record] : record;
    }

    /// Says whether nobody before a record says the same.
    boolean isFirst(int record) {
        return first(record) == record;
    }

    /// Says whether two records say the same.
    boolean areTwins(int a, int b) {
        return first(a) == first(b);
    }

    /// Says whether a record counts where weights are learnt.
    boolean counts(int record) {
        return counted.get(record);
    }

    /// Returns the records that nobody before says the same as.
    int[] firsts() {
        return IntStream.range(0, first.length).filter(this::isFirst).toArray();
    }

    /// Adds those that count to a sample, each with its first, or at most about `most` of them that stand for all.
    void sample(PairSample sample, int most) {
        int[] copies = counted.stream().filter(record -> !isFirst(record)).toArray();
        int every = Math.max(1, copies.length / most);
        for (int i = 0; i < copies.length; i += every) {
            sample.add(first[copies[i]], copies[i], every);
        }
    }

    /// Takes the links of all twins with their first.
    void link(Resolution by, Links links) {
        for (int record = 0; record < first.length; record++) {
            if (first[record] != record) {
                double score = by.score(first[record], record);
                if (score >= Scoring.KEPT_MIN) {
                    links.add(first[record], record, score);
                }
            }
        }
    }
}
