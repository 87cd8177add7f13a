package dev.kkachi.text.internal;

import dev.kkachi.text.Agreement;

/// Turns an alignment into one number: what the names share in bits, against what one of them has and the other
/// lacks.
///
/// What is missing on one side only costs little (a patronymic left out, `Group`), what differs on both sides
/// costs in full. A person needs two parts that agree, of which one is the family name where that is known.
final class Score {
    /// All parts agree, but family and given name stand the other way round.
    static final double SWAPPED = 0.9;

    /// What an initial weighs, and the name that it stands for.
    static final double OF_INITIAL = 3;

    private static final double TOO_LITTLE = 0.55;
    private static final double ONE_AND_INITIAL = 0.72;

    /// How rare a family name must be to be looked at where of the given name only the initial is known.
    private static final double RARE_WITH_INITIAL = 13;

    /// What two persons' names must share before what one of them lacks is forgiven: one in a million bears it.
    private static final double PARTIAL_BITS = 20;

    private static final double PARTIAL_FROM_BITS = 8;
    private static final double MISSING_PERSON = 0.35;
    private static final double MISSING_ORGANISATION = 0.55;
    private static final double FIRST_FAMILY = 2;
    private static final double LATER_FAMILY = 0.6;
    private static final double PATRONYMIC_BITS = 8;
    private static final double BOTH_DIFFER = 1.6;

    private Score() {}

    static double ofPersons(Side a, Side b) {
        double score = weigh(a, b, true);
        int names = Math.min(names(a), names(b));
        boolean whole = isWhole(a) && isWhole(b);
        int agreeing = whole ? Math.max(agreeing(a), agreeing(b)) : Math.min(agreeing(a), agreeing(b));
        if (agreeing < 2 && !whole && Math.max(parts(a), parts(b)) > 1) {
            boolean rare = agreeing == 1
                    && isInitialWhole(a)
                    && isInitialWhole(b)
                    && hasInitial(a)
                    && Math.min(rarest(a), rarest(b)) >= RARE_WITH_INITIAL;
            score = Math.min(score, rare ? ONE_AND_INITIAL : TOO_LITTLE);
        }
        if (names > 1 && familyDiffers(a, b)) {
            score = isSwapped(a, b) ? SWAPPED * score : Math.min(score, TOO_LITTLE);
        }
        return isCompany(a) == isCompany(b) ? score : Math.min(score, TOO_LITTLE);
    }

    /// Says whether a name that is read as a person's holds a word that only companies have: no schema was given for
    /// it.
    private static boolean isCompany(Side side) {
        for (int i = 0; i < side.count; i++) {
            if (side.part[i] == Part.LEGAL) {
                return true;
            }
        }
        return false;
    }

    /// Scores a Korean name against one that is none: initials confirm it, and are never enough.
    static double ofKorean(Side a, Side b) {
        double score = ofPersons(a, b);
        return hasInitial(a) ? Math.min(score, TOO_LITTLE) : score;
    }

    static double ofOrganisations(Side a, Side b) {
        double score = weigh(a, b, false);
        return numbersDiffer(a, b) ? Math.min(score, 0.4) : score;
    }

    static boolean isSwapped(Side a, Side b) {
        boolean swapped = false;
        for (int i = 0; i < a.count; i++) {
            Part other = a.isFree(i) ? Part.WORD : b.part[a.partner[i]];
            if (a.part[i] == other && (other == Part.FAMILY || other == Part.GIVEN)) {
                return false;
            }
            swapped |= a.part[i] == Part.FAMILY && other == Part.GIVEN;
            swapped |= a.part[i] == Part.GIVEN && other == Part.FAMILY;
        }
        return swapped;
    }

    private static double weigh(Side a, Side b, boolean person) {
        double all = paired(a, person) + paired(b, person);
        Sum sum = new Sum(shared(a, b, person), all / 2, free(a, person), free(b, person));
        if (!person) {
            return weighWords(sum);
        }
        boolean partial =
                lacks(a) || lacks(b) || isLoose(a) || isLoose(b) || isFamilyInitial(a, b) || isFamilyInitial(b, a);
        return partial ? partly(sum, sum.shared - (doubt(a) + doubt(b)) / 2) : share(sum, MISSING_PERSON);
    }

    /// What two names come to in bits.
    ///
    /// @param shared what they share
    /// @param paired what they would share if all that is paired were equal
    /// @param onlyA what the one has and the other lacks
    /// @param onlyB what the other has and the one lacks
    private record Sum(double shared, double paired, double onlyA, double onlyB) {}

    private static double weighWords(Sum sum) {
        boolean partial = sum.onlyA > 2 || sum.onlyB > 2;
        double score = share(sum, MISSING_ORGANISATION);
        return partial ? score * Math.clamp(0.6 + 0.4 * (sum.shared - 6) / 9, 0.6, 1) : score;
    }

    /// Weighs two names of persons of which one has what the other lacks, or of which nothing is quite equal: then
    /// what they share, `told` in bits, must be rare.
    private static double partly(Sum sum, double told) {
        double enough = (told - PARTIAL_FROM_BITS) / (PARTIAL_BITS - PARTIAL_FROM_BITS);
        return share(sum, MISSING_PERSON) * Math.clamp(0.5 + 0.5 * enough, 0.5, 1);
    }

    private static double share(Sum sum, double missing) {
        double most = Math.max(sum.onlyA, sum.onlyB);
        double least = Math.min(sum.onlyA, sum.onlyB);
        double total = sum.paired + (missing * (most - least) + BOTH_DIFFER * least);
        return total <= 0 ? 0 : sum.shared / total;
    }

    /// Returns the most that two names of organisations can score of which so many bits are paired at best, and of
    /// which the one has at least `onlyA` and the other at least `onlyB` bits that the other lacks.
    static double mostOfWords(double paired, double onlyA, double onlyB) {
        return weighWords(new Sum(paired, paired, onlyA, onlyB));
    }

    /// Returns the same for names of persons; `lacking` where one of them is known to lack a name of the other.
    static double mostOfPersons(double paired, double onlyA, double onlyB, boolean lacking) {
        Sum sum = new Sum(paired, paired, onlyA, onlyB);
        return lacking ? partly(sum, paired) : share(sum, MISSING_PERSON);
    }

    /// Returns the most that two names of persons can score of which fewer than two parts agree, though one of
    /// them has more; `initial` where one of them has an initial.
    static double mostOfOnePart(boolean initial) {
        return initial ? ONE_AND_INITIAL : TOO_LITTLE;
    }

    /// Says whether a name of `other` has no partner, apart from patronymics, which many leave out.
    private static boolean lacks(Side other) {
        for (int i = 0; i < other.count; i++) {
            if (other.isFreeName(i) && !other.isPatronymic(i)) {
                return true;
            }
        }
        return false;
    }

    /// Says whether an initial of `side` stands for the family name of `other`, which tells people apart: one that is
    /// known to be it, or where nothing is known, one behind the other names.
    private static boolean isFamilyInitial(Side side, Side other) {
        for (int i = 0; i < side.count; i++) {
            if (side.part[i] == Part.INITIAL && !side.isFree(i)) {
                Part stoodFor = other.part[side.partner[i]];
                boolean last = i == side.count - 1 && stoodFor == Part.WORD;
                if (last || stoodFor == Part.FAMILY) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Says whether a side with an initial has nothing beside it that the other lacks: `Michael L. Katz` is nobody
    /// called Laurin Katz.
    private static boolean isInitialWhole(Side side) {
        boolean initial = false;
        boolean free = false;
        for (int i = 0; i < side.count; i++) {
            initial |= side.part[i] == Part.INITIAL && !side.isFree(i);
            free |= side.isFreeName(i);
        }
        return !(initial && free);
    }

    /// Says whether a nickname stands for a name, or nothing is quite equal.
    private static boolean isLoose(Side side) {
        boolean variant = false;
        boolean equal = false;
        for (int i = 0; i < side.count; i++) {
            boolean name = side.part[i].isName() && !side.isFree(i);
            variant |= name && side.agreement[i] == Agreement.VARIANT;
            equal |= name && (side.agreement[i] == Agreement.EQUAL || side.agreement[i] == Agreement.SPELLING);
        }
        return variant || !equal;
    }

    /// Returns the bits by which names that are spelled otherwise say less than equal ones. An initial says nothing.
    private static double doubt(Side side) {
        double bits = 0;
        for (int i = 0; i < side.count; i++) {
            boolean counts = side.part[i].isName() || side.part[i] == Part.INITIAL;
            bits += counts && !side.isFree(i) ? doubt(side.agreement[i]) : 0;
        }
        return bits;
    }

    private static double doubt(Agreement agreement) {
        return switch (agreement) {
            case VARIANT -> 2;
            case NEAR -> 3;
            case SPELLING, JOINED -> 1;
            case INITIAL -> OF_INITIAL;
            default -> 0;
        };
    }

    private static double shared(Side a, Side b, boolean person) {
        double sum = 0;
        for (int i = 0; i < a.count; i++) {
            sum += a.isFree(i) ? 0 : weight(a, i, person) * a.similarity[i];
        }
        for (int j = 0; j < b.count; j++) {
            sum += b.isFree(j) ? 0 : weight(b, j, person) * b.similarity[j];
        }
        return sum / 2;
    }

    private static double paired(Side side, boolean person) {
        double sum = 0;
        for (int i = 0; i < side.count; i++) {
            sum += side.isFree(i) ? 0 : weight(side, i, person);
        }
        return sum;
    }

    private static double free(Side side, boolean person) {
        double sum = 0;
        for (int i = 0; i < side.count; i++) {
            double weight = side.isFree(i) ? weight(side, i, person) : 0;
            weight = weightFree(weight, side.isPatronymic(i), person);
            sum += familyFactor(side, i) * weight;
        }
        return sum;
    }

    private static double familyFactor(Side side, int token) {
        if (isFirstFamily(side, token)) {
            return FIRST_FAMILY;
        }
        return isLaterFamily(side, token) ? LATER_FAMILY : 1;
    }

    /// Says whether a token is a further family name, such as the mother's, which many documents leave out.
    private static boolean isLaterFamily(Side side, int token) {
        return token > 0 && side.part[token] == Part.FAMILY && side.part[token - 1] == Part.FAMILY;
    }

    /// Says whether a token is the first of a family name of several, which is the last to be left out.
    private static boolean isFirstFamily(Side side, int token) {
        return token == 0 && side.count > 1 && side.part[0] == Part.FAMILY && side.part[1] == Part.FAMILY;
    }

    private static double weight(Side side, int token, boolean person) {
        return side.agreement[token] == Agreement.INITIAL
                ? OF_INITIAL
                : weight(side.part[token], side.bits[token], person);
    }

    /// Returns what a token weighs as `part` of a name.
    static double weight(Part part, double bits, boolean person) {
        return switch (part) {
            case WORD, FAMILY, GIVEN -> Math.max(person ? 3 : 1, bits);
            case INITIAL -> 2;
            case PARTICLE -> 0.3;
            case TITLE -> 0.1;
            case LEGAL -> 0.8;
            case NUMBER -> person ? 2 : 7;
        };
    }

    /// Returns what a token weighs against a name that lacks it.
    static double weightFree(double weight, boolean patronymic, boolean person) {
        return person && patronymic ? Math.min(PATRONYMIC_BITS, weight) : weight;
    }

    /// Returns the least share of [#weightFree] that counts for a token of this part, wherever it stands.
    static double leastFree(Part part) {
        return part == Part.FAMILY ? LATER_FAMILY : 1;
    }

    private static int names(Side side) {
        int count = 0;
        for (int i = 0; i < side.count; i++) {
            count += side.part[i].isName() ? 1 : 0;
        }
        return count;
    }

    private static int parts(Side side) {
        int count = 0;
        for (int i = 0; i < side.count; i++) {
            count += side.part[i].isName() || side.part[i] == Part.INITIAL ? 1 : 0;
        }
        return count;
    }

    /// Says whether every name and initial has a partner that is more than an initial.
    private static boolean isWhole(Side side) {
        for (int i = 0; i < side.count; i++) {
            boolean counts = side.part[i].isName() || side.part[i] == Part.INITIAL;
            if (counts && (side.isFree(i) || side.agreement[i] == Agreement.INITIAL)) {
                return false;
            }
        }
        return true;
    }

    /// Returns the bits of the rarest name that agrees.
    private static double rarest(Side side) {
        double most = 0;
        for (int i = 0; i < side.count; i++) {
            boolean agrees = side.part[i].isName() && !side.isFree(i) && side.agreement[i] != Agreement.INITIAL;
            most = agrees ? Math.max(most, side.similarity[i] * side.bits[i]) : most;
        }
        return most;
    }

    private static int agreeing(Side side) {
        int count = 0;
        for (int i = 0; i < side.count; i++) {
            boolean agrees = side.part[i].isName() && !side.isFree(i) && side.agreement[i] != Agreement.INITIAL;
            count += agrees ? 1 : 0;
        }
        return count;
    }

    private static boolean hasInitial(Side side) {
        for (int i = 0; i < side.count; i++) {
            if (side.agreement[i] == Agreement.INITIAL) {
                return true;
            }
        }
        return false;
    }

    private static boolean familyDiffers(Side a, Side b) {
        return lacksFamily(a, b) || lacksFamily(b, a);
    }

    /// Says whether `side` knows its family name and none of it is found in the other, or only as a given name.
    private static boolean lacksFamily(Side side, Side other) {
        boolean known = false;
        for (int i = 0; i < side.count; i++) {
            if (side.part[i] == Part.FAMILY) {
                known = true;
                if (!side.isFree(i) && other.part[side.partner[i]] != Part.GIVEN) {
                    return false;
                }
            }
        }
        return known;
    }

    private static boolean numbersDiffer(Side a, Side b) {
        return numbers(a) > 0 && numbers(b) > 0 && (freeNumbers(a) > 0 && freeNumbers(b) > 0);
    }

    private static int numbers(Side side) {
        int count = 0;
        for (int i = 0; i < side.count; i++) {
            count += side.part[i] == Part.NUMBER ? 1 : 0;
        }
        return count;
    }

    private static int freeNumbers(Side side) {
        int count = 0;
        for (int i = 0; i < side.count; i++) {
            count += side.part[i] == Part.NUMBER && side.isFree(i) ? 1 : 0;
        }
        return count;
    }
}
