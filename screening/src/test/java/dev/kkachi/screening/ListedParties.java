package dev.kkachi.screening;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.spi.HeldParties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A catalog drawn as text: one party a line, `id | schema | property=value; property=value`.
final class ListedParties {
    static final ListEdition LIST = new ListEdition("us_ofac_sdn", "2026-08-02");

    private ListedParties() {}

    static HeldParties of(String picture) {
        List<Party> parties = new ArrayList<>();
        for (String line : picture.strip().split("\n")) {
            Party plain = party(line);
            Listing listing = new Listing(LIST, plain.id(), List.of("NPWMD"), PartialDate.find("2023-04-24"), "");
            parties.add(new Party(plain.id(), plain.schema(), plain.facts(), List.of(listing), List.of()));
        }
        return new HeldParties(parties, List.of(LIST));
    }

    static Party party(String line) {
        String[] cells = line.split("\\|");
        Schema schema = Objects.requireNonNull(Schema.find(cells[1]));
        List<Fact> facts = new ArrayList<>();
        for (String fact : cells[2].split(";")) {
            int equals = fact.indexOf('=');
            Property property = Objects.requireNonNull(
                    Property.find(fact.substring(0, equals).strip()));
            facts.add(Fact.of(
                    property, fact.substring(equals + 1).strip(), new SourceRef.FileLine("picture", facts.size())));
        }
        return Party.of(cells[0].strip(), schema, facts);
    }
}
