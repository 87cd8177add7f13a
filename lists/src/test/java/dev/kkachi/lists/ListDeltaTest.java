package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.spi.HeldParties;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ListDeltaTest {
    private static final ListEdition LIST = new ListEdition("us_ofac_sdn", "2024-05-03");

    @Test
    void partiesAreAddedRemovedAndChangedFieldByField() {
        HeldParties earlier = catalog(party("1", "SIM, Hyon Sop", "NPWMD"), party("2", "GONE, Co", "DPRK"));
        HeldParties later = catalog(party("1", "SIM, Hyon-Sop", "NPWMD"), party("3", "NEW, Co", "DPRK"));

        ListDelta delta = ListDelta.between(earlier, later);

        assertThat(delta.added()).extracting(Party::id).containsExactly("ofac-3");
        assertThat(delta.removed()).extracting(Party::id).containsExactly("ofac-2");
        assertThat(delta.changed().getFirst().fields())
                .containsExactly(new ListDelta.FieldChange("name", List.of("SIM, Hyon Sop"), List.of("SIM, Hyon-Sop")));
    }

    @Test
    void aMovedLineIsNoChange() {
        Party here = party("1", "SIM, Hyon Sop", "NPWMD");
        SourceRef elsewhere = new SourceRef.ListEntry(LIST, "1", "sdn.csv:99");
        Party there = new Party(
                here.id(),
                here.schema(),
                List.of(Fact.of(Property.NAME, "SIM, Hyon Sop", elsewhere)),
                here.listings(),
                List.of());

        ListDelta delta = ListDelta.between(catalog(here), catalog(there));

        assertThat(delta).isEqualTo(new ListDelta(List.of(), List.of(), List.of()));
    }

    private static HeldParties catalog(Party... parties) {
        return new HeldParties(List.of(parties), List.of(LIST));
    }

    private static Party party(String number, String name, String programme) {
        SourceRef source = new SourceRef.ListEntry(LIST, number, "sdn.csv:1");
        Listing listing = new Listing(LIST, number, List.of(programme), null);
        String printed = name.isBlank() ? number : name;
        List<Fact> facts = List.of(Fact.of(Property.NAME, printed, source));
        return new Party("ofac-" + number, Schema.LEGAL_ENTITY, facts, List.of(listing), List.of());
    }
}
