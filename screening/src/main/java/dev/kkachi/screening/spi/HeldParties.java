package dev.kkachi.screening.spi;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import java.util.List;

/// Parties that are all in memory, as after reading a folder for one run; their handles follow their order.
///
/// @param parties the listed parties
/// @param editions the list editions that they were read from
public record HeldParties(List<Party> parties, List<ListEdition> editions) implements PartyCatalog {
    public HeldParties {
        parties = List.copyOf(parties);
        editions = List.copyOf(editions);
    }

    @Override
    public int size() {
        return parties.size();
    }

    @Override
    public Party party(int handle) {
        return parties.get(handle);
    }
}
