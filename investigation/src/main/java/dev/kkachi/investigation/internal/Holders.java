package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.PersonId;
import dev.kkachi.model.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A thing that people hold or use, such as an account, a device or a wallet, and who does.
final class Holders {
    private final Subject thing;
    private final TreeMap<PersonId, SequencedMap<String, Sighting>> sightings = new TreeMap<>();

    Holders(Subject thing) {
        this.thing = thing;
    }

    /// Notes that `person` was seen with the thing. Rows of one file that say the same count once, with a number.
    void add(PersonId person, Sighting sighting) {
        SequencedMap<String, Sighting> own = sightings.computeIfAbsent(person, id -> new LinkedHashMap<>());
        Sighting known = own.putIfAbsent(sighting.source().file() + " " + sighting.render(), sighting);
        if (known != null) {
            known.again(sighting.first());
        }
    }

    Subject thing() {
        return thing;
    }

    /// Returns who holds it, sorted.
    List<PersonId> persons() {
        return List.copyOf(sightings.navigableKeySet());
    }

    /// Returns how `person` was seen with it, in the order of the files.
    List<Sighting> of(PersonId person) {
        SequencedMap<String, Sighting> own = sightings.get(person);
        return own == null ? List.of() : new ArrayList<>(own.sequencedValues());
    }
}
