package dev.kkachi.linking.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds columns that change together: whoever moves has another street, town and postcode at once, and a
/// paper that appears again has another journal, year and pages. Among pairs that all other columns call
/// the same, two such columns disagree together far more often than by chance. As independent columns
/// they would count one move several times.
final class Bundles {
    /// From this correlation (phi) of disagreement on two columns change together.
    private static final double TOGETHER = 0.6;
    private static final double SAME = 0.9;
    private static final int PAIRS_MIN = 100;
    private static final double DISAGREEING_MIN = 0.05;

    private final Fields fields;
    private final Weights weights;
    private final int width;
    private final double[][][] counted;
    private final double[] told;

    Bundles(Fields fields, Weights weights) {
        this.fields = fields;
        this.weights = weights;
        width = fields.list().size();
        counted = new double[width][width][4];
        told = new double[width];
    }

    /// Returns the bundle of each field, -1 for one that stands alone. Fields that are bundled already
    /// stay so; what tells most is never bundled, because the rest is judged by it.
    int[] find(PairSample sample) {
        byte[] levels = new byte[width];
        double[] bits = new double[width];
        for (int pair = 0; pair < sample.size(); pair++) {
            sample.levels(pair, levels);
            int left = sample.left(pair);
            double score = weights.score(fields, left, levels);
            if (score > 0) {
                for (int field = 0; field < width; field++) {
                    bits[field] = levels[field] < 0 ? 0 : weights.bits(field, levels[field], fields.value(left, field));
                    told[field] += sample.alike(pair) * Math.max(0, bits[field]);
                }
                count(score, levels, bits, sample.alike(pair));
            }
        }
        return bundled();
    }

    private void count(double score, byte[] levels, double[] bits, int pairs) {
        for (int a = 0; a < width; a++) {
            for (int b = a + 1; b < width; b++) {
                if (levels[a] >= 0 && levels[b] >= 0 && Weights.probability(score - bits[a] - bits[b]) >= SAME) {
                    counted[a][b][(bits[a] > 0 ? 2 : 0) + (bits[b] > 0 ? 1 : 0)] += pairs;
                }
            }
        }
    }

    private int[] bundled() {
        int[] bundle = new int[width];
        for (int field = 0; field < width; field++) {
            bundle[field] = weights.bundle(field);
        }
        int most = 0;
        for (int field = 1; field < width; field++) {
            most = told[field] > told[most] ? field : most;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < width; a++) {
            for (int b = a + 1; b < width; b++) {
                if (bundle[a] < 0 && bundle[b] < 0 && a != most && b != most && phi(counted[a][b]) >= TOGETHER) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        int next = weights.bundles();
        for (int[] pair : pairs) {
            int a = bundle[pair[0]];
            int b = bundle[pair[1]];
            if (a < 0 && b < 0) {
                bundle[pair[0]] = next;
                bundle[pair[1]] = next++;
            } else if (a < 0 || b < 0) {
                bundle[a < 0 ? pair[0] : pair[1]] = Math.max(a, b);
            } else if (a != b) {
                Arrays.setAll(bundle, field -> bundle[field] == b ? a : bundle[field]);
            }
        }
        return bundle;
    }

    private static double phi(double[] n) {
        double all = n[0] + n[1] + n[2] + n[3];
        if (all < PAIRS_MIN || n[0] < DISAGREEING_MIN * all) {
            return 0;
        }
        double product = (n[0] + n[1]) * (n[2] + n[3]) * (n[0] + n[2]) * (n[1] + n[3]);
        return product <= 0 ? 0 : (n[3] * n[0] - n[1] * n[2]) / Math.sqrt(product);
    }
}
