package dev.kkachi.text.internal;

import java.util.Arrays;

/// The Hangul that one spelling may stand for in one place of a name: for each syllable (or surname) and each spelling
/// system the joint probability of syllable and spelling.
final class Choice {
    /// How much it counts how common a syllable is: 1 for Bayes' rule, 0 for the spelling alone.
    static final double TEMPER = 0.4;

    static final Choice NONE = new Choice(new int[0], new float[0], new float[0]);

    private final int[] ids;
    private final float[] likelihood;
    private final float[] mass = new float[SpellingSystem.COUNT];
    private final float[] tempered;

    private Choice(int[] ids, float[] likelihood, float[] prior) {
        this.ids = ids;
        this.likelihood = likelihood;
        tempered = new float[ids.length];
        for (int i = 0; i < ids.length; i++) {
            tempered[i] = (float) Math.pow(prior[i], TEMPER);
        }
        for (int i = 0; i < likelihood.length; i++) {
            mass[i % SpellingSystem.COUNT] += likelihood[i] * prior[i / SpellingSystem.COUNT];
        }
    }

    int size() {
        return ids.length;
    }

    int id(int index) {
        return ids[index];
    }

    /// Returns how common the syllable at `index` is here, to the power [#TEMPER].
    float tempered(int index) {
        return tempered[index];
    }

    /// Returns P(spelling | syllable, system).
    float likelihood(int index, int system) {
        return likelihood[index * SpellingSystem.COUNT + system];
    }

    /// Returns P(spelling | system).
    float mass(int system) {
        return mass[system];
    }

    boolean isEmpty() {
        return ids.length == 0;
    }

    /// Collects the weights of a choice.
    static final class Builder {
        private static final float SELDOM = 0.0005f;

        private int[] ids = new int[8];
        private float[] weights = new float[8 * SpellingSystem.COUNT];
        private int size;

        /// Adds `weight` to what `system` gives the syllable `id`.
        void add(int id, int system, float weight) {
            int at = slot(id) * SpellingSystem.COUNT + system;
            weights[at] += weight;
        }

        void scale(int id, int system, float factor) {
            int at = slot(id) * SpellingSystem.COUNT + system;
            weights[at] *= factor;
        }

        int size() {
            return size;
        }

        int id(int index) {
            return ids[index];
        }

        float at(int index, int system) {
            return weights[index * SpellingSystem.COUNT + system];
        }

        private int slot(int id) {
            for (int i = 0; i < size; i++) {
                if (ids[i] == id) {
                    return i;
                }
            }
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                weights = Arrays.copyOf(weights, weights.length * 2);
            }
            ids[size] = id;
            return size++;
        }

        /// Lets every system borrow a little from the others, and weighs each syllable by `prior`.
        Choice build(Prior prior) {
            if (size == 0) {
                return NONE;
            }
            int systems = SpellingSystem.COUNT;
            int[] kept = new int[size];
            float[] likelihood = new float[size * systems];
            float[] priors = new float[size];
            float[] most = most(prior);
            int n = 0;
            for (int i = 0; i < size; i++) {
                float p = prior.of(ids[i]);
                if (p > 0 && counts(i, p, most)) {
                    kept[n] = ids[i];
                    priors[n] = p;
                    lend(i, likelihood, n * systems);
                    n++;
                }
            }
            return n == 0 ? NONE : new Choice(Arrays.copyOf(kept, n), Arrays.copyOf(likelihood, n * systems), priors);
        }

        private float[] most(Prior prior) {
            float[] most = new float[SpellingSystem.COUNT];
            for (int i = 0; i < size; i++) {
                float p = prior.of(ids[i]);
                for (int s = 0; s < SpellingSystem.COUNT; s++) {
                    most[s] = Math.max(most[s], p * weights[i * SpellingSystem.COUNT + s]);
                }
            }
            return most;
        }

        /// Says whether some system would ever mean this syllable.
        private boolean counts(int slot, float prior, float[] most) {
            for (int s = 0; s < SpellingSystem.COUNT; s++) {
                float joint = prior * weights[slot * SpellingSystem.COUNT + s];
                if (joint > 0 && joint >= SELDOM * most[s]) {
                    return true;
                }
            }
            return false;
        }

        private void lend(int from, float[] to, int at) {
            float mean = 0;
            for (int s = 0; s < SpellingSystem.COUNT; s++) {
                mean += weights[from * SpellingSystem.COUNT + s] * SpellingSystem.at(s).prior;
            }
            for (int s = 0; s < SpellingSystem.COUNT; s++) {
                to[at + s] = 0.94f * weights[from * SpellingSystem.COUNT + s] + 0.06f * mean;
            }
        }
    }

    /// How common a syllable or surname is in its place.
    @FunctionalInterface
    interface Prior {
        float of(int id);
    }
}
