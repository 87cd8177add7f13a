package dev.kkachi.linking.internal;

import dev.kkachi.linking.ColumnKind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// What each level of agreement of each field weighs, in bits, and the odds of two records taken at
/// random.
///
/// As Fellegi and Sunter have it, a level weighs log2(m/u): `m` is the share of pairs of the same that
/// agree so, `u` the share of pairs of different ones that do. Where values are equal, u is the share of
/// records that hold this very value, so that a rare surname weighs more than *Kim*.
final class Weights {
    private static final double EQUAL_AT_FIRST = 0.8;
    /// What any estimate of m starts from, in pairs, so that a level never seen is unlikely and not
    /// impossible.
    private static final double STARTING_PAIRS = 20;
    private static final double STARTING_PAIRS_OF_IDENTITY = 100;

    /// The bundle of the columns of an address.
    private static final int PLACES = 0;

    /// The bundle of a column that stands alone.
    static final int LOOSE = -1;

    private final ValueShares shares = new ValueShares();
    private final List<Field> fields;
    private final double[][] m;
    private final double[][] u;
    private final double[][] bits;
    /// Whether the rarity of the value weighs at a level.
    private final boolean[][] byRarity;
    private final float[][] rarity;
    private final double[] lone;
    private final Coincidences coincidences;
    private final int[] known;
    private final int[] bundle;
    private final List<Sums> sums = new ArrayList<>();
    private final boolean addressed;
    private final Household household;
    private double prior;

    Weights(Fields of, Twins twins) {
        fields = of.list();
        m = new double[fields.size()][];
        u = new double[fields.size()][];
        bits = new double[fields.size()][];
        byRarity = new boolean[fields.size()][];
        rarity = new float[fields.size()][];
        lone = new double[fields.size()];
        coincidences = new Coincidences(of);
        known = new int[fields.size()];
        bundle = new int[fields.size()];
        addressed = fields.stream().filter(field -> field.column().place()).count() > 1;
        for (int i = 0; i < m.length; i++) {
            Field field = fields.get(i);
            bundle[i] = field.column().place() && addressed ? PLACES : LOOSE;
            m[i] = atFirst(field.levels());
            u[i] = new double[field.levels()];
            bits[i] = new double[field.levels()];
            byRarity[i] = new boolean[field.levels()];
            for (int level = 0; level < byRarity[i].length; level++) {
                byRarity[i][level] = field.countsRarity(level);
            }
        }
        household = Household.of(fields);
        makeSums();
        countEntities(of, twins::first);
    }

    /// Returns the first guess of m: mostly equal, and of the rest the nearer the likelier.
    private static double[] atFirst(int levels) {
        double[] m = new double[levels];
        for (int level = 0; level < levels - 1; level++) {
            m[level] = (1 - EQUAL_AT_FIRST) * (level + 1) / (levels * (levels - 1) / 2.0);
        }
        m[levels - 1] = EQUAL_AT_FIRST;
        return m;
    }

    double m(int field, int level) {
        return m[field][level];
    }

    /// Returns u of a level, where the value's rarity does not say it.
    double u(int field, int level) {
        return u[field][level];
    }

    /// Returns u of a level for a value.
    double u(int field, int level, int value) {
        return byRarity[field][level] ? Math.pow(2, -rarity[field][value]) : u[field][level];
    }

    /// Counts anew how common each value is, among entities instead of records: what one person has in
    /// ten records is not common.
    void countEntities(Fields records, IntUnaryOperator entity) {
        for (int field = 0; field < rarity.length; field++) {
            int[] held = new int[fields.get(field).values().size()];
            LongStack seen = new LongStack();
            for (int record = 0; record < records.records(); record++) {
                int value = records.value(record, field);
                if (value >= 0) {
                    seen.push((long) value << 32 | entity.applyAsInt(record));
                }
            }
            long[] pairs = seen.toArray();
            Arrays.parallelSort(pairs);
            for (int i = 0; i < pairs.length; i++) {
                if (i == 0 || pairs[i] != pairs[i - 1]) {
                    held[(int) (pairs[i] >>> 32)]++;
                }
            }
            lone[field] = coincidences.areSeldom(field) ? ValueShares.lone(held) : ValueShares.LONE;
            rarity[field] = shares.bits(fields.get(field), lone[field], held);
            known[field] = rarity[field].length;
        }
    }

    double prior() {
        return prior;
    }

    void setPrior(double odds) {
        prior = odds;
    }

    /// Returns the bundle of columns that a field belongs to, [#LOOSE] if it stands alone.
    int bundle(int field) {
        return bundle[field];
    }

    int bundles() {
        return sums.size();
    }

    Sums sums(int of) {
        return sums.get(of);
    }

    /// Says which columns are bundled.
    void setBundles(int[] bundles) {
        System.arraycopy(bundles, 0, bundle, 0, bundle.length);
        makeSums();
    }

    private void makeSums() {
        for (int of : bundle) {
            while (of >= sums.size()) {
                sums.add(new Sums());
            }
        }
    }

    /// Sets u from how often pairs at random reached each level.
    void setU(int field, double[] counted) {
        double total = Arrays.stream(counted).sum();
        double little = 0.3;
        for (int level = 0; level < counted.length; level++) {
            u[field][level] = (counted[level] + little) / (total + little * counted.length);
        }
        weigh(field);
    }

    /// Sets m from how often pairs of the same reach each level, by the best knowledge so far.
    void setM(int field, double[] counted) {
        double total = Arrays.stream(counted).sum();
        double[] first = atFirst(counted.length);
        double starting = isIdentity(field) ? STARTING_PAIRS_OF_IDENTITY : STARTING_PAIRS;
        for (int level = 0; level < counted.length; level++) {
            m[field][level] = (counted[level] + starting * first[level]) / (total + starting);
        }
        weigh(field);
    }

    /// A name and a day of birth say who somebody is, as an address does not: it takes more than a few
    /// pairs to learn that one person bears two.
    private boolean isIdentity(int field) {
        ColumnKind kind = fields.get(field).kind();
        return kind == ColumnKind.NAME || kind == ColumnKind.DATE;
    }

    /// Of two names exchanged, the first field says how likely that is, once for both.
    private void weigh(int field) {
        Field of = fields.get(field);
        for (int level = 0; level < bits[field].length; level++) {
            boolean said = of.isExchanged(level) && field > of.partner();
            double over = said ? 0 : Rarity.log2(m[field][level]);
            bits[field][level] = byRarity[field][level] ? over : over - Rarity.log2(u[field][level]);
        }
    }

    /// Reads the values that came since: each is as rare as one that a single record holds.
    void readOn() {
        for (int field = 0; field < rarity.length; field++) {
            Field of = fields.get(field);
            int values = of.values().size();
            if (values > rarity[field].length) {
                rarity[field] = Arrays.copyOf(rarity[field], Math.max(values, 2 * rarity[field].length));
            }
            for (; known[field] < values; known[field]++) {
                rarity[field][known[field]] = shares.bitsOfNew(of, lone[field], known[field]);
            }
        }
    }

    /// Writes what was learnt.
    void write(DataOutput out) throws IOException {
        out.writeDouble(prior);
        household.write(out);
        for (int field = 0; field < m.length; field++) {
            for (int level = 0; level < m[field].length; level++) {
                out.writeDouble(m[field][level]);
                out.writeDouble(u[field][level]);
            }
        }
        for (int of : bundle) {
            out.writeByte(of);
        }
        for (Sums each : sums) {
            each.write(out);
        }
    }

    /// Reads what was learnt.
    void read(DataInput in) throws IOException {
        prior = in.readDouble();
        household.read(in);
        for (int field = 0; field < m.length; field++) {
            for (int level = 0; level < m[field].length; level++) {
                m[field][level] = in.readDouble();
                u[field][level] = in.readDouble();
            }
            weigh(field);
        }
        for (int field = 0; field < bundle.length; field++) {
            bundle[field] = in.readByte();
        }
        makeSums();
        for (Sums each : sums) {
            each.read(in);
        }
    }

    /// Returns what a level of a field weighs for a value.
    double bits(int field, int level, int value) {
        double weight = bits[field][level];
        return byRarity[field][level] ? weight + rarity[field][value] : weight;
    }

    /// Returns the sum of the bits of the columns of a bundle, as if they were independent, or with
    /// [#LOOSE] of all that stand alone; not a number if none of them has anything to say.
    double sum(int of, Fields records, int left, byte[] levels) {
        double sum = 0;
        boolean any = false;
        for (int field = 0; field < bundle.length; field++) {
            if (bundle[field] == of && levels[field] >= 0) {
                sum += bits(field, levels[field], records.value(left, field));
                any = true;
            }
        }
        return any ? sum : Double.NaN;
    }

    /// Returns what a sum of a bundle weighs; nothing if it is not a number.
    double weigh(int of, double sum) {
        return Double.isNaN(sum) ? 0 : sums.get(of).bits(sum);
    }

    /// Returns what all levels of a pair weigh together, the prior included.
    double score(Fields records, int left, byte[] levels) {
        double loose = sum(LOOSE, records, left, levels);
        double score = Double.isNaN(loose) ? prior : prior + loose;
        double home = 0;
        for (int of = 0; of < sums.size(); of++) {
            double weight = weigh(of, sum(of, records, left, levels));
            score += weight;
            home += of == PLACES && addressed ? weight : 0;
        }
        return score - atHome(records, left, levels, home);
    }

    /// Returns what of the score of a pair two people of one home explain as well.
    double explained(Fields records, int left, byte[] levels) {
        double home = addressed ? weigh(PLACES, sum(PLACES, records, left, levels)) : 0;
        return atHome(records, left, levels, home);
    }

    /// Returns what one home explains of what a pair's address weighs and of what else it shares.
    /// Allocates nothing.
    private double atHome(Fields records, int left, byte[] levels, double home) {
        if (!household.isKnown()) {
            return 0;
        }
        double evidence = home;
        for (int field : household.family()) {
            evidence += levels[field] < 0 ? 0 : Math.max(0, bits(field, levels[field], records.value(left, field)));
        }
        int[] contacts = household.contacts();
        for (int i = 0; i < contacts.length; i++) {
            int field = contacts[i];
            double alike = levels[field] < 0 ? 0 : bits(field, levels[field], records.value(left, field));
            evidence += levels[field] < 0 ? 0 : Math.max(0, alike + household.contactBits(i));
        }
        return household.explained(evidence);
    }

    Household household() {
        return household;
    }

    /// Returns the probability that a score stands for.
    static double probability(double score) {
        return 1 / (1 + Math.pow(2, -score));
    }
}
