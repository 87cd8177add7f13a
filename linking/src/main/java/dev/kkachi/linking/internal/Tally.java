package dev.kkachi.linking.internal;

import java.util.Arrays;

/// What some of the compared pairs say of the weights. Parts are counted side by side and added up in one order: the
/// same
/// table always teaches the same.
final class Tally {
    /// How many pairs of the same reach each level of each field.
    final double[][] levels;
    /// How often the sums of each bundle were reached.
    final Sums.Reached[] sums;
    /// How many pairs are of the same.
    double same;
    /// How many pairs are rather of one home than of strangers.
    double homes;

    Tally(Fields fields, int bundles) {
        levels = levels(fields);
        sums = new Sums.Reached[bundles];
        Arrays.setAll(sums, of -> new Sums.Reached());
    }

    static double[][] levels(Fields fields) {
        return fields.list().stream().map(field -> new double[field.levels()]).toArray(double[][]::new);
    }

    void add(Tally other) {
        for (int field = 0; field < levels.length; field++) {
            for (int level = 0; level < levels[field].length; level++) {
                levels[field][level] += other.levels[field][level];
            }
        }
        for (int of = 0; of < sums.length; of++) {
            sums[of].add(other.sums[of]);
        }
        same += other.same;
        homes += other.homes;
    }
}
