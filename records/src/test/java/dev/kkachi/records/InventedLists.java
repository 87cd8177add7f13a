package dev.kkachi.records;

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
import dev.kkachi.screening.Screener;
import dev.kkachi.screening.ScreeningIndex;
import dev.kkachi.screening.ScreeningPolicy;
import dev.kkachi.screening.spi.HeldParties;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.List;
import java.util.stream.IntStream;

/// A small list: one public designation, an invented firm and an invented man.
final class InventedLists {
    private static final ListEdition SDN = new ListEdition("us_ofac_sdn", "2024-05-03");

    private InventedLists() {}

    static PartyScreening screening() {
        Party sim = party(
                "42498",
                Schema.PERSON,
                Property.NAME,
                "SIM, Hyon Sop",
                Property.BIRTH_DATE,
                "1983-11-25",
                Property.PUBLIC_KEY,
                "0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c");
        Party firm = party(
                "90001",
                Schema.ORGANIZATION,
                Property.NAME,
                "Quonvex Harbour Trading",
                Property.EMAIL,
                "office@quonvex.example");
        Party man = party(
                "90002",
                Schema.PERSON,
                Property.NAME,
                "VEXLEY, Quorin",
                Property.EMAIL,
                "quorin@vexley.example",
                Property.PASSPORT_NUMBER,
                "QX7734519",
                Property.PHONE,
                "555 0199",
                Property.PHONE,
                "+44 20 7946 0187");
        return over(List.of(sim, firm, man), ScreeningPolicy.standard());
    }

    private static Party party(String entry, Schema schema, Object... properties) {
        SourceRef source = new SourceRef.ListEntry(SDN, entry, "");
        List<Fact> facts = IntStream.range(0, properties.length / 2)
                .mapToObj(i -> Fact.of((Property) properties[2 * i], (String) properties[2 * i + 1], source))
                .toList();
        return new Party(
                "ofac-" + entry,
                schema,
                facts,
                List.of(new Listing(SDN, entry, List.of("NPWMD"), null, "")),
                List.of());
    }

    private static PartyScreening over(List<Party> parties, ScreeningPolicy policy) {
        PartyCatalog catalog = new HeldParties(parties, List.of(SDN));
        Screener screener = Screener.over(catalog, ScreeningIndex.build(catalog), policy);
        return new PartyScreening() {
            @Override
            public Answer answer(Party query) {
                return screener.answer(query);
            }

            @Override
            public PartyScreening from(double scoreMin) {
                return over(parties, policy.withThreshold(scoreMin));
            }

            @Override
            public List<SearchedList> lists() {
                return List.of(new SearchedList(SDN, "us_ofac_sdn", 29, false));
            }
        };
    }
}
