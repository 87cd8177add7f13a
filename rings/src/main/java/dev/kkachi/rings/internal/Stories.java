package dev.kkachi.rings.internal;

import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.Meeting;
import java.util.Arrays;

/// What two personas of each story share, as probabilities: how often a thing of each kind, by how many others it
/// is held, how they meet over it, and whether what they claim agrees.
///
/// How an operator's personas share is *stated*, after published cases (see `docs/concepts/rings.md`): a file
/// without rings must not be able to teach us that couples are one. How innocent people share is stated as well,
/// but only as a beginning worth [#STATED_PAIRS] pairs, and then learnt from the file at hand.
///
/// The three stories of an operator: one who takes little care, one who keeps most things apart, and one whose
/// machines stand in a helper's house, to which everything is sent.
final class Stories {
    /// A family or couple in one home.
    static final int HOUSEHOLD = 0;
    /// Relatives or partners in different homes.
    static final int RELATIVES = 1;
    /// Strangers of whom one has what was the other's.
    static final int SUCCESSORS = 2;
    /// One operator who takes little care.
    static final int OPEN = 3;
    /// One operator who keeps most things apart.
    static final int CAREFUL = 4;
    /// One operator behind machines that stand in a helper's house.
    static final int FARM = 5;

    static final int COUNT = 6;
    static final int INNOCENT = 3;

    static final int CITY = 0;
    static final int HOME = 1;
    static final int TRADE = 2;
    /// Whether what is sent to both goes to a home that one of them claims.
    static final int DELIVERY = 3;
    /// Whether they are never at work at one time.
    static final int HANDS = 4;
    static final int CLAIMS = 5;

    /// How many pairs the stated probabilities of innocent stories are worth against what is counted.
    static final double STATED_PAIRS = 30;

    private static final int FAMILIES = IdentifierKind.Family.values().length;
    private static final int PLACE = IdentifierKind.Family.PLACE.ordinal();
    private static final int THING = IdentifierKind.Family.THING.ordinal();

    /// For a kind: household, relatives, successors, operator, and how many of a hundred people share one with a
    /// stranger.
    private static final double[][] SHARES = shares();

    /// How many partners of each story a persona has: half of all people live with another adult who works, but
    /// few of them are in the same records; of a hundred personas one may be an operator's, with two or three
    /// others.
    private static final double[] PARTNERS = {0.10, 0.02, 0.02, 0.01, 0.01, 0.01};

    private static final double CAREFUL_SHARE = 0.4;
    private static final double HOUSE_SHARE = 0.9;

    /// By story and family, how many hold the thing: 2, 3, 4 to 5, 6 to 9, 10 to 24, 25 to 99, more.
    private static final double[][] HOLDERS = {
        {.74, .17, .07, .015, .004, .0008, .0002}, {.40, .2, .2, .12, .05, .02, .01},
        {.86, .1, .03, .008, .0015, .0004, .0001}, {.4, .25, .2, .1, .04, .009, .001},
        {.80, .14, .05, .008, .0015, .0004, .0001}, {.2, .15, .2, .2, .15, .05, .05},
        {.80, .14, .05, .008, .0015, .0004, .0001}, {.4, .25, .2, .1, .04, .009, .001},
        {.74, .18, .06, .015, .004, .0008, .0002}, {.30, .2, .2, .15, .1, .04, .01},
        {.74, .18, .06, .015, .004, .0008, .0002}, {.4, .25, .2, .1, .04, .009, .001},
        {.30, .2, .25, .17, .06, .015, .005}, {.15, .12, .18, .15, .12, .14, .14},
        {.30, .2, .25, .17, .06, .015, .005}, {.3, .2, .25, .14, .07, .03, .01},
    };

    /// By story and family, how they meet over it: one after the other, within days, by turns, at the same time.
    private static final double[][] MEETINGS = {
        {.05, .10, .50, .35}, {.03, .07, .20, .70}, {.05, .10, .55, .30}, {.25, .25, .25, .25},
        {.40, .30, .20, .10}, {.30, .40, .20, .10}, {.10, .10, .55, .25}, {.25, .25, .25, .25},
        {.93, .04, .02, .01}, {.93, .04, .02, .01}, {.93, .04, .02, .01}, {.25, .25, .25, .25},
        {.15, .20, .45, .20}, {.10, .25, .25, .40}, {.15, .15, .45, .25}, {.25, .25, .25, .25},
    };

    /// By story, how often a claim agrees *because of* the story: city, home, employer or agency or team, and
    /// whether what is sent to both goes to a home that one of them claims.
    private static final double[][] AGREEMENTS = {
        {.95, .85, .05, .9, .05},
        {.40, .02, .02, .6, .05},
        {.50, .05, .10, .7, .05},
        {.15, .08, .10, .15, .5},
        {.15, .08, .10, .15, .5},
        {.10, .05, .10, .10, .1},
    };

    final double[] partners = PARTNERS.clone();
    final double[][] share = new double[COUNT][Kinds.COUNT];
    final double[][][] holders = new double[COUNT][FAMILIES][];
    final double[][][] meeting = new double[COUNT][FAMILIES][];
    final double[][] agreement = new double[COUNT][];
    /// How often, of a kind that is shared, several values are.
    final double[][] several = new double[COUNT][Kinds.COUNT];

    private Stories() {
        for (int story = 0; story < COUNT; story++) {
            agreement[story] = AGREEMENTS[story].clone();
            int table = Math.min(story, OPEN);
            for (int family = 0; family < FAMILIES; family++) {
                holders[story][family] = HOLDERS[table * FAMILIES + family].clone();
                meeting[story][family] = MEETINGS[table * FAMILIES + family].clone();
            }
            if (story == FARM) {
                holders[story][PLACE] = new double[] {.1, .15, .3, .25, .13, .05, .02};
                meeting[story][PLACE] = new double[] {.05, .1, .2, .65};
            }
            for (int kind = 0; kind < Kinds.COUNT; kind++) {
                several[story][kind] = severalStated(story, kind);
                share[story][kind] = SHARES[kind][table] * (story > OPEN ? CAREFUL_SHARE : 1);
            }
        }
        share[FARM][Kinds.of(IdentifierKind.IP)] = HOUSE_SHARE;
        share[FARM][Kinds.of(IdentifierKind.SHIPPING_ADDRESS)] = HOUSE_SHARE;
    }

    private static double severalStated(int story, int kind) {
        boolean isHome = story == HOUSEHOLD && (Kinds.family(kind) == PLACE || Kinds.family(kind) == THING);
        return story >= OPEN || isHome ? 0.3 : 0.12;
    }

    /// Returns the stories as they are stated, before anything is learnt.
    static Stories stated() {
        return new Stories();
    }

    /// Returns with how many strangers a person shares one of `kind`, as stated.
    static double coincidences(int kind) {
        return SHARES[kind][OPEN + 1];
    }

    /// Returns how many strangers who frequent one place or one employer share one of `kind` there, as stated: a
    /// hot desk has its monitor, an agency its payroll account, a manager vouches for many.
    static double shareInPlace(int kind) {
        return switch (Kinds.identifier(kind)) {
            case MONITOR, BANK_ACCOUNT, REFERENCE, CV_TEXT, SHIPPING_ADDRESS -> 0.03;
            case DEVICE -> 0.01;
            case PHONE, PAYPAL, WALLET -> 0.002;
            case MFA_DEVICE, PHOTO, DOCUMENT, HANDLE -> 0.0005;
            case IP, EMAIL_SHAPE -> 0;
        };
    }

    /// Returns the most that may be custom anywhere: no place makes it a custom to confirm each other's sign-ins.
    static double shareInPlaceMax(int kind) {
        return switch (Kinds.identifier(kind)) {
            case BANK_ACCOUNT, REFERENCE, CV_TEXT, SHIPPING_ADDRESS -> 0.9;
            case MONITOR -> 0.5;
            case DEVICE -> 0.1;
            case PHONE, PAYPAL, WALLET -> 0.02;
            case MFA_DEVICE, PHOTO, DOCUMENT, HANDLE -> 0.005;
            case IP, EMAIL_SHAPE -> 0;
        };
    }

    /// Returns how many hold a thing that people share in a common place, as probabilities.
    static double[] holdersInPlace() {
        return new double[] {.25, .2, .22, .18, .1, .04, .01};
    }

    private static double[][] shares() {
        double[][] table = new double[Kinds.COUNT][];
        put(table, IdentifierKind.DEVICE, .12, .05, .55, .50, .010);
        put(table, IdentifierKind.MONITOR, .10, .02, .15, .35, .005);
        put(table, IdentifierKind.IP, .90, .20, .10, .60, .500);
        put(table, IdentifierKind.MFA_DEVICE, .02, .01, .01, .35, .001);
        put(table, IdentifierKind.BANK_ACCOUNT, .25, .60, .01, .40, .005);
        put(table, IdentifierKind.PAYPAL, .05, .10, .01, .30, .002);
        put(table, IdentifierKind.WALLET, .03, .05, .01, .40, .002);
        put(table, IdentifierKind.PHONE, .08, .15, .15, .25, .005);
        put(table, IdentifierKind.SHIPPING_ADDRESS, .70, .10, .15, .35, .020);
        put(table, IdentifierKind.PHOTO, .002, .002, .002, .15, .001);
        put(table, IdentifierKind.DOCUMENT, .002, .002, .002, .10, .0005);
        put(table, IdentifierKind.CV_TEXT, .01, .01, .01, .30, .020);
        put(table, IdentifierKind.REFERENCE, .03, .03, .01, .25, .020);
        put(table, IdentifierKind.EMAIL_SHAPE, .05, .05, .01, .40, .500);
        put(table, IdentifierKind.HANDLE, .005, .005, .005, .10, .002);
        return table;
    }

    private static void put(double[][] table, IdentifierKind kind, double... numbers) {
        table[Kinds.of(kind)] = numbers;
    }

    /// Returns the step of [#holders] that `count` holders are on.
    static int step(int count) {
        int[] ends = {2, 3, 5, 9, 24, 99};
        int at = Arrays.binarySearch(ends, count);
        return at < 0 ? -at - 1 : at;
    }

    /// From this step on a thing is a place itself, and no custom of another.
    static final int STEP_OF_PLACES = 4;
    /// How many steps there are.
    static final int STEPS = 7;
    /// How many ways of meeting have a time.
    static final int MEETINGS_TIMED = Meeting.values().length - 1;
}
