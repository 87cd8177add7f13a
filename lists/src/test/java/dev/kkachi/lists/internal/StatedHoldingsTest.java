package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Sentences in the manner of the European Union's reasons, about invented parties.
class StatedHoldingsTest {
    private static final SourceRef SOURCE = new SourceRef.FileLine("reasons.csv", 7);

    private static Party listed(String id, Schema schema, String name, String reasons) {
        Listing listing = new Listing(new ListEdition("eu_fsf", "2026-11-20"), id, List.of(), null);
        List<Fact> facts = List.of(Fact.of(Property.NAME, name, SOURCE), Fact.of(Property.NOTES, reasons, SOURCE));
        return new Party(id, schema, facts, List.of(listing), List.of());
    }

    /// Returns what is stated beside a listed company that is called Heron Oil Company, one holding a line.
    private static String stated(String name, String reasons) {
        Party heron = listed("eu-1", Schema.ORGANIZATION, "Heron Oil Company", "A company of birds.");
        return StatedHoldings.addTo(List.of(heron, listed("eu-2", Schema.ORGANIZATION, name, reasons))).stream()
                .flatMap(party -> party.relations().stream()
                        .map(relation -> party.id() + " owned " + relation.share() + " by " + relation.target()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aSubsidiaryIsOwnedByItsParent() {
        assertThat(stated(
                        "Magpie Drilling",
                        "Magpie Drilling is a subsidiary (100 %) of the state-owned Heron Oil Company" + " (HOC)."))
                .isEqualTo("eu-2 owned 1.0 by Heron Oil Company");
        assertThat(stated(
                        "Magpie Drilling", "It is also a 49,5 % subsidiary of JSC ‘Heron’ Special Zone, as is known."))
                .isEqualTo("eu-2 owned 0.495 by JSC Heron Special Zone");
    }

    @Test
    void aCompanyThatNoListNamesBecomesAPartyWithoutAListing() {
        assertThat(stated(
                        "Anna CRANE",
                        "Born here. Since 2023, Anna Crane has been the owner of a 75 % stake in the"
                                + " company Wren Food. Wren Food is registered elsewhere."))
                .isEqualTo("owned-wren-food owned 0.75 by eu-2");
        assertThat(stated("Anna CRANE", "She owns 51 per cent of the shares of Wren and Tit LLC, which builds nests."))
                .isEqualTo("owned-wren-and-tit-llc owned 0.51 by eu-2");
    }

    @Test
    void aCompanyThatAListNamesIsTheOneThatIsOwned() {
        assertThat(stated("Anna CRANE", "Anna Crane holds a 60 % share in HERON Oil Company."))
                .isEqualTo("eu-1 owned 0.6 by eu-2");
    }

    @Test
    void whatIsSaidOfSomebodyElseIsNotAscribedToTheEntry() {
        assertThat(stated(
                        "Anna CRANE",
                        "Boris Finch, who has been listed since 2021, owns 49,99 % of the shares of Wren LLC."
                                + " Anna Crane is associated with Boris Finch."))
                .isEmpty();
        assertThat(stated(
                        "Magpie Drilling",
                        "Magpie Drilling is associated with Wren Ltd, which is a subsidiary (100 %) of"
                                + " Heron Oil Company."))
                .isEmpty();
    }

    @Test
    void otherPercentagesAreNoHoldings() {
        assertThat(stated(
                        "Magpie Drilling",
                        "Magpie Drilling accounts for 90 % of the production. It had a profitability of"
                                + " 9 %. Magpie Drilling has a 70-80 % share of the market."))
                .isEmpty();
        assertThat(stated("Anna CRANE", "She owned around 38 % in 2013.")).isEmpty();
    }
}
