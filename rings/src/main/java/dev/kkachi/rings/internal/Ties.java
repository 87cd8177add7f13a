package dev.kkachi.rings.internal;

import dev.kkachi.model.Weight;
import dev.kkachi.rings.Claim;
import dev.kkachi.rings.Ground;
import dev.kkachi.rings.Meeting;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.Story;
import dev.kkachi.rings.Tie;
import java.util.ArrayList;
import java.util.List;

/// Puts the odds of a pair into words that add up.
final class Ties {
    private static final double SILENT_BITS = 0.05;

    private final Holdings holdings;
    private final Comparison comparison;
    private final Learning.Learnt learnt;
    private final Places places;
    private final PlaceNames names;

    Ties(Holdings holdings, Places places, Comparison comparison, Learning.Learnt learnt) {
        this.holdings = holdings;
        this.places = places;
        this.comparison = comparison;
        this.learnt = learnt;
        this.names = new PlaceNames(holdings);
    }

    /// Returns the tie of two personas, whose groups were joined with `joined` bits; not a number if they were
    /// not.
    Tie between(int left, int right, double joined) {
        Likeness pair = new Likeness();
        comparison.compare(left, right, pair);
        Waterfall why = Waterfall.of(learnt.odds(), pair, 0);
        List<Ground> grounds = new ArrayList<>();
        Story innocent = story(pair, why);
        pair.keepPlaces(place -> names.isDesk(places.value(place)));
        grounds.add(new Ground("Before anything is known, against " + innocent.label() + ".", new Weight(why.prior())));
        double silent = why.rest();
        double apart = 0;
        StringBuilder kindsApart = new StringBuilder();
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            if (Likeness.isShared(pair.code[kind])) {
                grounds.add(new Ground(sentence(pair, kind), new Weight(why.kind(kind))));
            } else if (pair.code[kind] == Likeness.APART) {
                apart += why.kind(kind);
                kindsApart
                        .append(kindsApart.isEmpty() ? "" : ", ")
                        .append(Kinds.identifier(kind).label());
            }
        }
        if (!kindsApart.isEmpty()) {
            grounds.add(new Ground("They share no " + kindsApart + ".", new Weight(apart)));
        }
        for (int claim = 0; claim < Stories.CLAIMS; claim++) {
            double bits = why.claim(claim);
            if (Math.abs(bits) >= SILENT_BITS) {
                grounds.add(new Ground(claim(claim, pair.claims[claim] == Likeness.SAME), new Weight(bits)));
            } else {
                silent += bits;
            }
        }
        grounds.add(new Ground("All other stories and small things together.", new Weight(silent)));
        Weight weight = new Weight(why.bits());
        PersonaId one = holdings.log().personaId(left);
        PersonaId two = holdings.log().personaId(right);
        return new Tie(one, two, weight, Double.isNaN(joined) ? weight : new Weight(joined), innocent, grounds);
    }

    private Story story(Likeness pair, Waterfall why) {
        return switch (why.innocent()) {
            case Stories.HOUSEHOLD -> Story.HOUSEHOLD;
            case Stories.RELATIVES -> Story.RELATIVES;
            case Stories.SUCCESSORS -> Story.SUCCESSORS;
            default -> pair.placeCount > 0 ? Story.COMMON_PLACE : Story.COINCIDENCE;
        };
    }

    private String sentence(Likeness pair, int kind) {
        byte code = pair.code[kind];
        int value = pair.value[kind];
        int others = holdings.holders(value) - 2;
        Meeting meeting = Likeness.meeting(code);
        String how = meeting == Meeting.UNTIMED ? "" : " " + meeting.label();
        String more = pair.values[kind] > 1 ? " (and " + (pair.values[kind] - 1) + " more of the kind)" : "";
        String held = others == 0 ? "nobody else has it" : Things.counted(others, "other") + " have it, too";
        String custom = learnt.odds().isCustom(pair, kind) ? ", as guests of a place that both frequent do" : "";
        return "They share " + Kinds.identifier(kind).label() + " "
                + holdings.log().spelling(value) + how + more + "; " + (others == 1 ? "1 other has it, too" : held)
                + custom + ".";
    }

    private static String claim(int claim, boolean same) {
        return switch (claim) {
            case Stories.CITY -> same ? "They claim to live in one city." : "They claim to live in different cities.";
            case Stories.HOME -> same ? "They claim one home address." : "They claim different home addresses.";
            case Stories.TRADE ->
                same
                        ? "They claim one employer, agency or team."
                        : "They claim different employers, agencies and teams.";
            case Stories.DELIVERY ->
                same
                        ? "What is sent to both goes to the home of one of them."
                        : "What is sent to both goes to an address that neither claims as home.";
            default ->
                same
                        ? "They are never at work at one time, on many common days."
                        : "They are often at work at one time.";
        };
    }

    /// Returns what is claimed, for messages.
    static String label(Claim.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
