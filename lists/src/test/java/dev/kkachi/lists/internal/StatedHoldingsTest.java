package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.lists.Rejection;
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
    private static SourceRef source(String dataset, String id) {
        return new SourceRef.ListEntry(new ListEdition(dataset, "2026-11-20"), id, "");
    }

    private static Party listed(String id, Schema schema, String name, String reasons) {
        return listed("eu_fsf", id, schema, List.of(Property.NAME + "=" + name, Property.NOTES + "=" + reasons));
    }

    private static Party listed(String dataset, String id, Schema schema, List<String> stated) {
        Listing listing = new Listing(new ListEdition(dataset, "2026-11-20"), id, List.of(), null);
        List<Fact> facts = stated.stream()
                .map(fact -> fact.split("=", 2))
                .map(fact -> Fact.of(Property.valueOf(fact[0]), fact[1], source(dataset, id)))
                .toList();
        return new Party(id, schema, facts, List.of(listing), List.of());
    }

    /// Returns what is stated beside a listed company that is called Heron Oil Company, one holding a line.
    private static String stated(String name, String reasons) {
        Party heron = listed("eu-1", Schema.ORGANIZATION, "Heron Oil Company", "A company of birds.");
        return holdings(List.of(heron, listed("eu-2", Schema.ORGANIZATION, name, reasons)));
    }

    private static String holdings(List<Party> parties) {
        return StatedHoldings.addTo(parties).parties().stream()
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
                .isEqualTo("owned-eu-wren-food owned 0.75 by eu-2");
        assertThat(stated("Anna CRANE", "She owns 51 per cent of the shares of Wren and Tit LLC, which builds nests."))
                .isEqualTo("owned-eu-wren-and-tit-llc owned 0.51 by eu-2");
    }

    @Test
    void aCompanyThatAListNamesIsTheOneThatIsOwned() {
        assertThat(stated("Anna CRANE", "Anna Crane holds a 60 % share in HERON Oil Company."))
                .isEqualTo("eu-1 owned 0.6 by eu-2");
    }

    @Test
    void ofSeveralCompaniesOfOneNameNoneIsOwnedAndTheHoldingIsReported() {
        Party crane = listed("eu-9", Schema.PERSON, "Anna CRANE", "She owns 60 % of the shares of Wren Mills.");
        Party main = listed("eu_fsf", "eu-3", Schema.COMPANY, List.of("NAME=Wren Mills"));
        Party alias = listed("eu_fsf", "eu-4", Schema.ORGANIZATION, List.of("NAME=Tit Works", "ALIAS=WREN Mills"));

        StatedHoldings.Read read = StatedHoldings.addTo(List.of(main, alias, crane));

        assertThat(read.parties()).containsExactly(main, alias, crane);
        assertThat(read.unresolved())
                .extracting(Rejection::render)
                .containsExactly("eu_fsf eu-9: 'Wren Mills': says who owns a company of this name, which 2 listed"
                        + " parties bear: none is meant");
    }

    @Test
    void aShipOrAPersonOfTheNameIsNotTheCompanyThatIsOwned() {
        Party crane = listed("eu-9", Schema.PERSON, "Anna CRANE", "She owns 60 % of the shares of Wren Mills.");
        Party ship = listed("eu-3", Schema.VESSEL, "Wren Mills", "A ship.");
        Party person = listed("eu-4", Schema.PERSON, "Wren Mills", "A person.");
        Party company = listed("eu-5", Schema.COMPANY, "Wren Mills", "A company.");

        assertThat(holdings(List.of(ship, person, crane))).isEqualTo("owned-eu-wren-mills owned 0.6 by eu-9");
        assertThat(holdings(List.of(ship, person, company, crane))).isEqualTo("eu-5 owned 0.6 by eu-9");
    }

    @Test
    void sharesInCompaniesOfOneNameAddUpOnlyWhereOneAuthorityStatesThem() {
        String notes = "NOTES=She owns 40 % of the shares of Wren Mills.";
        Party journal = listed("eu_journal_sanctions", "eu-8", Schema.PERSON, List.of("NAME=Berta CRANE", notes));
        Party file = listed("eu_fsf", "eu-9", Schema.PERSON, List.of("NAME=Anna CRANE", notes));
        Party other = listed("gb_fcdo_sanctions", "uk-1", Schema.PERSON, List.of("NAME=Celia CRANE", notes));

        assertThat(holdings(List.of(journal, file, other))).isEqualTo("""
                owned-eu-wren-mills owned 0.4 by eu-8
                owned-eu-wren-mills owned 0.4 by eu-9
                owned-uk-wren-mills owned 0.4 by uk-1""");
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
