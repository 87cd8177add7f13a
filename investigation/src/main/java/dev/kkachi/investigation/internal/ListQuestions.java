package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.Answer;
import dev.kkachi.screening.FeatureScore;
import dev.kkachi.screening.Match;
import dev.kkachi.screening.Owned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Asks the lists, and remembers which questions they could not answer in full. Many threads may ask at once.
///
/// From which score a name counts is for the organisation to decide. A question without a name is an exact look-up of a
/// wallet or an identifier, where nothing is more or less alike: no decision about names may silence it.
final class ListQuestions {
    private static final int NAMES_SHOWN = 10;
    private static final Set<String> COMPARED = Set.of("name", "birth_date", "identifier");

    private final PartyScreening names;
    private final PartyScreening lookUps;
    private final Map<String, String> publishers = new HashMap<>();
    private final Map<String, NavigableSet<String>> askedByLimit = new ConcurrentSkipListMap<>();

    ListQuestions(PartyScreening screening, Policy policy) {
        this.names = screening.from(policy.screeningScore());
        this.lookUps = screening.from(Policy.SCREENING_SCORE);
        screening.lists().forEach(list -> publishers.put(list.edition().dataset(), list.publisher()));
    }

    /// Returns the matches for `query` that count, the likeliest first: parties that are listed, or that listed ones
    /// own.
    List<Match> ask(Party query) {
        boolean isNamed = !query.facts(Property.Kind.NAME).isEmpty();
        Answer answer = (isNamed ? names : lookUps).answer(query);
        for (String limit : answer.limits()) {
            askedByLimit
                    .computeIfAbsent(limit, ignored -> new ConcurrentSkipListSet<>())
                    .add(query.caption());
        }
        return answer.matches().stream().filter(Match::isMatch).toList();
    }

    /// Returns what the lists did not answer in full, as sentences, the same on every machine.
    List<String> limits() {
        List<String> sentences = new ArrayList<>();
        askedByLimit.forEach((limit, asked) -> {
            List<String> named = asked.stream().limit(NAMES_SHOWN).toList();
            String more = asked.size() > named.size() ? " and " + (asked.size() - named.size()) + " more" : "";
            sentences.add("Not answered in full: " + String.join("; ", named) + more + ". " + limit);
        });
        return sentences;
    }

    /// Returns the name of the party and who lists it, or who owns it where nobody does.
    String said(Match match) {
        Owned owned = match.owned();
        if (owned != null) {
            return match.party().caption() + ", owned " + owned.renderChains() + "; " + owned.render();
        }
        List<String> authorities = match.party().listings().stream()
                .map(listing -> listing.list().dataset())
                .map(dataset -> publishers.getOrDefault(dataset, dataset))
                .distinct()
                .toList();
        return match.party().caption() + ", listed by " + String.join(" and ", authorities);
    }

    /// Returns one line of evidence for each authority that lists the party; where none does, one for each holding on
    /// the way up to its listed owners, and theirs.
    static List<Evidence> evidence(Match match) {
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

    /// Returns what was compared and what came of it, one line for each feature that both sides state, or that only the
    /// list does and a reviewer may ask for.
    static List<Evidence> compared(Match match, SourceRef source) {
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
