package dev.kkachi.investigation.internal;

import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who have which thing in common, as it comes out pair by pair: pairs that meet are one circle.
final class Circles {
    private final SortedMap<String, List<SortedSet<PersonId>>> byThing = new TreeMap<>();

    /// Notes that two persons have a thing in common.
    void add(String thing, PersonId one, PersonId other) {
        List<SortedSet<PersonId>> known = byThing.computeIfAbsent(thing, key -> new ArrayList<>(1));
        SortedSet<PersonId> circle = new TreeSet<>(List.of(one, other));
        known.removeIf(each -> {
            boolean isMet = each.contains(one) || each.contains(other);
            if (isMet) {
                circle.addAll(each);
            }
            return isMet;
        });
        known.add(circle);
    }

    /// Returns what each circle has in common, sorted by the first thing.
    Map<SortedSet<PersonId>, List<String>> things() {
        Map<SortedSet<PersonId>, List<String>> things = new LinkedHashMap<>();
        byThing.forEach((thing, circles) -> circles.forEach(circle ->
                things.computeIfAbsent(circle, key -> new ArrayList<>(1)).add(thing)));
        return things;
    }
}
