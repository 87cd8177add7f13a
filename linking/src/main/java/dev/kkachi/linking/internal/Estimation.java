package dev.kkachi.linking.internal;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Learns weights from the records alone, by expectation maximisation.
///
/// Nobody says which pairs are the same. But agreeing pairs of different ones are known from pairs at
/// random, and given any weights, each compared pair is the same with some probability; these
/// probabilities give better weights (Dempster, Laird and Rubin 1977; Winkler 1988 for linkage). u is not
/// learnt so: the compared pairs were chosen because they agree in something. All other pairs count as
/// different, so that the odds of two records at random are those of the whole table and not of the pairs
/// that happened to be compared.
final class Estimation {
    private static final int ROUNDS = 20;
    private static final int BUNDLED_AT = 8;
    private static final int RANDOM_PAIRS = 200_000;
    private static final long SEED = 0x9E3779B97F4A7C15L;
    /// Of a record's matches nothing is known at first but that some records have one.
    private static final double MATCHES_A_RECORD = 0.3;
    /// A pair less likely than one in four adds nothing to any count of the same. Of records that hold
    /// nobody twice, millions of pairs are a little alike, and together they would pass for the same.
    private static final double LIKELY_MIN = 0.25;

    private static final double ENOUGH = 0.9;

    private final Fields fields;
    private final Weights weights;
    private final Sources sources;
    private final Twins twins;
    /// Pairs at random, merged.
    private PairSample random;

    private int drawn;
    /// The sample, merged.
    private PairSample kinds;

    private final double records;
    /// How many pairs there are of records that count.
    private final double pairs;

    Estimation(Fields fields, Sources sources, Twins twins) {
        this.fields = fields;
        this.sources = sources;
        this.twins = twins;
        weights = new Weights(fields, twins);
        random = new PairSample(fields.list().size());
        kinds = random;
        records = IntStream.range(0, fields.records()).filter(twins::counts).count();
        pairs = Math.max(1, sources.pairs(twins::counts));
    }

    /// Learns from `sample`.
    ///
    /// @param complete whether the sample is all pairs there are
    Weights learn(PairSample sample, boolean complete) {
        kinds = sample.merged(fields);
        draw();
        weights.setPrior(Rarity.log2(MATCHES_A_RECORD * records / pairs));
        weights.household().begin(records, pairs);
        for (int field = 0; field < fields.list().size(); field++) {
            weights.setM(field, new double[fields.list().get(field).levels()]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            if (round == BUNDLED_AT) {
                weights.setBundles(new Bundles(fields, weights).find(kinds));
            }
            improve(complete);
        }
        return weights;
    }

    /// Improves the weights once more from the same sample, after values were counted anew.
    void again(boolean complete) {
        improve(complete);
    }

    /// Draws pairs at random. A small table has fewer than are drawn, and none of them says more for being drawn again.
    private void draw() {
        SplittableRandom dice = new SplittableRandom(SEED);
        int tries = fields.records() < 2 ? 0 : 4 * RANDOM_PAIRS;
        for (int tried = 0; tried < tries && random.size() < RANDOM_PAIRS; tried++) {
            int a = dice.nextInt(fields.records());
            int b = dice.nextInt(fields.records());
            boolean counted = twins.isFirst(a) && twins.isFirst(b);
            if (a != b && counted && sources.mayMatch(a, b)) {
                random.add(a, b, 1);
            }
        }
        drawn = random.size();
        random.compare(fields);
        random = random.merged(fields);
        learnChance(false);
    }

    /// Learns u from the pairs at random, once anything is known each by how likely it is of different ones. In a small
    /// table one pair of fifty is of the same, and what these agree in would pass for chance.
    private void learnChance(boolean known) {
        double[][] counted = Tally.levels(fields);
        double drawnOnce = Math.min(1, pairs / Math.max(1, drawn));
        byte[] levels = new byte[counted.length];
        for (int pair = 0; pair < random.size(); pair++) {
            random.levels(pair, levels);
            double same = known ? Weights.probability(weights.score(fields, random.left(pair), levels)) : 0;
            for (int field = 0; field < levels.length; field++) {
                if (levels[field] >= 0) {
                    counted[field][levels[field]] += random.alike(pair) * drawnOnce * (1 - same);
                }
            }
        }
        for (int field = 0; field < counted.length; field++) {
            weights.setU(field, counted[field]);
        }
    }

    private void improve(boolean complete) {
        Tally tally = new Tally(fields, weights.bundles());
        kinds.starts().mapToObj(this::tally).forEachOrdered(tally::add);
        learnChance(true);
        double[] known = countRandom();
        for (int field = 0; field < tally.levels.length; field++) {
            weights.setM(field, tally.levels[field]);
        }
        for (int of = 0; of < known.length; of++) {
            weights.sums(of).count(tally.sums[of]);
            if (known[of] > 0) {
                weights.sums(of).learn(pairs * known[of], complete);
            }
        }
        weights.household().count(tally.homes);
        weights.household().learn(records, pairs);
        weights.setPrior(Rarity.log2(Math.max(tally.same, 1) / Math.max(1, pairs - tally.same)));
    }

    private Tally tally(int start) {
        Tally tally = new Tally(fields, weights.bundles());
        byte[] levels = new byte[tally.levels.length];
        for (int pair = start; pair < kinds.end(start); pair++) {
            kinds.levels(pair, levels);
            count(pair, levels, tally);
        }
        return tally;
    }

    /// Adds a pair to what is counted, by the probability that both are the same. For a bundle, what the other columns
    /// say decides: it must not prove itself.
    private void count(int pair, byte[] levels, Tally tally) {
        int left = kinds.left(pair);
        double stands = kinds.stands(pair);
        double score = weights.score(fields, left, levels);
        double[] byOthers = new double[tally.sums.length];
        for (int of = 0; of < byOthers.length; of++) {
            double sum = weights.sum(of, fields, left, levels);
            byOthers[of] = Weights.probability(score - weights.weigh(of, sum));
            if (!Double.isNaN(sum)) {
                tally.sums[of].count(sum, byOthers[of], stands);
            }
        }
        for (int field = 0; field < levels.length; field++) {
            if (levels[field] >= 0) {
                int of = weights.bundle(field);
                double by = of == Weights.LOOSE ? byOthers(field, levels[field], left, score) : byOthers[of];
                tally.levels[field][levels[field]] += stands * likely(by);
            }
        }
        double same = likely(Weights.probability(score));
        tally.homes += stands * (1 - same) * Household.likely(weights.explained(fields, left, levels));
        tally.same += stands * same;
    }

    private static double likely(double probability) {
        return probability < LIKELY_MIN ? 0 : probability;
    }

    /// Returns the probability by which a level of a field is counted. Words and days have few levels;
    /// texts and quantities have many, of which one or another always fits, and would prove themselves:
    /// for them only what all others say counts, if it is enough.
    private double byOthers(int field, int level, int left, double score) {
        Comparison comparison = fields.list().get(field).comparison();
        if (comparison instanceof Words || comparison instanceof Names || comparison instanceof Dates) {
            return Weights.probability(score);
        }
        double others = Weights.probability(score - weights.bits(field, level, fields.value(left, field)));
        return others < ENOUGH ? 0 : others;
    }

    /// Counts the sums of pairs at random and returns for each bundle the share of them that have any.
    private double[] countRandom() {
        byte[] levels = new byte[fields.list().size()];
        double[] known = new double[weights.bundles()];
        for (int pair = 0; pair < random.size(); pair++) {
            random.levels(pair, levels);
            for (int of = 0; of < known.length; of++) {
                double sum = weights.sum(of, fields, random.left(pair), levels);
                if (!Double.isNaN(sum)) {
                    weights.sums(of).countRandom(sum, random.alike(pair));
                    known[of] += random.alike(pair);
                }
            }
        }
        for (int of = 0; of < known.length; of++) {
            known[of] /= Math.max(1, drawn);
        }
        return known;
    }
}
