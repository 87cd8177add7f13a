package dev.kkachi.text.internal;

/// Mends slips of the pen in the long words of legal forms, so that `Limited Liabilty Compnay` says as little as it was
/// meant to.
final class LegalSlips {
    private static final String[] WORDS = {
        "limited",
        "liability",
        "company",
        "corporation",
        "incorporated",
        "obshchestvo",
        "ogranichennoy",
        "otvetstvennostyu",
        "aktsionernoe",
        "gesellschaft"
    };

    private static final int LETTERS_MIN = 6;

    private LegalSlips() {}

    /// Returns the word of a legal form that `word` is one slip away from, or `word`.
    static String mended(String word) {
        if (word.length() < LETTERS_MIN) {
            return word;
        }
        for (String meant : WORDS) {
            if (Math.abs(meant.length() - word.length()) <= 1 && isSlip(word, meant)) {
                return meant;
            }
        }
        return word;
    }

    /// Says whether one letter was left out, put in, exchanged, or swapped with its neighbour.
    private static boolean isSlip(String word, String meant) {
        int start = 0;
        while (start < word.length() && start < meant.length() && word.charAt(start) == meant.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(word.length(), meant.length()) - start
                && word.charAt(word.length() - 1 - end) == meant.charAt(meant.length() - 1 - end)) {
            end++;
        }
        int left = word.length() - start - end;
        int right = meant.length() - start - end;
        boolean swapped = left == 2
                && right == 2
                && word.charAt(start) == meant.charAt(start + 1)
                && word.charAt(start + 1) == meant.charAt(start);
        return Math.max(left, right) <= 1 || swapped;
    }
}
