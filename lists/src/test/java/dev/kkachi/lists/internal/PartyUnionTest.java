package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartyUnionTest {
    private static final SourceRef SOURCE = new SourceRef.FileLine("wrens.csv", 1);

    private static Party owned(String id, @Nullable Double... shares) {
        List<Fact> facts = List.of(Fact.of(Property.NAME, "Wren Mills", SOURCE));
        List<Relation> relations = Arrays.stream(shares)
                .map(share -> new Relation(Relation.Kind.OWNED_BY, "ofac-9", share, SOURCE))
                .toList();
        return new Party(id, Schema.COMPANY, facts, List.of(), relations);
    }

    private static String ties(Party party) {
        return party.relations().stream()
                .map(tie -> tie.kind() + " " + tie.target() + " " + tie.share())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aShareThatOnlyALaterPieceStatesIsKept() {
        Party without = owned("ofac-1", (Double) null);
        Party with = owned("uk-1", 0.6);

        assertThat(ties(PartyUnion.of(List.of(without, with)))).isEqualTo("OWNED_BY ofac-9 0.6");
        assertThat(ties(PartyUnion.of(List.of(with, without)))).isEqualTo("OWNED_BY ofac-9 0.6");
    }

    @Test
    void ofTwoSharesTheFirstIsKept() {
        Party first = owned("ofac-1", 0.6);
        Party second = owned("uk-1", 0.4);

        assertThat(ties(PartyUnion.of(List.of(first, second)))).isEqualTo("OWNED_BY ofac-9 0.6");
    }
}
