package dev.kkachi.text.internal;

import dev.kkachi.text.Agreement;

/// Looks once more at two names that agree in something rare and differ in one word each: where these two words are one
/// slip of the pen apart, it is a slip. On its own neither would be one, for the words are short.
final class SecondLook {
    private static final int LETTERS_MIN = 4;

    /// What the rest of the names must say before a short word is taken for misspelt.
    static final double REST_BITS_MIN = 13;

    /// From here on the rest of the names leaves little doubt: one name in 65,000 has it and more.
    private static final double RARE_BITS = 16;

    private static final int RARE_LETTERS_MIN = 3;

    /// A slip in the first letter counts more than others, and is believed where the rest is rare.
    private static final int FIRST_LETTER = SoundDistance.SLIP * 3 / 2;

    private static final double WORTH = 0.55;

    /// A word that somebody is known to bear is no slip of another that somebody is known to bear.
    private static final double UNKNOWN_BITS = 11;

    private final SoundDistance distance = new SoundDistance();
    private final SoundDistance.Word one = new SoundDistance.Word();
    private final SoundDistance.Word other = new SoundDistance.Word();

    /// Pairs the only free names of `a` and `b` where one is a slip of the other. Allocates nothing.
    void at(Side a, Side b) {
        int i = onlyFree(a);
        int j = i < 0 ? Side.NONE : onlyFree(b);
        double rest = j < 0 ? 0 : rest(a);
        if (j < 0 || isKnown(a.bits[i], b.bits[j])) {
            return;
        }
        one.at(a.data, a.from[i], a.length[i]);
        other.at(b.data, b.from[j], b.length[j]);
        if (!isSlip(one, other, rest)) {
            return;
        }
        a.partner[i] = j;
        b.partner[j] = i;
        a.similarity[i] = WORTH;
        b.similarity[j] = WORTH;
        a.agreement[i] = Agreement.NEAR;
        b.agreement[j] = Agreement.NEAR;
    }

    /// Says whether the letters `a` are a slip of the letters `b`, the rest of whose names says `rest` bits.
    boolean isSlip(SoundDistance.Word a, SoundDistance.Word b, double rest) {
        boolean rare = rest >= RARE_BITS;
        int limit = rare ? FIRST_LETTER : SoundDistance.SLIP;
        boolean isTooShort = Math.min(a.length(), b.length()) < (rare ? RARE_LETTERS_MIN : LETTERS_MIN);
        return rest >= REST_BITS_MIN && !isTooShort && distance.between(a, b, limit) <= limit;
    }

    /// Says whether people are known to bear both words, which weigh so many bits.
    static boolean isKnown(double bits, double otherBits) {
        return bits < UNKNOWN_BITS && otherBits < UNKNOWN_BITS;
    }

    private static int onlyFree(Side side) {
        int found = Side.NONE;
        for (int token = 0; token < side.count; token++) {
            if (side.isFreeName(token)) {
                if (found != Side.NONE) {
                    return Side.NONE;
                }
                found = token;
            }
        }
        return found;
    }

    /// Returns the bits of the names that are equal on both sides.
    private static double rest(Side side) {
        double bits = 0;
        for (int token = 0; token < side.count; token++) {
            boolean equal = !side.isFree(token) && side.agreement[token] == Agreement.EQUAL;
            bits += equal && side.part[token].isName() ? side.bits[token] : 0;
        }
        return bits;
    }
}
