package dev.kkachi.rings.internal;

import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.Meeting;
import dev.kkachi.rings.Story;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Says in words why people come to share a thing: whose office or agency it is by what its holders claim, what
/// sort of network it is by where they live. Names only; nothing is weighed here. What is said must not contradict
/// what the holders claim, nor how they met over the thing: a sentence of a household beside three claimed cities
/// would cost a reviewer's trust in all others.
final class PlaceNames {
    private static final int MOST_PERCENT = 60;
    private static final int MANY = 9;
    private static final int FEW = 3;

    private final Holdings holdings;
    private final Meetings meetings;
    /// Whether a value is a place of one trade, for those that were asked for.
    private final Map<Integer, Boolean> desks = new ConcurrentHashMap<>();

    PlaceNames(Holdings holdings) {
        this.holdings = holdings;
        this.meetings = new Meetings(holdings);
    }

    Story story(int value, int innocent, boolean havePlace) {
        if (holdings.holders(value) > MANY) {
            return Story.COMMON_PLACE;
        }
        return switch (innocent) {
            case Stories.HOUSEHOLD -> Story.HOUSEHOLD;
            case Stories.RELATIVES -> Story.RELATIVES;
            case Stories.SUCCESSORS -> Story.SUCCESSORS;
            default -> changedHands(value) ? Story.SUCCESSORS : havePlace ? Story.COMMON_PLACE : Story.COINCIDENCE;
        };
    }

    /// Says whether few had a thing, each after the other.
    private boolean changedHands(int value) {
        return holdings.holders(value) <= FEW && doesChangeHands(value) && metAlways(value, Meeting.HANDED_OVER);
    }

    private boolean doesChangeHands(int value) {
        IdentifierKind kind = Kinds.identifier(holdings.kind(value));
        return switch (kind.family()) {
            case THING, PLACE -> true;
            case ACCOUNT -> kind == IdentifierKind.PHONE;
            case PAPER -> false;
        };
    }

    private boolean metAlways(int value, Meeting meeting) {
        int first = holdings.firstHolding(value);
        int end = first + holdings.holders(value);
        for (int a = first; a < end; a++) {
            for (int b = a + 1; b < end; b++) {
                if (meetings.between(a, b) != meeting) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Says whether a value is a place where people sit side by side: an employer, an agency, a team, or what most
    /// guests of say that they work for one. A carrier's address has guests as well, and they never meet.
    boolean isDesk(int value) {
        return desks.computeIfAbsent(
                value,
                each -> Kinds.isTrade(holdings.kind(each)) || !most(each, true).isEmpty());
    }

    String reason(int value, Story story) {
        int holders = holdings.holders(value);
        return switch (story) {
            case COMMON_PLACE -> Things.counted(holders, "persona") + " have it: " + place(value) + ".";
            case HOUSEHOLD -> household(value);
            case RELATIVES -> "Its holders share it as relatives who live apart do.";
            case SUCCESSORS ->
                metAlways(value, Meeting.HANDED_OVER)
                        ? "One had it before the other, and what was the one's became the other's."
                        : "Its holders have something else one after the other; beside that it says nothing.";
            case COINCIDENCE -> "Strangers share such a thing about as often in these records.";
            case ONE_OPERATOR -> "Its holders are one operator's.";
        };
    }

    private String household(int value) {
        byte homes = claimed(value, Kinds.HOME);
        byte cities = claimed(value, Kinds.CITY);
        if (homes == Likeness.APART || cities == Likeness.APART) {
            String what = cities == Likeness.APART ? "cities" : "homes";
            return "It weighs nothing, since households share such things; that its holders claim different " + what
                    + " is a reason to ask.";
        }
        return homes == Likeness.SAME
                ? "Its holders live together as far as the records show, and people who do share such things."
                : "Its holders share it as people who live together do; where they live is not known.";
    }

    /// Returns whether any two holders claim only different things of `kind`, or else whether any two claim the same.
    private byte claimed(int value, int kind) {
        int first = holdings.firstHolding(value);
        int end = first + holdings.holders(value);
        byte found = Likeness.UNKNOWN;
        for (int a = first; a < end; a++) {
            for (int b = a + 1; b < end; b++) {
                byte two = claimed(holdings.persona(a), holdings.persona(b), kind);
                if (two == Likeness.APART) {
                    return two;
                }
                found = two == Likeness.SAME ? two : found;
            }
        }
        return found;
    }

    private byte claimed(int left, int right, int kind) {
        Set<Integer> one = claims(left, kind);
        Set<Integer> two = claims(right, kind);
        if (one.isEmpty() || two.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        return Collections.disjoint(one, two) ? Likeness.APART : Likeness.SAME;
    }

    private Set<Integer> claims(int persona, int kind) {
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < holdings.size(persona); i++) {
            int value = holdings.value(holdings.holding(persona, i));
            if (holdings.kind(value) == kind) {
                found.add(value);
            }
        }
        return found;
    }

    private String place(int value) {
        IdentifierKind kind = Kinds.identifier(holdings.kind(value));
        String trade = most(value, true);
        String city = most(value, false);
        String ours = trade.isEmpty() ? "" : " of " + trade;
        String many = holdings.holders(value) <= FEW ? "several" : "many";
        return switch (kind.family()) {
            case PLACE ->
                !trade.isEmpty()
                        ? "an office" + ours
                        : city.isEmpty()
                                ? "a relay, a VPN exit or a carrier's address for " + many
                                : "a place in " + city + ": a campus, rented desks or a local carrier";
            case THING -> "a machine for " + many + ours + ", or an image that was cloned with its number";
            case ACCOUNT ->
                kind == IdentifierKind.WALLET && trade.isEmpty()
                        ? "a wallet of an exchange or payment service"
                        : trade.isEmpty()
                                ? "an account through which " + many + " are paid"
                                : "a payroll account" + ours;
            case PAPER -> "a template, a stock picture or a voucher for " + many + ours;
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
