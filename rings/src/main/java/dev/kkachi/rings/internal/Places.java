package dev.kkachi.rings.internal;

import java.util.Arrays;

/// Where many meet who need not know each other: an address behind which an office, a campus or a carrier sits,
/// an account from which an agency pays, an employer. Which of them are held by how many is all that is asked
/// here; how often guests of a place share something else is learnt.
final class Places {
    static final int NONE = -1;

    /// More than any one worker is known to have played: twelve (Google Threat Intelligence Group, April 2025).
    private static final int GUESTS_MIN = 13;
    private static final int COLLEAGUES_MIN = 3;
    private static final int HOLDERS_MIN = 26;

    private final int[] placeOf;
    private final int[] value;
    private final Holdings holdings;

    private Places(Holdings holdings, int[] placeOf, int[] value) {
        this.holdings = holdings;
        this.placeOf = placeOf;
        this.value = value;
    }

    static Places of(Holdings holdings) {
        int[] placeOf = new int[holdings.values()];
        int[] found = new int[16];
        int count = 0;
        for (int v = 0; v < placeOf.length; v++) {
            boolean isPlace = holdings.holders(v) >= guestsMin(holdings.kind(v));
            placeOf[v] = isPlace ? count : NONE;
            if (isPlace) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = v;
            }
        }
        return new Places(holdings, placeOf, Arrays.copyOf(found, count));
    }

    private static int guestsMin(int kind) {
        if (Kinds.isClaim(kind)) {
            return Kinds.isTrade(kind) ? COLLEAGUES_MIN : Integer.MAX_VALUE;
        }
        return switch (Kinds.identifier(kind)) {
            case IP, SHIPPING_ADDRESS -> GUESTS_MIN;
            case EMAIL_SHAPE -> Integer.MAX_VALUE;
            default -> HOLDERS_MIN;
        };
    }

    int count() {
        return value.length;
    }

    /// Returns the number of the place that `ofValue` is, [#NONE] if it is none.
    int place(int ofValue) {
        return placeOf[ofValue];
    }

    int value(int place) {
        return value[place];
    }

    double pairs(int place) {
        double guests = holdings.holders(value[place]);
        return guests * (guests - 1) / 2;
    }
}
