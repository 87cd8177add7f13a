package dev.kkachi.bench;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.List;

/// A catalog of parties that a benchmark holds in memory.
record HeldParties(List<Party> parties, List<ListEdition> editions) implements PartyCatalog {
    HeldParties {
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
