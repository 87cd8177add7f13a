package dev.kkachi.text.internal;

import java.util.List;

/// One way to cut a printed name into a surname and the syllables of a given name, with what each part may stand for.
final class KoreanAnalysis {
    private static final int SYSTEMS = SpellingSystem.COUNT;

    private final Choice[] places;
    private final List<String> spellings;
    private final double[] systems = new double[SYSTEMS];
    private final double evidence;

    private KoreanAnalysis(Choice[] places, List<String> spellings, double prior) {
        this.places = places;
        this.spellings = spellings;
        double sum = 0;
        for (int s = 0; s < SYSTEMS; s++) {
            double p = SpellingSystem.at(s).prior;
            for (Choice place : places) {
                p *= place.mass(s);
            }
            systems[s] = p;
            sum += p;
        }
        evidence = sum * prior;
    }

    static KoreanAnalysis of(List<Choice> places, List<String> spellings, double prior) {
        return new KoreanAnalysis(places.toArray(Choice[]::new), spellings, prior);
    }

    /// Returns P(letters, Korean name) summed over all readings and systems.
    double evidence() {
        return evidence;
    }

    int size() {
        return places.length;
    }

    Choice place(int index) {
        return places[index];
    }

    String spelling(int index) {
        return spellings.get(index);
    }

    /// Returns how sure it is that the name follows `system`.
    double of(SpellingSystem system) {
        double all = 0;
        for (double p : systems) {
            all += p;
        }
        return all == 0 ? 0 : systems[system.index] / all;
    }

    /// Returns, for each reading of the place `index`, how well it explains the letters there, given the system
    /// that the other places speak for.
    double[] likelihoods(int index) {
        Choice choice = places[index];
        double[] likelihoods = new double[choice.size()];
        for (int s = 0; s < SYSTEMS; s++) {
            double others = SpellingSystem.at(s).prior;
            for (int i = 0; i < places.length; i++) {
                others *= i == index ? 1 : places[i].mass(s);
            }
            for (int h = 0; h < likelihoods.length; h++) {
                likelihoods[h] += others * choice.likelihood(h, s);
            }
        }
        return likelihoods;
    }
}
