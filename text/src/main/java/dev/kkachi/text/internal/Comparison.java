package dev.kkachi.text.internal;

import dev.kkachi.text.Agreement;
import java.util.function.LongToDoubleFunction;

/// Aligns the tokens of two names and scores the alignment. A workspace for one thread: it holds the last comparison
/// until the next, and comparing allocates nothing.
public final class Comparison {
    /// A shorter part of a Korean name is another syllable where one letter differs.
    private static final int KOREAN_SLIP_LETTERS_MIN = 6;

    final Side a = new Side();
    final Side b = new Side();

    private final WordLikeness likeness = new WordLikeness();
    private final Assignment assignment = new Assignment();
    private final Joins joins = new Joins(likeness);
    private final SecondLook secondLook = new SecondLook();
    private final double[][] gain = new double[Tokens.TOKENS_MAX][Tokens.TOKENS_MAX];
    private final double[][] alike = new double[Tokens.TOKENS_MAX][Tokens.TOKENS_MAX];
    private final int[] rows = new int[Tokens.TOKENS_MAX];
    private final int[] columns = new int[Tokens.TOKENS_MAX];
    private final int[] choice = new int[Tokens.TOKENS_MAX];

    /// How the tokens of two names are held against each other.
    public enum Manner {
        /// Family and given names, of which some may be left out.
        PERSON,
        /// A Korean name against one that is none: whole, and with short parts equal, or it is another name.
        KOREAN_PERSON,
        /// The words of an organisation, a ship or an aircraft.
        ORGANISATION;

        boolean isPerson() {
            return this != ORGANISATION;
        }
    }

    /// Returns the similarity of two names, 0 to 1; `weights` gives the bits of a token.
    public double similarity(Tokens one, Tokens other, Manner manner, LongToDoubleFunction weights) {
        boolean person = manner.isPerson();
        if (one.count() == 0 || other.count() == 0) {
            return 0;
        }
        a.load(one, weights);
        b.load(other, weights);
        pairEqual();
        if (isAllEqual(a) && isAllEqual(b)) {
            return person && Score.isSwapped(a, b) ? Score.SWAPPED : 1;
        }
        joins.find(a, b, !person);
        joins.find(b, a, !person);
        pairAlike(manner);
        return switch (manner) {
            case PERSON -> {
                secondLook.at(a, b);
                pairInitials();
                yield Score.ofPersons(a, b);
            }
            case KOREAN_PERSON -> {
                pairInitials();
                yield hasFreeName(a) || hasFreeName(b) ? 0 : Score.ofKorean(a, b);
            }
            case ORGANISATION -> {
                secondLook.at(a, b);
                yield Score.ofOrganisations(a, b);
            }
        };
    }

    private void pairInitials() {
        pairInitials(a, b);
        pairInitials(b, a);
    }

    private static boolean hasFreeName(Side side) {
        for (int token = 0; token < side.count; token++) {
            if (side.isFreeName(token)) {
                return true;
            }
        }
        return false;
    }

    /// Pairs equal tokens: in the same part of the name and printed as the same word where there is a choice.
    private void pairEqual() {
        for (int i = 0; i < a.count; i++) {
            int best = Side.NONE;
            int most = -1;
            for (int j = 0; j < b.count; j++) {
                if (a.hash[i] == b.hash[j] && b.isFree(j) && a.length[i] == b.length[j]) {
                    int fit = (a.part[i] == b.part[j] ? 2 : 0) + (a.wording[i] == b.wording[j] ? 1 : 0);
                    best = fit > most ? j : best;
                    most = Math.max(most, fit);
                }
            }
            if (best != Side.NONE) {
                double likeness = Wording.likeness(a.wording[i], b.wording[best]);
                pair(i, best, likeness, agreement(a.wording[i], b.wording[best]));
            }
        }
    }

    private static Agreement agreement(int wording, int other) {
        if (wording == other) {
            return Agreement.EQUAL;
        }
        return Math.max(wording, other) < Wording.FOREIGN ? Agreement.SYNONYM : Agreement.TRANSLATION;
    }

    private void pairAlike(Manner manner) {
        int rowCount = freeNames(a, rows);
        int columnCount = freeNames(b, columns);
        if (rowCount == 0 || columnCount == 0) {
            return;
        }
        int found = 0;
        for (int row = 0; row < rowCount; row++) {
            for (int column = 0; column < columnCount; column++) {
                double value = isTooShort(manner, rows[row], columns[column])
                        ? 0
                        : likeness.of(a, rows[row], b, columns[column]);
                if (manner == Manner.PERSON && value < WordLikeness.VARIANT && isVariant(rows[row], columns[column])) {
                    boolean spelling = WordLikeness.agreement(value) == Agreement.SPELLING;
                    value = spelling ? WordLikeness.SAME_SOUND : WordLikeness.VARIANT;
                }
                if (manner == Manner.ORGANISATION
                        && value < WordLikeness.SAME_KOREAN
                        && likeness.isOneKoreanWord(a, rows[row], b, columns[column])) {
                    value = WordLikeness.SAME_KOREAN;
                }
                alike[row][column] = value;
                gain[row][column] = value * (a.bits[rows[row]] + b.bits[columns[column]]);
                found += value > 0 ? 1 : 0;
            }
        }
        if (found == 0) {
            return;
        }
        assignment.solve(gain, rowCount, columnCount, choice);
        for (int row = 0; row < rowCount; row++) {
            if (choice[row] != Side.NONE) {
                double value = alike[row][choice[row]];
                boolean variant = value == WordLikeness.VARIANT && isVariant(rows[row], columns[choice[row]]);
                Agreement agreement = variant ? Agreement.VARIANT : WordLikeness.agreement(value);
                pair(rows[row], columns[choice[row]], value, agreement);
            }
        }
    }

    private boolean isTooShort(Manner manner, int i, int j) {
        return manner == Manner.KOREAN_PERSON && Math.min(a.length[i], b.length[j]) < KOREAN_SLIP_LETTERS_MIN;
    }

    /// A family name is nobody's nickname.
    private boolean isVariant(int i, int j) {
        return a.part[i] != Part.FAMILY
                && b.part[j] != Part.FAMILY
                && Variants.get().isOne(a.hash[i], b.hash[j]);
    }

    private void pair(int i, int j, double similarity, Agreement agreement) {
        a.partner[i] = j;
        b.partner[j] = i;
        a.similarity[i] = similarity;
        b.similarity[j] = similarity;
        a.agreement[i] = agreement;
        b.agreement[j] = agreement;
    }

    private static void pairInitials(Side initials, Side names) {
        for (int i = 0; i < initials.count; i++) {
            for (int j = 0; initials.isFree(i) && initials.part[i] == Part.INITIAL && j < names.count; j++) {
                if (names.isFreeName(j) && initials.data[initials.from[i]] == names.data[names.from[j]]) {
                    initials.partner[i] = j;
                    names.partner[j] = i;
                    initials.similarity[i] = 1;
                    names.similarity[j] = 1;
                    initials.agreement[i] = Agreement.INITIAL;
                    names.agreement[j] = Agreement.INITIAL;
                }
            }
        }
    }

    private static int freeNames(Side side, int[] target) {
        int count = 0;
        for (int token = 0; token < side.count; token++) {
            if (side.isFreeName(token)) {
                target[count++] = token;
            }
        }
        return count;
    }

    private static boolean isAllEqual(Side side) {
        for (int token = 0; token < side.count; token++) {
            if (side.similarity[token] < 1) {
                return false;
            }
        }
        return true;
    }
}
