package dev.kkachi.bench.linking;

import java.util.SplittableRandom;

/// Makes words up, and copies what is written with slips.
final class Pen {
    /// In so many cells of a hundred a copy has a slip, unless somebody says otherwise.
    static final int SLIPS_USUAL = 10;

    private static final int EMPTY = 3;
    private static final String[] ONSETS =
            "b c d f g h j k l m n p r s t v w br ch cl dr fr gr kr pl sh st th tr".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea ee io ou ia y".split(" ");
    private static final String[] ENDS = "n r s l t d m k x ck ng rd son ton ley ham er el is".split(" ");

    private final SplittableRandom dice;
    private final int slips;

    /// @param slips in how many cells of a hundred a copy has a slip
    Pen(SplittableRandom dice, int slips) {
        this.dice = dice;
        this.slips = slips;
    }

    /// Returns a number from 0, the small ones far more often, as the ranks of words and names are.
    int rank(int most) {
        return (int) Math.min(most - 1L, (long) Math.pow(most, dice.nextDouble()) - 1 + dice.nextInt(3));
    }

    /// Returns the word of this rank among words of this kind, always the same.
    static String word(int rank, long kind) {
        SplittableRandom letters = new SplittableRandom(rank * 31L + kind * 7_919);
        StringBuilder word = new StringBuilder();
        int syllables = 2 + letters.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[letters.nextInt(ONSETS.length)]).append(VOWELS[letters.nextInt(VOWELS.length)]);
        }
        return word.append(ENDS[letters.nextInt(ENDS.length)]).toString();
    }

    /// Returns `cell` as somebody copies it: mostly as it is.
    String copied(String cell) {
        int fate = dice.nextInt(100);
        if (fate < EMPTY) {
            return "";
        }
        return fate < EMPTY + slips && cell.length() > 2 ? slipped(cell) : cell;
    }

    /// Returns `text` with one letter left out, put in, mistaken or exchanged with the next.
    String slipped(String text) {
        int at = dice.nextInt(text.length() - 1);
        char other =
                Character.isDigit(text.charAt(at)) ? (char) ('0' + dice.nextInt(10)) : (char) ('a' + dice.nextInt(26));
        return switch (dice.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + other + text.substring(at);
            case 2 -> text.substring(0, at) + other + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }
}
