package dev.kkachi.lists.internal;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.List;

/// Parties that are all in memory, as after reading a folder for one run.
public final class HeapCatalog implements PartyCatalog {
    private final List<Party> parties;
    private final List<ListEdition> editions;

    private HeapCatalog(List<Party> parties, List<ListEdition> editions) {
        this.parties = List.copyOf(parties);
        this.editions = List.copyOf(editions);
    }

    /// Returns a catalog of `parties`, whose handles follow their order.
    public static HeapCatalog of(List<Party> parties, List<ListEdition> editions) {
        return new HeapCatalog(parties, editions);
    }

    @Override
    public int size() {
        return parties.size();
    }

    @Override
    public Party party(int handle) {
        return parties.get(handle);
    }

    @Override
    public List<ListEdition> editions() {
        return editions;
    }
}
