package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.ListedEvidence;
import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.screening.Answer;
import dev.kkachi.screening.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// Asks the lists, and remembers which questions they could not answer in full. Many threads may ask at
/// once.
///
/// From which score a name counts is for the organisation to decide. A question without a name is an
/// exact look-up of a wallet or an identifier, where nothing is more or less alike: no decision about
/// names may silence it.
final class ListQuestions {
    private static final int NAMES_SHOWN = 10;

    private final PartyScreening names;
    private final PartyScreening lookUps;
    private final Map<String, String> publishers = new HashMap<>();
    private final Map<String, NavigableSet<String>> askedByLimit = new ConcurrentSkipListMap<>();

    ListQuestions(PartyScreening screening, Policy policy) {
        this.names = screening.from(policy.screeningScore());
        this.lookUps = screening.from(Policy.SCREENING_SCORE);
        screening.lists().forEach(list -> publishers.put(list.edition().dataset(), list.publisher()));
    }

    /// Returns the matches for `query` that count, the likeliest first: parties that are listed, or
    /// that listed ones own.
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
        return ListedEvidence.said(match, dataset -> publishers.getOrDefault(dataset, dataset));
    }
}
