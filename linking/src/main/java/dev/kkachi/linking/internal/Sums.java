package dev.kkachi.linking.internal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// What several columns say together that say nearly the same, such as those of an address.
///
/// Whoever shares a flat shares street, town, postcode and state: added up as if they were independent,
/// these would join any two flatmates. So the bits of such columns are summed, and the sum is looked up
/// here: how often pairs of the same reach it, and how often pairs of different ones do. What different
/// ones are is judged by all other columns.
final class Sums {
    private static final double LEAST = -24;
    private static final double STEP = 2;
    private static final int STEPS = 46;
    /// What a sum is taken for before anything is learnt: a shared address alone joins nobody.
    private static final double FIRST_MIN = -4;
    private static final double FIRST_MAX = 12;
    /// The first guess is worth as much as so many matches.
    private static final double SAMES_OF_THE_GUESS = 50;
    /// A step that fewer pairs at random reached than this is known from the pairs that were compared.
    private static final int RANDOM_MIN = 20;

    private final double[] bits = new double[STEPS];
    private final Reached reached = new Reached();
    private final double[] random = new double[STEPS];

    Sums() {
        Arrays.setAll(bits, step -> Math.clamp(middle(step), FIRST_MIN, FIRST_MAX));
    }

    private static double middle(int step) {
        return LEAST + STEP * (step + 0.5);
    }

    private static int step(double sum) {
        return Math.clamp((long) Math.floor((sum - LEAST) / STEP), 0, STEPS - 1);
    }

    /// Returns what a sum weighs.
    double bits(double sum) {
        double at = (sum - LEAST) / STEP - 0.5;
        int below = (int) Math.floor(at);
        if (below < 0) {
            return bits[0];
        }
        if (below >= STEPS - 1) {
            return bits[STEPS - 1];
        }
        double part = at - below;
        return bits[below] * (1 - part) + bits[below + 1] * part;
    }

    /// How often compared pairs reached each sum.
    static final class Reached {
        private final double[] same = new double[STEPS];
        private final double[] different = new double[STEPS];

        /// Counts a compared pair.
        ///
        /// @param probability that both are the same, by all other columns
        /// @param pairs how many pairs this one stands for
        void count(double sum, double probability, double pairs) {
            same[step(sum)] += probability * pairs;
            different[step(sum)] += (1 - probability) * pairs;
        }

        void add(Reached other) {
            Arrays.setAll(same, step -> same[step] + other.same[step]);
            Arrays.setAll(different, step -> different[step] + other.different[step]);
        }
    }

    /// Counts what compared pairs reached.
    void count(Reached by) {
        reached.add(by);
    }

    /// Counts pairs taken at random.
    void countRandom(double sum, int pairs) {
        random[step(sum)] += pairs;
    }

    /// Learns what sums weigh from what was counted, and counts anew. The weight never falls as the sum
    /// rises.
    ///
    /// @param pairs how many pairs there are that have the columns
    /// @param complete whether all of them were compared
    void learn(double pairs, boolean complete) {
        double[] same = reached.same;
        double[] different = reached.different;
        double sames = Arrays.stream(same).sum();
        double randoms = Arrays.stream(random).sum();
        double[] over = new double[STEPS];
        double[] under = new double[STEPS];
        double little = 2 / Math.max(10, sames) / STEPS;
        for (int step = 0; step < STEPS; step++) {
            double seen = different[step] / pairs;
            double drawn = random[step] >= RANDOM_MIN ? random[step] / randoms : 0;
            over[step] = same[step] / Math.max(1, sames) + little;
            under[step] = (complete ? seen : Math.max(drawn, seen)) + little * Math.pow(2, -middle(step));
        }
        rising(over, under);
        fillUnseen();
        bound(sames);
        Arrays.fill(same, 0);
        Arrays.fill(different, 0);
        Arrays.fill(random, 0);
    }

    /// A sum that nobody reached weighs what its neighbours say: between two that were seen in
    /// proportion, beyond the last as much as that.
    private void fillUnseen() {
        int before = -1;
        for (int step = 0; step < STEPS; step++) {
            if (reached.same[step] + reached.different[step] + random[step] > 0) {
                for (int between = before + 1; between < step; between++) {
                    double part = before < 0 ? 1 : (between - before) / (double) (step - before);
                    bits[between] = bits[step] * part + (before < 0 ? 0 : bits[before] * (1 - part));
                }
                before = step;
            }
        }
        for (int beyond = before + 1; before >= 0 && beyond < STEPS; beyond++) {
            bits[beyond] = bits[before];
        }
    }

    /// What few matches have shown stays near the first guess: of ten matches nobody can learn that no
    /// two strangers share a flat. Each time that ten times as many are known, a shared address may weigh
    /// ten times as much.
    private void bound(double sames) {
        double most = FIRST_MAX + Rarity.log2(1 + sames / SAMES_OF_THE_GUESS);
        Arrays.setAll(bits, step -> Math.min(bits[step], most));
    }

    /// Writes what was learnt.
    void write(DataOutput out) throws IOException {
        for (double weight : bits) {
            out.writeDouble(weight);
        }
    }

    /// Reads what was learnt.
    void read(DataInput in) throws IOException {
        for (int step = 0; step < STEPS; step++) {
            bits[step] = in.readDouble();
        }
    }

    /// Pools neighbours until the ratios rise (pool adjacent violators).
    private void rising(double[] over, double[] under) {
        int[] width = new int[STEPS];
        int pools = 0;
        for (int step = 0; step < STEPS; step++) {
            over[pools] = over[step];
            under[pools] = under[step];
            width[pools++] = 1;
            while (pools > 1 && over[pools - 2] / under[pools - 2] > over[pools - 1] / under[pools - 1]) {
                pools--;
                over[pools - 1] += over[pools];
                under[pools - 1] += under[pools];
                width[pools - 1] += width[pools];
            }
        }
        int step = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int i = 0; i < width[pool]; i++) {
                bits[step++] = Rarity.log2(over[pool] / under[pool]);
            }
        }
    }
}
