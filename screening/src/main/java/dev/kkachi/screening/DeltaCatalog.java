package dev.kkachi.screening;

import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parties that two states of the lists do not agree on, as they were and as they are: a small catalog, through
/// which the customers are found whom the change can concern. Companies that no list names are in it whatever changed:
/// what they come to depends on their owners.
final class DeltaCatalog implements PartyCatalog {
    private final List<Party> differing = new ArrayList<>();
    private final Map<String, Party> before = new HashMap<>();
    private final Map<String, Party> now = new HashMap<>();
    private final List<ListEdition> editions;
    private int statements;

    private DeltaCatalog(List<ListEdition> editions) {
        this.editions = editions;
    }

    /// Compares two states. Parties are the same if their ids are.
    static DeltaCatalog between(PartyCatalog earlier, PartyCatalog later) {
        DeltaCatalog delta = new DeltaCatalog(later.editions());
        Map<String, Integer> known = new HashMap<>();
        for (int handle = 0; handle < earlier.size(); handle++) {
            known.put(earlier.party(handle).id(), handle);
        }
        for (int handle = 0; handle < later.size(); handle++) {
            Party after = later.party(handle);
            Integer was = known.remove(after.id());
            Party party = was == null ? null : earlier.party(was);
            if (party == null || !Statement.same(party, after)) {
                delta.add(party, after);
            }
        }
        known.values().stream().sorted().forEach(handle -> delta.add(earlier.party(handle), null));
        if (delta.statements > 0) {
            delta.addUnlisted(later);
        }
        return delta;
    }

    /// Adds the companies on which the states agree and whose owners may have changed.
    private void addUnlisted(PartyCatalog later) {
        for (int handle = 0; handle < later.size(); handle++) {
            Party party = later.party(handle);
            if (party.listings().isEmpty() && agrees(party.id())) {
                differing.add(party);
            }
        }
    }

    /// Returns how many statements differ: one for each party that was added or removed, two for each that was changed.
    int statementCount() {
        return statements;
    }

    private void add(@Nullable Party was, @Nullable Party is) {
        if (was != null) {
            statements++;
            before.put(was.id(), was);
            differing.add(was);
        }
        if (is != null) {
            statements++;
            now.put(is.id(), is);
            differing.add(is);
        }
    }

    /// Says whether the states agree on the party with `id`.
    boolean agrees(String id) {
        return !before.containsKey(id) && !now.containsKey(id);
    }

    /// Finds a party as it was before, or `null`; only for one that the states do not agree on.
    @Nullable Party findBefore(String id) {
        return before.get(id);
    }

    /// Finds a party as it is now, or `null`; only for one that the states do not agree on.
    @Nullable Party findNow(String id) {
        return now.get(id);
    }

    @Override
    public int size() {
        return differing.size();
    }

    @Override
    public Party party(int handle) {
        return differing.get(handle);
    }

    @Override
    public List<ListEdition> editions() {
        return editions;
    }
}
