package dev.kkachi.text.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to cut a printed name into a surname and the syllables of a given name, with what each part may stand for.
final class KoreanAnalysis {
    private static final int SYSTEMS = SpellingSystem.COUNT;
    private static final int PINYIN = SpellingSystem.PINYIN.index;

    private final Choice[] places;
    private final List<String> spellings;
    private final Print print;
    private final double evidence;
    private final double pinyinEvidence;

    /// The name as it stands in the source.
    ///
    /// @param text its letters
    /// @param system the system that names in its script follow, `null` for letters of any system
    record Print(String text, @Nullable SpellingSystem system) {
        static Print of(String text) {
            return new Print(text, OtherScripts.systemOf(text));
        }
    }

    private KoreanAnalysis(Choice[] places, List<String> spellings, double prior, Print print) {
        this.places = places;
        this.spellings = spellings;
        this.print = print;
        double sum = 0;
        double chinese = 0;
        for (int s = 0; s < SYSTEMS; s++) {
            double p = prior(s);
            for (Choice place : places) {
                p *= place.mass(s);
            }
            sum += s == PINYIN ? 0 : p;
            chinese += s == PINYIN ? p : 0;
        }
        evidence = sum * prior;
        pinyinEvidence = chinese * prior;
    }

    /// Makes the analysis of a name that stands as `print` in the source.
    static KoreanAnalysis of(List<Choice> places, List<String> spellings, double prior, Print print) {
        return new KoreanAnalysis(places.toArray(Choice[]::new), spellings, prior, print);
    }

    private double prior(int system) {
        SpellingSystem own = print.system();
        if (own == null) {
            return SpellingSystem.at(system).prior;
        }
        return own.index == system ? 1 : 0;
    }

    /// Returns P(letters, Korean name) summed over all readings and all systems that spell how Koreans speak.
    double evidence() {
        return evidence;
    }

    /// Returns P(letters, Korean name whose Hanja are read in Chinese) summed over all readings.
    double pinyinEvidence() {
        return pinyinEvidence;
    }

    int size() {
        return places.length;
    }

    Choice place(int index) {
        return places[index];
    }

    /// Returns what is printed in the place `index`, in the script of the source.
    String printed(int index) {
        String spelling = spellings.get(index);
        return print.system() == null ? spelling : OtherScripts.printed(print.text(), spelling);
    }

    /// Returns, for each reading of the place `index`, how well it explains the letters there, given the system that
    /// the other places speak for. Pinyin is left out: see [#pinyinLikelihoods].
    double[] likelihoods(int index) {
        Choice choice = places[index];
        double[] likelihoods = new double[choice.size()];
        for (int s = 0; s < SYSTEMS; s++) {
            if (s != PINYIN) {
                double others = prior(s);
                for (int i = 0; i < places.length; i++) {
                    others *= i == index ? 1 : places[i].mass(s);
                }
                for (int h = 0; h < likelihoods.length; h++) {
                    likelihoods[h] += others * choice.likelihood(h, s);
                }
            }
        }
        return likelihoods;
    }

    /// Returns, for each reading of the place `index`, how often its Hanja sound like the letters in Chinese.
    double[] pinyinLikelihoods(int index) {
        Choice choice = places[index];
        double[] likelihoods = new double[choice.size()];
        for (int h = 0; h < likelihoods.length; h++) {
            likelihoods[h] = choice.likelihood(h, PINYIN);
        }
        return likelihoods;
    }

    /// Returns whichever likelihoods explain the whole name better: as Koreans speak it, or as Chinese do.
    double[] bestLikelihoods(int index) {
        return pinyinEvidence > evidence ? pinyinLikelihoods(index) : likelihoods(index);
    }
}
