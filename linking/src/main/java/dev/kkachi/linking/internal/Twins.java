package dev.kkachi.linking.internal;

import java.util.Arrays;

/// Records that say the same in every field. A hundred thousand copies of one record are five thousand
/// million pairs that are all alike: only the first is compared with others, and the rest with the first.
final class Twins {
    private final int[] first;

    private Twins(int[] first) {
        this.first = first;
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
