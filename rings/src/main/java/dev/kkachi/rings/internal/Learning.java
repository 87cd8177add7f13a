package dev.kkachi.rings.internal;

import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.Meeting;

/// Learns from the pairs of a file how its innocent people share things, by expectation maximisation: each pair
/// is given to the stories in proportion to how well they explain it, then each innocent story is told anew from
/// the pairs that it was given. Of the operators only their number is learnt. Of very many pairs every n-th is
/// learnt from.
final class Learning {
    private static final int ROUNDS = 12;
    private static final int PAIRS_MAX = 1 << 20;
    private static final int FAMILIES = IdentifierKind.Family.values().length;
    /// However many pairs look guilty, of a hundred personas at most so many partners are an operator's.
    private static final double OPERATORS_MAX = 0.5;

    /// How far what is learnt may lead from what is stated: a story of relatives who all share a machine that
    /// confirms sign-ins is none of relatives any more, however many pairs would like it told so.
    private static final double ODDS_FACTOR = 2;

    private static final double PARTNERS_FACTOR = 5;

    private final PairTable pairs;
    private final Background background;
    private final Stories stories = Stories.stated();
    private final Customs customs;
    private final Odds odds;
    private final float[] innocence;
    private final int stride;
    private double tradesInPlace;
    private double tradesAgreed;

    private final double[] given = new double[Odds.STORIES];
    private final double[][] shared = new double[Stories.INNOCENT][Kinds.COUNT];
    private final double[][] several = new double[Stories.INNOCENT][Kinds.COUNT];
    private final double[][] byChance = new double[2][Kinds.COUNT];
    private final double[][] severalByChance = new double[2][Kinds.COUNT];
    private final double[][] asked = new double[Stories.INNOCENT][Kinds.COUNT];
    private final double[][][] holders = new double[Stories.INNOCENT][FAMILIES][Stories.STEPS];
    private final double[][][] meeting = new double[Stories.INNOCENT][FAMILIES][Stories.MEETINGS_TIMED];
    private final double[][] agreed = new double[Stories.INNOCENT][Stories.CLAIMS];
    private final double[][] claimed = new double[Stories.INNOCENT][Stories.CLAIMS];
    private final double[][] explained = new double[Kinds.COUNT][Stories.STEPS];

    private Learning(PairTable pairs, Background background, Places places) {
        this.pairs = pairs;
        this.background = background;
        customs = new Customs(places);
        odds = new Odds(background, stories, customs);
        innocence = new float[pairs.size()];
        stride = Math.max(1, (pairs.size() + PAIRS_MAX - 1) / PAIRS_MAX);
    }

    /// What was learnt: the odds, and those of each candidate.
    static final class Learnt {
        private final Odds odds;
        private final Stories stories;
        private final float[] bits;

        private Learnt(Odds odds, Stories stories, float[] bits) {
            this.odds = odds;
            this.stories = stories;
            this.bits = bits;
        }

        Odds odds() {
            return odds;
        }

        Stories stories() {
            return stories;
        }

        /// Returns the odds of candidate `pair` in bits.
        double bits(int pair) {
            return bits[pair];
        }
    }

    static Learnt from(PairTable pairs, Background background, Places places) {
        Learning learning = new Learning(pairs, background, places);
        for (int round = 0; round < ROUNDS; round++) {
            learning.round();
        }
        return new Learnt(learning.odds, learning.stories, learning.bits());
    }

    private void round() {
        forget();
        Likeness pair = new Likeness();
        double[] weights = new double[Odds.STORIES];
        float[] now = new float[(pairs.size() + stride - 1) / stride];
        for (int p = 0; p < pairs.size(); p += stride) {
            pairs.load(p, pair);
            odds.weigh(pair, innocence[p], weights);
            normalise(weights);
            now[p / stride] = (float) innocence(weights);
            take(pair, weights);
        }
        odds.tradeInPlace = blend(tradesAgreed, tradesInPlace, Odds.TRADE_IN_PLACE);
        customs.clear();
        for (int p = 0; p < pairs.size(); p += stride) {
            pairs.load(p, pair);
            innocence[p] = now[p / stride] * stride;
            customs.count(pair, innocence[p]);
        }
        tell();
    }

    private void forget() {
        java.util.Arrays.fill(given, 0);
        tradesInPlace = 0;
        tradesAgreed = 0;
        for (double[][] table :
                new double[][][] {shared, several, asked, agreed, claimed, explained, byChance, severalByChance}) {
            zero(table);
        }
        for (int story = 0; story < Stories.INNOCENT; story++) {
            zero(holders[story]);
            zero(meeting[story]);
        }
    }

    private static void zero(double[][] table) {
        for (double[] row : table) {
            java.util.Arrays.fill(row, 0);
        }
    }

    private static double innocence(double[] weights) {
        double innocent = weights[Odds.STRANGERS];
        for (int story = 0; story < Stories.INNOCENT; story++) {
            innocent += weights[story];
        }
        return innocent;
    }

    private static void normalise(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int story = 0; story < weights.length; story++) {
            weights[story] /= sum;
        }
    }

    private void take(Likeness pair, double[] weights) {
        for (int story = 0; story < weights.length; story++) {
            given[story] += weights[story] * stride;
        }
        double strangers = weights[Odds.STRANGERS] * stride;
        int where = pair.placeCount > 0 ? 1 : 0;
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            byte code = pair.code[kind];
            if (Likeness.isShared(code)) {
                boolean isCustom = where == 1 && !Kinds.hints(kind);
                if (Likeness.step(code) < Stories.STEP_OF_PLACES) {
                    explained[kind][Likeness.step(code)] += isCustom ? stride : stride - strangers;
                }
                byChance[where][kind] += strangers;
                severalByChance[where][kind] += Likeness.isSeveral(code) ? strangers : 0;
            }
        }
        if (where == 1 && pair.claims[Stories.TRADE] != Likeness.UNKNOWN) {
            tradesInPlace += strangers;
            tradesAgreed += pair.claims[Stories.TRADE] == Likeness.SAME ? strangers : 0;
        }
        for (int story = 0; story < Stories.INNOCENT; story++) {
            take(pair, story, weights[story] * stride);
        }
    }

    private void take(Likeness pair, int story, double weight) {
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            byte code = pair.code[kind];
            if (code == Likeness.UNKNOWN) {
                continue;
            }
            asked[story][kind] += weight;
            if (Likeness.isShared(code)) {
                shared[story][kind] += weight;
                several[story][kind] += Likeness.isSeveral(code) ? weight : 0;
                holders[story][Kinds.family(kind)][Likeness.step(code)] += weight;
                Meeting how = Likeness.meeting(code);
                if (how != Meeting.UNTIMED) {
                    meeting[story][Kinds.family(kind)][how.ordinal()] += weight;
                }
            }
        }
        for (int claim = 0; claim < Stories.CLAIMS; claim++) {
            if (pair.claims[claim] != Likeness.UNKNOWN) {
                claimed[story][claim] += weight;
                agreed[story][claim] += pair.claims[claim] == Likeness.SAME ? weight : 0;
            }
        }
    }

    private void tell() {
        Stories stated = Stories.stated();
        double people = background.others() + 1;
        for (int story = 0; story < Stories.COUNT; story++) {
            double partners = 2 * given[story] + Background.STATED_PEOPLE * stated.partners[story];
            double most = story < Stories.INNOCENT ? Double.MAX_VALUE : OPERATORS_MAX;
            stories.partners[story] =
                    Math.min(most, Math.min(partners / people, stated.partners[story] * PARTNERS_FACTOR));
        }
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            odds.believe(kind, explained[kind]);
            odds.severalByChance[0][kind] = blend(severalByChance[0][kind], byChance[0][kind], Odds.SEVERAL);
            odds.severalByChance[1][kind] = blend(severalByChance[1][kind], byChance[1][kind], Odds.SEVERAL_IN_PLACE);
            for (int story = 0; story < Stories.INNOCENT; story++) {
                stories.share[story][kind] = blend(shared[story][kind], asked[story][kind], stated.share[story][kind]);
                stories.several[story][kind] =
                        blend(several[story][kind], shared[story][kind], stated.several[story][kind]);
            }
        }
        for (int story = 0; story < Stories.INNOCENT; story++) {
            for (int family = 0; family < FAMILIES; family++) {
                blend(holders[story][family], stated.holders[story][family], stories.holders[story][family]);
                blend(meeting[story][family], stated.meeting[story][family], stories.meeting[story][family]);
            }
            for (int claim = 0; claim < Stories.CLAIMS; claim++) {
                stories.agreement[story][claim] =
                        blend(agreed[story][claim], claimed[story][claim], stated.agreement[story][claim]);
            }
        }
    }

    private static double blend(double yes, double all, double stated) {
        double learnt = (yes + Stories.STATED_PAIRS * stated) / (all + Stories.STATED_PAIRS);
        double odds = stated / (1 - stated);
        double least = odds / ODDS_FACTOR / (1 + odds / ODDS_FACTOR);
        double most = odds * ODDS_FACTOR / (1 + odds * ODDS_FACTOR);
        return Math.clamp(learnt, least, most);
    }

    private static void blend(double[] counted, double[] stated, double[] into) {
        double all = Stories.STATED_PAIRS;
        for (double each : counted) {
            all += each;
        }
        double sum = 0;
        for (int i = 0; i < into.length; i++) {
            double learnt = (counted[i] + Stories.STATED_PAIRS * stated[i]) / all;
            into[i] = Math.clamp(learnt, stated[i] / ODDS_FACTOR, stated[i] * ODDS_FACTOR);
            sum += into[i];
        }
        for (int i = 0; i < into.length; i++) {
            into[i] /= sum;
        }
    }

    private float[] bits() {
        float[] bits = new float[pairs.size()];
        Likeness pair = new Likeness();
        double[] weights = new double[Odds.STORIES];
        for (int p = 0; p < bits.length; p++) {
            pairs.load(p, pair);
            odds.weigh(pair, innocence[p], weights);
            bits[p] = (float) Odds.bits(weights);
        }
        return bits;
    }
}
