package dev.kkachi.bench.linking;

import dev.kkachi.bench.Numbers;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// How far found entities agree with the true ones: by pairs of records, and by records (B-cubed).
///
/// Of a table of two files, pairs are those across.
record Agreement(Rate pairs, Rate cubed) {
    /// What share of what was found is true, and of what is true was found.
    record Rate(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        String render() {
            return Numbers.short4(precision) + ", " + Numbers.short4(recall) + ", " + Numbers.short4(f1());
        }
    }

    /// Compares what `entity` says of each record with the truth.
    static Agreement of(LabelledTable labelled, IntUnaryOperator entity) {
        Groups found = new Groups(labelled);
        Groups right = new Groups(labelled);
        Groups both = new Groups(labelled);
        int records = labelled.table().size();
        for (int record = 0; record < records; record++) {
            found.add(record, entity.applyAsInt(record));
            right.add(record, labelled.truth(record));
            both.add(record, key(entity.applyAsInt(record), labelled.truth(record)));
        }
        double precision = 0;
        double recall = 0;
        for (int record = 0; record < records; record++) {
            double together = both.size(key(entity.applyAsInt(record), labelled.truth(record)));
            precision += together / found.size(entity.applyAsInt(record));
            recall += together / right.size(labelled.truth(record));
        }
        return new Agreement(
                new Rate(share(both.pairs(), found.pairs()), share(both.pairs(), right.pairs())),
                new Rate(precision / records, recall / records));
    }

    private static long key(int entity, int truth) {
        return (long) entity << 32 | truth;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /// How many records of each file are in each group.
    private static final class Groups {
        private final LabelledTable labelled;
        private final Map<Long, int[]> sizes = new HashMap<>();

        Groups(LabelledTable labelled) {
            this.labelled = labelled;
        }

        void add(int record, long group) {
            int side = labelled.isAcross() ? labelled.table().source(record) : 0;
            sizes.computeIfAbsent(group, _ -> new int[2])[side]++;
        }

        int size(long group) {
            int[] sides = sizes.getOrDefault(group, new int[2]);
            return sides[0] + sides[1];
        }

        long pairs() {
            return sizes.values().stream()
                    .mapToLong(
                            sides -> labelled.isAcross() ? (long) sides[0] * sides[1] : sides[0] * (sides[0] - 1L) / 2)
                    .sum();
        }
    }
}
