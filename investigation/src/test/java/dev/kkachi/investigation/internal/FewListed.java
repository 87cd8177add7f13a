package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.investigation.spi.SearchedList;
import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.Answer;
import dev.kkachi.screening.Match;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A screening of a list of a few names, identifiers and wallets, each known by its very letters. It is told what each
/// weighs, so that a test of an investigation shows what the investigation makes of that.
///
/// @param entries who is listed, by name, identifier or address
/// @param scoreMin from which score somebody counts as found
record FewListed(Map<String, Match> entries, double scoreMin) implements PartyScreening {
    private static final ListEdition LIST = new ListEdition("un_sc_sanctions", "2026-11-20");

    FewListed() {
        this(new TreeMap<>(), Policy.SCREENING_SCORE);
    }

    void add(String text, double bits, double score) {
        SourceRef source = new SourceRef.ListEntry(LIST, text, "");
        Party party = new Party(
                text,
                Schema.LEGAL_ENTITY,
                List.of(Fact.of(Property.NAME, text, source)),
                List.of(new Listing(LIST, text, List.of(), null)),
                List.of());
        entries.put(text, new Match(party, score, true, bits, List.of(), null));
    }

    @Override
    public Answer answer(Party query) {
        List<Match> matches = query.facts().stream()
                .map(fact -> entries.get(fact.value()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .map(match -> new Match(
                        match.party(), match.score(), match.score() >= scoreMin, match.weightBits(), List.of(), null))
                .toList();
        return new Answer(matches, List.of());
    }

    @Override
    public PartyScreening from(double least) {
        return new FewListed(entries, least);
    }

    @Override
    public List<SearchedList> lists() {
        return List.of(new SearchedList(LIST, "the United Nations", 0, false));
    }
}
