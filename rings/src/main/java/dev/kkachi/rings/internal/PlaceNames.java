package dev.kkachi.rings.internal;

import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.Story;
import java.util.HashMap;
import java.util.Map;

/// Says in words why people come to share a thing: whose office or agency it is by what its holders claim, what
/// sort of network it is by where they live. Names only; nothing is weighed here.
final class PlaceNames {
    private static final int MOST_PERCENT = 60;
    private static final int MANY = 9;

    private final Holdings holdings;

    PlaceNames(Holdings holdings) {
        this.holdings = holdings;
    }

    Story story(int value, int innocent, boolean havePlace) {
        if (holdings.holders(value) > MANY) {
            return Story.COMMON_PLACE;
        }
        return switch (innocent) {
            case Stories.HOUSEHOLD -> Story.HOUSEHOLD;
            case Stories.RELATIVES -> Story.RELATIVES;
            case Stories.SUCCESSORS -> Story.SUCCESSORS;
            default -> havePlace ? Story.COMMON_PLACE : Story.COINCIDENCE;
        };
    }

    String reason(int value, Story story) {
        int holders = holdings.holders(value);
        return switch (story) {
            case COMMON_PLACE -> Things.counted(holders, "persona") + " have it: " + place(value) + ".";
            case HOUSEHOLD ->
                "Its holders live together as far as the records show, and people who do share such things.";
            case RELATIVES -> "Its holders share it and little else, as relatives who live apart do.";
            case SUCCESSORS -> "One had it before the other, and what was the one's became the other's.";
            case COINCIDENCE -> "Strangers share such a thing about as often in these records.";
            case ONE_OPERATOR -> "Its holders are one operator's.";
        };
    }

    private String place(int value) {
        IdentifierKind kind = Kinds.identifier(holdings.kind(value));
        String trade = most(value, true);
        String city = most(value, false);
        String ours = trade.isEmpty() ? "" : " of " + trade;
        return switch (kind.family()) {
            case PLACE ->
                !trade.isEmpty()
                        ? "an office" + ours
                        : city.isEmpty()
                                ? "a relay, a VPN exit or a carrier's address for many"
                                : "a place in " + city + ": a campus, rented desks or a local carrier";
            case THING -> "a machine for many" + ours + ", or an image that was cloned with its number";
            case ACCOUNT ->
                kind == IdentifierKind.WALLET && trade.isEmpty()
                        ? "a wallet of an exchange or payment service"
                        : trade.isEmpty() ? "an account through which many are paid" : "a payroll account" + ours;
            case PAPER -> "a template, a stock picture or a voucher for many" + ours;
        };
    }

    /// Returns the employer, agency or team, or else the city, that most holders claim; empty if most claim none.
    private String most(int value, boolean trade) {
        Map<Integer, Integer> counts = new HashMap<>();
        int first = holdings.firstHolding(value);
        int holders = holdings.holders(value);
        for (int i = 0; i < holders; i++) {
            int persona = holdings.persona(first + i);
            for (int j = 0; j < holdings.size(persona); j++) {
                int claim = holdings.value(holdings.holding(persona, j));
                int kind = holdings.kind(claim);
                if (trade ? Kinds.isTrade(kind) : kind == Kinds.CITY) {
                    counts.merge(claim, 1, Integer::sum);
                }
            }
        }
        int best = -1;
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            boolean isMost = each.getValue() * 100 >= holders * MOST_PERCENT;
            if (isMost && (best < 0 || isBefore(each, best, counts))) {
                best = each.getKey();
            }
        }
        return best < 0 ? "" : holdings.log().spelling(best);
    }

    private static boolean isBefore(Map.Entry<Integer, Integer> each, int best, Map<Integer, Integer> counts) {
        int more = each.getValue() - counts.getOrDefault(best, 0);
        return more > 0 || (more == 0 && each.getKey() < best);
    }
}
