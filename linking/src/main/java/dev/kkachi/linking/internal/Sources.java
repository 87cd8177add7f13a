package dev.kkachi.linking.internal;

import dev.kkachi.linking.RecordTable;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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

    /// Returns how many pairs there are of the records that count.
    double pairs(IntPredicate counts) {
        long[] held = new long[table.sources().size()];
        IntStream.range(0, table.size()).filter(counts).forEach(record -> held[table.source(record)]++);
        double pairs = pairs(Arrays.stream(held).sum());
        return within
                ? pairs
                : pairs - Arrays.stream(held).mapToDouble(Sources::pairs).sum();
    }

    private static double pairs(long records) {
        return records * (records - 1.0) / 2;
    }
}
