package dev.kkachi.linking.internal;

import dev.kkachi.linking.RecordTable;

/// Which pairs of records may be one at all. A file that holds nobody twice can only be linked with
/// others.
final class Sources {
    private final RecordTable table;
    private final boolean within;

    private Sources(RecordTable table, boolean within) {
        this.table = table;
        this.within = within;
    }

    /// @param within whether two records of one source may be one
    static Sources of(RecordTable table, boolean within) {
        return new Sources(table, within || table.sources().size() < 2);
    }

    /// Says whether two records of one source may be one.
    boolean within() {
        return within;
    }

    boolean mayMatch(int left, int right) {
        return within || table.source(left) != table.source(right);
    }

    /// Returns how many pairs there are.
    double pairs() {
        double records = table.size();
        double pairs = records * (records - 1) / 2;
        if (!within) {
            long[] held = new long[table.sources().size()];
            for (int record = 0; record < table.size(); record++) {
                held[table.source(record)]++;
            }
            for (long count : held) {
                pairs -= count * (count - 1.0) / 2;
            }
        }
        return pairs;
    }
}
