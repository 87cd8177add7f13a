package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Subject;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A thing that people hold or use, such as an account, a device or a wallet, and who does.
final class Holders {
    private final Subject thing;
    private final boolean isCollector;
    private final Map<PersonId, SequencedMap<String, Sighting>> sightings = new HashMap<>(2);

    Holders(Subject thing) {
        this(thing, false);
    }

    private Holders(Subject thing, boolean isCollector) {
        this.thing = thing;
        this.isCollector = isCollector;
    }

    /// Returns a wallet into which people's pay goes on, and nobody yet whose does.
    static Holders collector(Subject wallet) {
        return new Holders(wallet, true);
    }

    /// Says whether it is a wallet into which people's pay goes on.
    boolean isCollector() {
        return isCollector;
    }

    /// Notes that `person` was seen with the thing. Rows of one file that say the same count once, with
    /// a number; the one that counts is returned.
    Sighting add(PersonId person, Sighting sighting) {
        SequencedMap<String, Sighting> own = sightings.computeIfAbsent(person, id -> new LinkedHashMap<>(2));
        Sighting known = own.putIfAbsent(sighting.source().file() + " " + sighting.how(), sighting);
        if (known == null) {
            return sighting;
        }
        known.again();
        return known;
    }

    Subject thing() {
        return thing;
    }

    int count() {
        return sightings.size();
    }

    /// Returns who holds it, sorted.
    List<PersonId> persons() {
        return sightings.keySet().stream().sorted().toList();
    }

    /// Returns how `persons` were seen with it, in the order of the files, as at most `limit` pieces of
    /// evidence.
    List<Evidence> evidence(Collection<PersonId> persons, int limit) {
        List<Evidence> evidence = new ArrayList<>();
        for (PersonId id : persons) {
            SequencedMap<String, Sighting> own = sightings.get(id);
            if (own == null || evidence.size() >= limit) {
                continue;
            }
            for (Sighting sighting : own.sequencedValues()) {
                if (evidence.size() < limit) {
                    String claim = "Person " + id + " " + sighting.render();
                    evidence.add(new Evidence(claim, sighting.source(), sighting.time()));
                }
            }
        }
        return evidence;
    }

    /// Returns how many pieces of evidence there are.
    int sightings() {
        return sightings.values().stream().mapToInt(SequencedMap::size).sum();
    }
}
