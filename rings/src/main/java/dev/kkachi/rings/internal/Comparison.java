package dev.kkachi.rings.internal;

import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.Meeting;

/// Compares two personas by walking both lists of what they have once. Of several shared values of a kind the one
/// that the fewest hold counts; what a household shares, it shares many times over, and so does a ring.
final class Comparison {
    private static final int SHIPPING = Kinds.of(IdentifierKind.SHIPPING_ADDRESS);

    private final Holdings holdings;
    private final Places places;
    private final Meetings meetings;
    private final Hands hands;
    private final int[] homeAt;

    Comparison(Holdings holdings, Places places, Hands hands) {
        this.hands = hands;
        this.holdings = holdings;
        this.places = places;
        this.meetings = new Meetings(holdings);
        this.homeAt = homes(holdings);
    }

    /// Returns for each shipping address the claimed home that is the same address, -1 where nobody claims it.
    private static int[] homes(Holdings holdings) {
        int[] homes = new int[holdings.values()];
        for (int value = 0; value < homes.length; value++) {
            homes[value] = holdings.kind(value) == SHIPPING ? holdings.log().sameAs(value, Kinds.HOME) : -1;
        }
        return homes;
    }

    /// Fills `into` with what `left` and `right` share.
    void compare(int left, int right, Likeness into) {
        into.clear();
        int a = 0;
        int b = 0;
        int leftKinds = 0;
        int rightKinds = 0;
        int leftSize = holdings.size(left);
        int rightSize = holdings.size(right);
        while (a < leftSize || b < rightSize) {
            int x = a < leftSize ? holdings.holding(left, a) : -1;
            int y = b < rightSize ? holdings.holding(right, b) : -1;
            int order = order(x, y);
            if (order <= 0) {
                leftKinds |= 1 << holdings.kind(holdings.value(x));
                a++;
            }
            if (order >= 0) {
                rightKinds |= 1 << holdings.kind(holdings.value(y));
                b++;
            }
            if (order == 0) {
                share(x, y, into);
            }
        }
        settle(leftKinds & rightKinds, leftKinds, rightKinds, into);
        into.claims[Stories.HANDS] = hands.between(left, right);
        if (Likeness.isShared(into.code[SHIPPING]) && ((leftKinds | rightKinds) >> Kinds.HOME & 1) == 1) {
            int home = homeAt[into.value[SHIPPING]];
            boolean isClaimed = home >= 0 && (claims(left, home) || claims(right, home));
            into.claims[Stories.DELIVERY] = isClaimed ? Likeness.SAME : Likeness.APART;
        }
    }

    private boolean claims(int persona, int value) {
        for (int i = 0; i < holdings.size(persona); i++) {
            if (holdings.value(holdings.holding(persona, i)) == value) {
                return true;
            }
        }
        return false;
    }

    private int order(int x, int y) {
        if (x < 0 || y < 0) {
            return x < 0 ? 1 : -1;
        }
        return Integer.compare(holdings.value(x), holdings.value(y));
    }

    private void share(int x, int y, Likeness into) {
        int value = holdings.value(x);
        int kind = holdings.kind(value);
        int place = places.place(value);
        if (place != Places.NONE) {
            keep(place, into);
        }
        if (Kinds.isClaim(kind)) {
            into.claims[Background.claim(kind)] = Likeness.SAME;
            return;
        }
        into.values[kind]++;
        int step = Stories.step(holdings.holders(value));
        byte before = into.code[kind];
        if (Likeness.isShared(before) && Likeness.step(before) < step) {
            return;
        }
        Meeting meeting = meetings.between(x, y);
        if (!Likeness.isShared(before)
                || Likeness.step(before) > step
                || says(meeting) > says(Likeness.meeting(before))) {
            into.code[kind] = Likeness.code(step, meeting);
            into.value[kind] = value;
        }
    }

    /// Returns how much a meeting tells, the more the less it looks like one thing that changed hands.
    private static int says(Meeting meeting) {
        return switch (meeting) {
            case UNTIMED -> 0;
            case HANDED_OVER -> 1;
            case BRIEFLY -> 2;
            case AT_ONCE -> 3;
            case IN_TURNS -> 4;
        };
    }

    private void keep(int place, Likeness into) {
        int at = Math.min(into.placeCount, Likeness.PLACES_MAX - 1);
        if (into.placeCount == Likeness.PLACES_MAX) {
            at = mostFrequented(into);
            if (places.pairs(into.places[at]) <= places.pairs(place)) {
                return;
            }
        } else {
            into.placeCount++;
        }
        into.places[at] = place;
    }

    private int mostFrequented(Likeness of) {
        int most = 0;
        for (int i = 1; i < of.placeCount; i++) {
            most = places.pairs(of.places[i]) > places.pairs(of.places[most]) ? i : most;
        }
        return most;
    }

    private static void settle(int both, int leftKinds, int rightKinds, Likeness into) {
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            if (into.code[kind] == Likeness.UNKNOWN && (both >> kind & 1) == 1) {
                into.code[kind] = Likeness.APART;
            } else if (into.values[kind] > 1) {
                into.code[kind] = Likeness.severally(into.code[kind]);
            }
        }
        apart(Stories.CITY, both >> Kinds.CITY & 1, into);
        apart(Stories.HOME, both >> Kinds.HOME & 1, into);
        boolean bothTrade = leftKinds >> (Kinds.HOME + 1) != 0 && rightKinds >> (Kinds.HOME + 1) != 0;
        apart(Stories.TRADE, bothTrade ? 1 : 0, into);
    }

    private static void apart(int claim, int both, Likeness into) {
        if (both == 1 && into.claims[claim] == Likeness.UNKNOWN) {
            into.claims[claim] = Likeness.APART;
        }
    }
}
