package dev.kkachi.rings.internal;

import dev.kkachi.rings.Meeting;

/// How often any two personas of this file share something of a kind, counted over all pairs without making them:
/// a value that m hold is shared by m(m-1)/2 pairs. How they meet over it is sampled, a few pairs a value.
final class Background {
    private static final int PAIRS_A_VALUE = 4;
    /// How many people the stated coincidences are worth against those of the file; and as many are thought to
    /// stand beside the file, so that in a file of six nobody is one of six in the world.
    static final double STATED_PEOPLE = 500;
    private static final double[] MEETINGS_STATED = {.4, .3, .2, .1};
    private static final double MEETINGS_WORTH = 20;
    private static final double COINCIDENCE_FACTOR = 4;
    private static final double[] HOLDERS_STATED = {.5, .2, .15, .1, .04, .009, .001};

    private final Holdings holdings;
    /// Pairs that share, by kind and step of holders.
    private final double[][] pairs = new double[Kinds.COUNT][Stories.STEPS];
    private final double[][] met = new double[Kinds.COUNT][Stories.MEETINGS_TIMED];
    private final int[] having = new int[Kinds.COUNT + dev.kkachi.rings.Claim.Kind.values().length];
    private final double neverMeet;
    private final double[] claimPairs = new double[Stories.CLAIMS];

    private Background(Holdings holdings, double neverMeet) {
        this.holdings = holdings;
        this.neverMeet = neverMeet;
    }

    static Background of(Holdings holdings, Hands hands) {
        Background background = new Background(holdings, hands.never());
        background.countHavers();
        Meetings meetings = new Meetings(holdings);
        for (int value = 0; value < holdings.values(); value++) {
            background.take(value, meetings);
        }
        return background;
    }

    private void countHavers() {
        for (int persona = 0; persona < holdings.personas(); persona++) {
            int seen = 0;
            for (int i = 0; i < holdings.size(persona); i++) {
                seen |= 1 << holdings.kind(holdings.value(holdings.holding(persona, i)));
            }
            for (int kind = 0; kind < having.length; kind++) {
                having[kind] += seen >> kind & 1;
            }
        }
    }

    private void take(int value, Meetings meetings) {
        int holders = holdings.holders(value);
        if (holders < 2) {
            return;
        }
        double all = holders * (holders - 1.0) / 2;
        int kind = holdings.kind(value);
        if (Kinds.isClaim(kind)) {
            claimPairs[claim(kind)] += all;
            return;
        }
        pairs[kind][Stories.step(holders)] += all;
        int sampled = (int) Math.min(all, PAIRS_A_VALUE);
        for (int i = 0; i < sampled; i++) {
            int[] two = two(value, i);
            Meeting meeting = meetings.between(two[0], two[1]);
            if (meeting != Meeting.UNTIMED) {
                met[kind][meeting.ordinal()] += all / sampled;
            }
        }
    }

    /// Returns two holdings of `value` that differ, chosen by nothing but the value's number and `i`.
    private int[] two(int value, int i) {
        int holders = holdings.holders(value);
        int from = holdings.firstHolding(value);
        if (holders <= 3) {
            return new int[] {from + (i == 2 ? 1 : 0), from + (i == 0 ? 1 : 2)};
        }
        long mixed = (value * 31L + i) * 0x9E3779B97F4A7C15L;
        int a = (int) Long.remainderUnsigned(mixed ^ mixed >>> 32, holders);
        int b = (int) Long.remainderUnsigned((mixed * 0xBF58476D1CE4E5B9L) >>> 7, holders - 1);
        return new int[] {from + a, from + (b < a ? b : b + 1)};
    }

    /// Returns which of the compared claims a kind is.
    static int claim(int kind) {
        if (kind == Kinds.CITY) {
            return Stories.CITY;
        }
        return kind == Kinds.HOME ? Stories.HOME : Stories.TRADE;
    }

    /// Returns how many people there are to share something with.
    double others() {
        return holdings.personas() + STATED_PEOPLE - 1;
    }

    /// Returns the probability that two strangers share one of `kind` that so many hold, if `explained` of the
    /// pairs that do are no strangers.
    double chance(int kind, int step, double explained) {
        double strangers = Math.max(0, pairs[kind][step] - explained);
        double stated = STATED_PEOPLE * Stories.coincidences(kind) * HOLDERS_STATED[step];
        double people = having[kind] + STATED_PEOPLE;
        return Math.min(0.9, (2 * strangers + stated) / people / (people - 1));
    }

    /// Returns the most that sharing one of `kind` with few others may be called coincidence: what is stated, four
    /// times.
    /// Where people confirm each other's sign-ins by the dozen, that is no coincidence, however often it is seen.
    double chanceMax(int kind) {
        return COINCIDENCE_FACTOR * Stories.coincidences(kind) / (having[kind] + STATED_PEOPLE - 1);
    }

    /// Returns how strangers who share one of `kind` meet over it.
    double[] meetings(int kind) {
        double[] shares = new double[MEETINGS_STATED.length];
        double sum = MEETINGS_WORTH;
        for (double each : met[kind]) {
            sum += each;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (met[kind][i] + MEETINGS_WORTH * MEETINGS_STATED[i]) / sum;
        }
        return shares;
    }

    /// Returns how often a claim of two strangers agrees.
    double agreement(int claim) {
        if (claim == Stories.DELIVERY) {
            return 0.1;
        }
        if (claim == Stories.HANDS) {
            return neverMeet;
        }
        double people = claim == Stories.CITY ? having[Kinds.CITY] : having[Kinds.HOME];
        if (claim == Stories.TRADE) {
            people = Math.max(having[Kinds.HOME + 1], Math.max(having[Kinds.HOME + 2], having[Kinds.HOME + 3]));
        }
        double all = Math.max(1, people * (people - 1) / 2);
        double stated = claim == Stories.HOME ? 0.0005 : 0.02;
        return Math.min(0.9, (claimPairs[claim] + 100 * stated) / (all + 100));
    }
}
