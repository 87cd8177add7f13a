package dev.kkachi.linking.internal;

import java.util.Arrays;

/// What the pairs of two entities' records say column by column: of each column, the mean of the pairs that both know.
///
/// The mean of whole pairs is not enough. A record that has a name and nothing else speaks for everybody of that name,
/// and a few such outvote all records by which two of one name are two people: what is blank in one record is known of
/// its entity, and contradicts.
final class ColumnMeans {
    private final Fields fields;
    private final Weights weights;
    private final double[] bits;
    private final int[] known;
    private final double[] bundledBits;
    private final int[] bundledKnown;
    private double home;
    private int pairs;

    ColumnMeans(Fields fields, Weights weights) {
        this.fields = fields;
        this.weights = weights;
        bits = new double[fields.list().size()];
        known = new int[bits.length];
        bundledBits = new double[weights.bundles()];
        bundledKnown = new int[bundledBits.length];
    }

    /// Begins anew, with two other entities.
    void clear() {
        Arrays.fill(bits, 0);
        Arrays.fill(known, 0);
        Arrays.fill(bundledBits, 0);
        Arrays.fill(bundledKnown, 0);
        home = 0;
        pairs = 0;
    }

    /// Adds what a pair says.
    void add(int left, byte[] levels) {
        for (int field = 0; field < bits.length; field++) {
            if (levels[field] >= 0 && weights.bundle(field) == Weights.LOOSE) {
                bits[field] += weights.bits(field, levels[field], fields.value(left, field));
                known[field]++;
            }
        }
        for (int of = 0; of < bundledBits.length; of++) {
            double sum = weights.sum(of, fields, left, levels);
            if (!Double.isNaN(sum)) {
                bundledBits[of] += weights.weigh(of, sum);
                bundledKnown[of]++;
            }
        }
        home += weights.explained(fields, left, levels);
        pairs++;
    }

    /// Returns what all columns weigh together, the prior included.
    double score() {
        return weights.prior() - home / pairs + means(bits, known) + means(bundledBits, bundledKnown);
    }

    private static double means(double[] sums, int[] counts) {
        double means = 0;
        for (int i = 0; i < sums.length; i++) {
            means += counts[i] == 0 ? 0 : sums[i] / counts[i];
        }
        return means;
    }
}
