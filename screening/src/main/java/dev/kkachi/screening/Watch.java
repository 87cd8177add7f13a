package dev.kkachi.screening;

import dev.kkachi.model.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells what a change of the lists means for a customer, without screening everybody again. Any number of threads may
/// ask at once.
///
/// Problem: the lists change several times a week and a change concerns a handful of parties, yet a full run costs the
/// same each time. Idea: what one customer and one listed party come to depends on the two alone ([Screener]). The
/// parties on which the two states differ, as they were and as they are, make a small catalog with an index of its own.
/// A customer who has no candidate there gets the same answer from both states. Everybody else is screened against
/// both, and the two answers are compared; so the outcome is exactly the difference of two full runs.
///
/// Limits: a search that reaches a limit depends on everybody who is listed. Lists so long that a search can reach one
/// save nothing: then everybody is screened against both.
public final class Watch {
    private final Screener before;
    private final Screener now;
    private final DeltaCatalog delta;
    private final Screener concerned;
    private final boolean withinReach;

    private Watch(Screener before, Screener now, boolean withinReach) {
        this.before = before;
        this.now = now;
        this.withinReach = withinReach;
        this.delta = DeltaCatalog.between(before.catalog(), now.catalog());
        ScreeningPolicy asked = now.policy();
        ScreeningPolicy any = new ScreeningPolicy(
                asked.threshold(), 1, asked.keepBelow(), asked.weakAliasesAlert(), asked.datasets());
        this.concerned = Screener.overAll(delta, ScreeningIndex.build(delta), any);
    }

    /// Makes a watch over the change from one state of the lists to another.
    ///
    /// @throws IllegalArgumentException if the two are not searched by the same policy
    public static Watch between(Screener before, Screener now) {
        if (!before.policy().equals(now.policy())) {
            throw new IllegalArgumentException("Answers by " + before.policy() + " and by " + now.policy()
                    + " differ for other reasons than the lists.");
        }
        return new Watch(before, now, before.isWithinReach() && now.isWithinReach());
    }

    /// Makes a watch over lists as long as if a search could reach a limit.
    static Watch beyondReach(Screener before, Screener now) {
        return new Watch(before, now, false);
    }

    /// Returns how many statements about parties differ: one for each that was added or removed, two for each that was
    /// changed.
    public int statementCount() {
        return delta.statementCount();
    }

    /// Returns what differs between the earlier and the present answer about `customer`.
    public Watched changes(Party customer) {
        if (!isConcerned(customer)) {
            return Watched.UNTOUCHED;
        }
        Answer was = before.answer(customer);
        Answer is = now.answer(customer);
        List<String> limits = new ArrayList<>(is.limits());
        was.limits().stream().filter(limit -> !limits.contains(limit)).forEach(limits::add);
        return new Watched(difference(was.matches(), is.matches()), true, limits);
    }

    private boolean isConcerned(Party customer) {
        if (!withinReach) {
            return true;
        }
        Answer answer = concerned.answer(customer);
        return !answer.matches().isEmpty() || !answer.isComplete();
    }

    private List<AlertChange> difference(List<Match> was, List<Match> is) {
        Map<String, Match> gone = new LinkedHashMap<>();
        was.forEach(match -> gone.put(match.party().id(), match));
        List<AlertChange> changes = new ArrayList<>();
        for (Match match : is) {
            Match earlier = gone.remove(match.party().id());
            if (earlier == null) {
                changes.add(new AlertChange.Appeared(match, listedBefore(match.party())));
            } else if (!sameApartFromEditions(earlier, match)) {
                changes.add(new AlertChange.Altered(earlier, match));
            }
        }
        gone.values().forEach(match -> changes.add(new AlertChange.Withdrawn(match, listedNow(match.party()))));
        return changes;
    }

    private @Nullable Party listedBefore(Party party) {
        return delta.agrees(party.id()) ? party : delta.findBefore(party.id());
    }

    private @Nullable Party listedNow(Party party) {
        return delta.agrees(party.id()) ? party : delta.findNow(party.id());
    }

    /// Says whether two answers about one party say the same, apart from the editions in which it was read.
    private static boolean sameApartFromEditions(Match one, Match other) {
        return one.score() == other.score()
                && one.isMatch() == other.isMatch()
                && one.weightBits() == other.weightBits()
                && Statement.same(one.party(), other.party())
                && reasons(one).equals(reasons(other));
    }

    /// Returns the reasons without those that name an edition and say nothing that the listings do not say.
    private static List<FeatureScore> reasons(Match match) {
        return match.explanation().stream()
                .filter(reason -> !reason.feature().equals(Explanation.LISTING))
                .toList();
    }
}
