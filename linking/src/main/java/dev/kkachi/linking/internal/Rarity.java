package dev.kkachi.linking.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of a column's values, and how much each tells: the binary logarithm of one over the share of
/// values that have it.
final class Rarity {
    /// What a word tells that every value has: next to nothing, and never less.
    private static final double LEAST_BITS = 0.1;

    private final int most;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<int[]> wordsOf = new ArrayList<>();
    private int[] held = new int[64];
    private long[] letters = new long[64];
    private double[] bits = new double[0];
    private double bitsOfNew;

    /// @param most of a value with more words than this the rest is left out
    Rarity(int most) {
        this.most = most;
    }

    /// Takes the next value apart at its spaces.
    void add(String value) {
        int[] parts = Arrays.stream(value.split(" ", most + 1))
                .limit(most)
                .filter(word -> !word.isEmpty())
                .mapToInt(this::place)
                .distinct()
                .sorted()
                .toArray();
        for (int word : parts) {
            held[word]++;
        }
        wordsOf.add(parts);
    }

    private int place(String word) {
        Integer known = places.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        if (words.size() == held.length) {
            held = Arrays.copyOf(held, 2 * held.length);
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        letters[words.size()] = Letters.of(word);
        words.add(word);
        return words.size() - 1;
    }

    /// Weighs the words by the values so far. A word that comes later is as rare as one that a single
    /// value has.
    void settle() {
        bits = new double[words.size()];
        for (int word = 0; word < bits.length; word++) {
            bits[word] = log2((wordsOf.size() + 1.0) / held[word]) + LEAST_BITS;
        }
        bitsOfNew = log2(wordsOf.size() + 1.0) + LEAST_BITS;
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    /// Returns how many values there are.
    int values() {
        return wordsOf.size();
    }

    /// Returns the words of a value, by their numbers, in order.
    int[] wordsOf(int value) {
        return wordsOf.get(value);
    }

    /// Returns a word.
    String word(int word) {
        return words.get(word);
    }

    /// Returns the [Letters] of a word.
    long letters(int word) {
        return letters[word];
    }

    /// Returns how much a word tells, in bits.
    double bits(int word) {
        return word < bits.length ? bits[word] : bitsOfNew;
    }

    /// Returns how much all words of a value tell together.
    double bitsOf(int value) {
        double sum = 0;
        for (int word : wordsOf(value)) {
            sum += bits(word);
        }
        return sum;
    }
}
