package dev.kkachi.investigation;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.FeatureScore;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Owned;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What a match with a listed party rests on, in words that an analyst could sign.
public final class ListedEvidence {
    private static final Set<String> COMPARED = Set.of("name", "birth_date", "identifier");

    private ListedEvidence() {}

    /// Returns the name of the party and who lists it, or who owns it where nobody does.
    ///
    /// @param publishers tells who publishes a data set
    public static String said(Match match, UnaryOperator<String> publishers) {
        Owned owned = match.owned();
        if (owned != null) {
            return match.party().caption() + ", owned " + owned.renderChains() + "; " + owned.render();
        }
        List<String> authorities = match.party().listings().stream()
                .map(listing -> listing.list().dataset())
                .map(publishers)
                .distinct()
                .toList();
        return match.party().caption() + ", listed by " + String.join(" and ", authorities);
    }

    /// Returns one line of evidence for each authority that lists the party; where none does, one for
    /// each holding on the way up to its listed owners, and theirs.
    public static List<Evidence> of(Match match) {
        Owned owned = match.owned();
        if (owned == null) {
            return listings(match.party());
        }
        Set<Evidence> evidence = new LinkedHashSet<>();
        for (Owned.Chain chain : owned.chains()) {
            Party held = match.party();
            for (Owned.Step step : chain.steps()) {
                String claim =
                        step.owner().caption() + " owns " + Owned.percent(step.share()) + " of " + held.caption();
                evidence.add(new Evidence(claim + ".", step.source(), null));
                held = step.owner();
            }
            evidence.addAll(listings(held));
        }
        return List.copyOf(evidence);
    }

    /// Returns what was compared and what came of it, one line for each feature that both sides state,
    /// or that only the list does and a reviewer may ask for.
    public static List<Evidence> compared(Match match, SourceRef source) {
        List<Evidence> evidence = new ArrayList<>();
        for (FeatureScore feature : match.explanation()) {
            String listed = feature.candidate();
            if (listed != null && COMPARED.contains(feature.feature())) {
                String asked = feature.query();
                String sides = asked == null ? "the list says " + listed : asked + " / " + listed;
                String claim =
                        "Compared " + feature.feature().replace('_', ' ') + ": " + sides + ": " + feature.detail();
                evidence.add(new Evidence(claim + ".", source, null));
            }
        }
        return evidence;
    }

    private static List<Evidence> listings(Party party) {
        List<Evidence> evidence = new ArrayList<>();
        for (Listing listing : party.listings()) {
            String programmes =
                    listing.programmes().isEmpty() ? "" : " under " + String.join(", ", listing.programmes());
            evidence.add(new Evidence(
                    party.caption() + " is listed" + programmes + ".",
                    new SourceRef.ListEntry(listing.list(), listing.entryId(), ""),
                    null));
        }
        return evidence;
    }
}
