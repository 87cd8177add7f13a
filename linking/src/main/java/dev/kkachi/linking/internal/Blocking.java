package dev.kkachi.linking.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses which pairs are compared, where all of them are too many.
///
/// Every part of every field, and every two of them together, is a rule that finds some pairs. From all
/// rules that find few enough a sample is drawn, by which weights are learnt; then it is known which
/// pairs of the sample are probably the same, and rules are taken one by one, each time that which finds
/// most of those that no rule has found yet for the pairs that it costs.
final class Blocking {
    private static final int SAMPLED_A_RULE = 600;
    private static final int TWINS_SAMPLED = 10_000;
    /// A rule that finds more pairs a record than this is too dear.
    private static final int PAIRS_A_RECORD_MAX = 12;
    /// All rules together may find so many pairs a record.
    private static final int BUDGET_A_RECORD = 25;
    private static final long BUDGET_MIN = 2_000_000;
    /// A part that finds fewer pairs a record alone need not be joined with others.
    private static final double CHEAP = 0.5;
    private static final int RULES_MAX = 24;
    /// What is left of the probable matches may stay unfound.
    private static final double LEFT = 0.0003;

    private final Parts parts;
    private final Sources sources;
    private final int records;
    private final List<Rule> rules;
    private final PairSample sample;
    /// How many pairs of the sample rules have found; those of twins come after them and need no rule.
    private final int drawn;

    private final List<BitSet> found = new ArrayList<>();
    private final long[] pairsOf;

    private Blocking(Fields fields, Sources sources, Parts parts, Twins twins) {
        this.parts = parts;
        this.sources = sources;
        records = fields.records();
        rules = rules();
        pairsOf = new long[rules.size()];
        sample = new PairSample(fields.list().size());
        draw();
        drawn = sample.size();
        if (sources.within()) {
            twins.sample(sample, TWINS_SAMPLED);
        }
        sample.compare(fields);
    }

    /// Draws the sample.
    static Blocking over(Fields fields, Sources sources, Parts parts, Twins twins) {
        return new Blocking(fields, sources, parts, twins);
    }

    private List<Rule> rules() {
        List<Rule> all = new ArrayList<>();
        Groups[] alone = IntStream.range(0, parts.list().size())
                .parallel()
                .mapToObj(part -> Groups.of(parts, new Rule(part, -1), records))
                .toArray(Groups[]::new);
        boolean[] cheap = new boolean[alone.length];
        for (int part = 0; part < alone.length; part++) {
            cheap[part] = alone[part].pairs() < CHEAP * records && alone[part].passedOver() < records / 100;
            all.add(new Rule(part, -1));
        }
        for (int a = 0; a < alone.length; a++) {
            for (int b = a + 1; b < alone.length; b++) {
                boolean apart =
                        parts.list().get(a).field() != parts.list().get(b).field();
                if (apart && !cheap[a] && !cheap[b] && !(parts.isSeveral(a) && parts.isSeveral(b))) {
                    all.add(parts.isSeveral(b) ? new Rule(b, a) : new Rule(a, b));
                }
            }
        }
        return all;
    }

    private void draw() {
        long[][] drawn = IntStream.range(0, rules.size())
                .parallel()
                .mapToObj(this::drawn)
                .toArray(long[][]::new);
        double[] rate = new double[rules.size()];
        for (int rule = 0; rule < rate.length; rule++) {
            rate[rule] = pairsOf[rule] == 0 ? 0 : 1.0 / every(pairsOf[rule]);
        }
        long[] pairs = Arrays.stream(drawn)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        for (long pair : pairs) {
            sample.add((int) (pair >>> 32), (int) pair, 1);
        }
        BitSet[] agreeing = IntStream.range(0, parts.list().size())
                .parallel()
                .mapToObj(this::agreeing)
                .toArray(BitSet[]::new);
        BitSet[] covers = IntStream.range(0, rules.size())
                .parallel()
                .mapToObj(rule -> covers(rule, agreeing))
                .toArray(BitSet[]::new);
        found.addAll(List.of(covers));
        for (int pair = 0; pair < sample.size(); pair++) {
            double chance = 0;
            for (int rule = 0; rule < rate.length; rule++) {
                chance += covers[rule].get(pair) ? rate[rule] : 0;
            }
            sample.setStands(pair, chance <= 0 ? 0 : 1 / Math.min(1, chance));
        }
    }

    private static int every(long pairs) {
        return Integer.highestOneBit(Math.clamp(pairs / SAMPLED_A_RULE, 1, 1 << 30));
    }

    private long[] drawn(int rule) {
        Groups groups = Groups.of(parts, rules.get(rule), records);
        if (groups.pairs() > (long) PAIRS_A_RECORD_MAX * records + BUDGET_MIN / 4) {
            return new long[0];
        }
        pairsOf[rule] = groups.pairs();
        LongStack pairs = new LongStack();
        Groups.Entries entries = groups.entries(every(groups.pairs()));
        for (int start = 0; start < entries.size(); ) {
            int end = entries.end(start);
            for (int i = start; i < end; i++) {
                for (int j = i + 1; j < end; j++) {
                    add(pairs, entries.record(i), entries.record(j));
                }
            }
            start = end;
        }
        return pairs.toArray();
    }

    private void add(LongStack pairs, int a, int b) {
        if (a != b && sources.mayMatch(a, b)) {
            pairs.push((long) Math.min(a, b) << 32 | Math.max(a, b));
        }
    }

    /// Returns which pairs of the sample a rule finds. Of a rule of two parts only those pairs are asked
    /// about that agree in both.
    private BitSet covers(int rule, BitSet[] agreeing) {
        BitSet covers = new BitSet();
        if (pairsOf[rule] == 0) {
            return covers;
        }
        Rule of = rules.get(rule);
        BitSet asked = (BitSet) agreeing[of.first()].clone();
        if (of.second() >= 0) {
            asked.and(agreeing[of.second()]);
        }
        Groups groups = Groups.of(parts, of, records);
        for (int pair = asked.nextSetBit(0); pair >= 0; pair = asked.nextSetBit(pair + 1)) {
            if (groups.share(sample.left(pair), sample.right(pair))) {
                covers.set(pair);
            }
        }
        return covers;
    }

    /// Returns which pairs of the sample agree in a part; of a part of which a record has several, all
    /// that might.
    private BitSet agreeing(int part) {
        BitSet agreeing = new BitSet(sample.size());
        if (parts.isSeveral(part)) {
            agreeing.set(0, sample.size());
            return agreeing;
        }
        for (int pair = 0; pair < sample.size(); pair++) {
            long one = parts.one(part, sample.left(pair));
            if (one != Parts.NONE && one == parts.one(part, sample.right(pair))) {
                agreeing.set(pair);
            }
        }
        return agreeing;
    }

    PairSample sample() {
        return sample;
    }

    /// Returns the rules that find most of the probable matches for the fewest pairs.
    List<Rule> choose(Weights weights, Fields fields) {
        double[] weight = new double[drawn];
        byte[] levels = new byte[fields.list().size()];
        double total = 0;
        for (int pair = 0; pair < weight.length; pair++) {
            sample.levels(pair, levels);
            double probability = Weights.probability(weights.score(fields, sample.left(pair), levels));
            weight[pair] = probability < 0.5 ? 0 : sample.stands(pair) * probability;
            total += weight[pair];
        }
        List<Rule> chosen = new ArrayList<>();
        double unfound = total;
        long budget = Math.max(BUDGET_MIN, (long) BUDGET_A_RECORD * records);
        while (chosen.size() < RULES_MAX && unfound > LEFT * total) {
            int best = best(weight, budget);
            if (best < 0) {
                break;
            }
            chosen.add(rules.get(best));
            budget -= pairsOf[best];
            BitSet newly = found.get(best);
            for (int pair = newly.nextSetBit(0); pair >= 0; pair = newly.nextSetBit(pair + 1)) {
                unfound -= weight[pair];
                weight[pair] = 0;
            }
        }
        return chosen;
    }

    private int best(double[] weight, long budget) {
        int best = -1;
        double most = 0;
        for (int rule = 0; rule < pairsOf.length; rule++) {
            if (pairsOf[rule] == 0 || pairsOf[rule] > budget) {
                continue;
            }
            double gain = 0;
            BitSet covers = found.get(rule);
            for (int pair = covers.nextSetBit(0); pair >= 0; pair = covers.nextSetBit(pair + 1)) {
                gain += weight[pair];
            }
            double worth = gain / (pairsOf[rule] + 0.2 * records);
            if (worth > most) {
                most = worth;
                best = rule;
            }
        }
        return best;
    }
}
