package dev.kkachi.rings.internal;

import dev.kkachi.rings.Meeting;

/// The likelihood of what two personas share under each story, and what follows: the odds that one operator is
/// behind both.
///
/// Whatever the story, people also share what strangers share: under story s a thing of kind k is shared with
/// probability q + (1 - q) p, where p is the chance among strangers, or among guests of a place that both
/// frequent. A kind of which one of them has nothing says nothing. Products of a few dozen probabilities stay
/// within a double, so that no logarithm is taken on the way.
final class Odds {
    /// Strangers stand behind the stories of [Stories].
    static final int STRANGERS = Stories.COUNT;

    static final int STORIES = Stories.COUNT + 1;

    /// How often two who have a place in common work for one employer.
    static final double TRADE_IN_PLACE = 0.6;
    static final double SEVERAL = 0.1;
    static final double SEVERAL_IN_PLACE = 0.3;

    private static final double[] HOLDERS_IN_PLACE = Stories.holdersInPlace();

    private final Background background;
    private final Stories stories;
    private final Customs customs;
    private final double[][] chance = new double[Kinds.COUNT][Stories.STEPS];
    private final double[] chanceOfAny = new double[Kinds.COUNT];
    private final double[][] strangersMeet = new double[Kinds.COUNT][];
    /// How often strangers who share one value of a kind share several: elsewhere, and where they have a place in
    /// common.
    final double[][] severalByChance = new double[2][Kinds.COUNT];
    double tradeInPlace = TRADE_IN_PLACE;
    private final double[] agreement = new double[Stories.CLAIMS];
    private final double[] factor = new double[STORIES];

    Odds(Background background, Stories stories, Customs customs) {
        this.background = background;
        this.stories = stories;
        this.customs = customs;
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            strangersMeet[kind] = background.meetings(kind);
            believe(kind, new double[Stories.STEPS]);
            severalByChance[0][kind] = SEVERAL;
            severalByChance[1][kind] = SEVERAL_IN_PLACE;
        }
        for (int claim = 0; claim < Stories.CLAIMS; claim++) {
            agreement[claim] = background.agreement(claim);
        }
    }

    /// Sets the chance among strangers to what remains when `explained` pairs, by step of holders, have another
    /// story.
    void believe(int kind, double[] explained) {
        double few = 0;
        for (int step = 0; step < Stories.STEPS; step++) {
            chance[kind][step] = background.chance(kind, step, explained[step]);
            few += step < Stories.STEP_OF_PLACES ? chance[kind][step] : 0;
        }
        double most = Kinds.hints(kind) ? few : background.chanceMax(kind);
        chanceOfAny[kind] = 0;
        for (int step = 0; step < Stories.STEPS; step++) {
            chance[kind][step] *= step < Stories.STEP_OF_PLACES && few > most ? most / few : 1;
            chanceOfAny[kind] += chance[kind][step];
        }
        chanceOfAny[kind] = Math.min(chanceOfAny[kind], 0.95);
    }

    /// Fills `into` with the probability of `pair` under each story, times that of the story itself; `innocence`
    /// is what the pair was counted for among the customs of its places.
    void weigh(Likeness pair, double innocence, double[] into) {
        for (int story = 0; story < STORIES; story++) {
            into[story] = prior(story);
        }
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            if (pair.code[kind] != Likeness.UNKNOWN) {
                kind(pair, kind, innocence, factor);
                multiply(into);
            }
        }
        for (int claim = 0; claim < Stories.CLAIMS; claim++) {
            if (pair.claims[claim] != Likeness.UNKNOWN) {
                claim(pair, claim, factor);
                multiply(into);
            }
        }
    }

    private void multiply(double[] into) {
        for (int story = 0; story < STORIES; story++) {
            into[story] *= factor[story];
        }
    }

    /// Returns the probability that a story holds of any two personas.
    double prior(int story) {
        return story == STRANGERS ? 1 : stories.partners[story] / background.others();
    }

    /// Fills `into` with the probability under each story of how things of `kind` are shared, or not.
    void kind(Likeness pair, int kind, double innocence, double[] into) {
        byte code = pair.code[kind];
        double custom = pair.placeCount == 0 ? 0 : customs.share(pair, kind, innocence);
        if (code == Likeness.APART) {
            double none = 1 - Math.max(chanceOfAny[kind], custom);
            for (int story = 0; story < Stories.COUNT; story++) {
                into[story] = (1 - stories.share[story][kind]) * none;
            }
            into[STRANGERS] = none;
            return;
        }
        int step = Likeness.step(code);
        Meeting meeting = Likeness.meeting(code);
        int family = Kinds.family(kind);
        double strangers = Math.max(chance[kind][step], custom * HOLDERS_IN_PLACE[step]);
        if (meeting != Meeting.UNTIMED) {
            strangers *= strangersMeet[kind][meeting.ordinal()];
        }
        double alone = several(code, severalByChance[pair.placeCount > 0 ? 1 : 0][kind]);
        for (int story = 0; story < Stories.COUNT; story++) {
            double share = stories.share[story][kind];
            double how = stories.holders[story][family][step];
            how *= meeting == Meeting.UNTIMED ? 1 : stories.meeting[story][family][meeting.ordinal()];
            double several = several(code, stories.several[story][kind]);
            into[story] = share * how * several + (1 - share) * strangers * alone;
        }
        into[STRANGERS] = strangers * alone;
    }

    private static double several(byte code, double probability) {
        return Likeness.isSeveral(code) ? probability : 1 - probability;
    }

    /// Says whether a place that both frequent makes sharing one of `kind` likelier than it is elsewhere.
    boolean isCustom(Likeness pair, int kind) {
        byte code = pair.code[kind];
        return Likeness.isShared(code)
                && customs.share(pair, kind, 0) * HOLDERS_IN_PLACE[Likeness.step(code)]
                        > chance[kind][Likeness.step(code)];
    }

    /// Fills `into` with the probability under each story that a claim agrees, or not.
    void claim(Likeness pair, int claim, double[] into) {
        boolean same = pair.claims[claim] == Likeness.SAME;
        double byChance = agreement[claim];
        if (claim == Stories.TRADE && pair.placeCount > 0) {
            byChance = tradeInPlace;
        }
        for (int story = 0; story < STORIES; story++) {
            double because = story == STRANGERS ? 0 : stories.agreement[story][claim];
            double agrees = because + (1 - because) * (story == STRANGERS ? byChance : agreement[claim]);
            into[story] = same ? agrees : 1 - agrees;
        }
    }

    /// Returns the bits that lie on a pair of one operator's before anything is known to be shared or not.
    double priorBits() {
        double sum = 0;
        for (int story = Stories.OPEN; story < Stories.COUNT; story++) {
            sum += prior(story);
        }
        return log2(sum);
    }

    /// Returns what is lost if two of one operator's personas share nothing of some kinds, a bit set for each.
    double apartBits(int kinds) {
        double before = 0;
        double after = 0;
        for (int story = Stories.OPEN; story < Stories.COUNT; story++) {
            double weight = stories.partners[story];
            before += weight;
            for (int kind = 0; kind < Kinds.COUNT; kind++) {
                boolean isAsked = (kinds >> kind & 1) == 1 && !Kinds.hints(kind);
                weight *= isAsked ? 1 - stories.share[story][kind] : 1;
            }
            after += weight;
        }
        return log2(after / before);
    }

    /// Returns the bits for one operator against all innocent stories together.
    static double bits(double[] weights) {
        double guilty = 0;
        for (int story = Stories.OPEN; story < Stories.COUNT; story++) {
            guilty += weights[story];
        }
        double innocent = weights[STRANGERS];
        for (int story = 0; story < Stories.INNOCENT; story++) {
            innocent += weights[story];
        }
        return log2(guilty / innocent);
    }

    static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
