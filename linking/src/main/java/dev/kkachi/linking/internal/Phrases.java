package dev.kkachi.linking.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Texts of several words, by what the words tell that both have.
///
/// A word counts by its rarity. Words that are nearly the same (a slip, a beginning, an initial) count in
/// part. The share of all that the words of both texts tell, and the share of what those of the shorter
/// text tell, are averaged: one alone would take a title for another that quotes it, or miss a title that
/// is cut short.
final class Phrases implements Comparison {
    /// More words than this of one text are not looked at.
    static final int WORDS_MAX = 256;

    private static final double[] CUTS = {0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.92};
    private static final List<String> LABELS = words();
    private static final double BY_SLIP = 0.8;
    private static final double BY_BEGINNING = 0.7;
    private static final double BY_INITIAL = 0.4;
    private static final int SLIPS_MAX = 2;

    private final Rarity rarity = new Rarity(WORDS_MAX);
    private double[] whole = new double[0];

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of("no telling word in common"));
        for (double cut : CUTS) {
            words.add("at least " + Math.round(100 * cut) + " % of the telling words in common");
        }
        words.add("equal");
        return List.copyOf(words);
    }

    @Override
    public void add(String value) {
        rarity.add(value);
    }

    @Override
    public void settle() {
        rarity.settle();
        whole = new double[rarity.values()];
        Arrays.setAll(whole, rarity::bitsOf);
    }

    Rarity rarity() {
        return rarity;
    }

    private double whole(int value) {
        return value < whole.length ? whole[value] : rarity.bitsOf(value);
    }

    @Override
    public List<String> labels() {
        return LABELS;
    }

    @Override
    public int level(int left, int right, Scratch scratch) {
        double alike = likeness(left, right, scratch);
        int level = 0;
        while (level < CUTS.length && alike >= CUTS[level]) {
            level++;
        }
        return level;
    }

    /// Returns how much of what the words of two values tell is shared, from 0 to 1.
    double likeness(int left, int right, Scratch scratch) {
        int[] a = rarity.wordsOf(left);
        int[] b = rarity.wordsOf(right);
        int restA = 0;
        int restB = 0;
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || (i < a.length && a[i] < b[j])) {
                scratch.leftOver[restA++] = a[i++];
            } else if (i == a.length || b[j] < a[i]) {
                scratch.rightOver[restB++] = b[j++];
            } else {
                shared += rarity.bits(a[i++]);
                j++;
            }
        }
        shared += nearly(restA, restB, scratch);
        double first = whole(left);
        double second = whole(right);
        double least = Math.min(first, second);
        return least <= 0 ? 0 : (shared / (first + second - shared) + shared / least) / 2;
    }

    /// Matches the words that only one text has with those of the other that are nearly the same, best
    /// first for each.
    private double nearly(int restA, int restB, Scratch scratch) {
        double shared = 0;
        for (int i = 0; i < restA; i++) {
            int word = scratch.leftOver[i];
            double best = 0;
            int place = -1;
            for (int j = 0; j < restB; j++) {
                int other = scratch.rightOver[j];
                double least = Math.min(rarity.bits(word), rarity.bits(other));
                if (least > best && mayBeAlike(word, other)) {
                    double part = least * part(rarity.word(word), rarity.word(other), scratch);
                    if (part > best) {
                        best = part;
                        place = j;
                    }
                }
            }
            if (place >= 0) {
                shared += best;
                scratch.rightOver[place] = scratch.rightOver[--restB];
            }
        }
        return shared;
    }

    private boolean mayBeAlike(int word, int other) {
        long a = rarity.letters(word);
        long b = rarity.letters(other);
        return Letters.mayBeSlips(a, b, SLIPS_MAX) || Letters.mayBeBeginning(a, b);
    }

    private static double part(String a, String b, Scratch scratch) {
        if (Character.isDigit(a.charAt(0)) || Character.isDigit(b.charAt(0))) {
            return 0;
        }
        if (a.length() == 1 || b.length() == 1) {
            return a.charAt(0) == b.charAt(0) ? BY_INITIAL : 0;
        }
        if (Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a))) {
            return BY_BEGINNING;
        }
        int longer = Math.max(a.length(), b.length());
        int most = longer >= 8 ? SLIPS_MAX : longer >= 4 ? 1 : 0;
        int steps = most == 0 ? 1 : scratch.steps(a, b, most);
        return steps > most ? 0 : steps == 1 ? BY_SLIP : BY_BEGINNING;
    }
}
