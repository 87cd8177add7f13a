package dev.kkachi.cli.internal;

import dev.kkachi.screening.FeatureScore;
import dev.kkachi.screening.Match;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Says in every result which of the lists that it rests on are stale.
///
/// @param ages the stale ones
record StaleLists(List<ListAge> ages) {
    /// The feature that says so in an explanation.
    static final String FEATURE = "stale_list";

    StaleLists {
        ages = List.copyOf(ages);
    }

    static StaleLists of(List<ListAge> ages) {
        return new StaleLists(ages.stream().filter(ListAge::isStale).toList());
    }

    /// Adds to each match one line for every stale list that its party is on. A party that no list names is there
    /// because of its owners, who may be on any.
    List<Shown> mark(List<Shown> shown) {
        return ages.isEmpty()
                ? shown
                : shown.stream()
                        .map(one -> new Shown(mark(one.match()), one.change()))
                        .toList();
    }

    private Match mark(Match match) {
        Set<String> datasets = Listings.datasets(match.party().listings());
        List<FeatureScore> explanation = new ArrayList<>(match.explanation());
        for (ListAge age : ages) {
            if (datasets.isEmpty() || datasets.contains(age.list().dataset())) {
                explanation.add(new FeatureScore(FEATURE, null, null, 0, 0, sentence(age)));
            }
        }
        return match.withExplanation(explanation);
    }

    private static String sentence(ListAge age) {
        return age.render() + ": the party may have been changed or removed since";
    }

    /// Says on `err` which lists are stale, even to somebody who wants to hear results and errors only: an answer from
    /// a stale list is not the answer it seems to be.
    void warn(PrintStream err) {
        if (!ages.isEmpty()) {
            err.println("kkachi: stale: "
                    + String.join(", ", ages.stream().map(ListAge::render).toList()) + ".");
        }
    }
}
