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
    private final Gathers gathers;
    private final Map<PersonId, SequencedMap<String, Sighting>> sightings = new HashMap<>(2);

    /// Whether a wallet is one into which people are paid, or one where their money comes together later.
    private enum Gathers {
        NO,
        PAY,
        ON_THE_WAY
    }

    Holders(Subject thing) {
        this(thing, Gathers.NO);
    }

    private Holders(Subject thing, Gathers gathers) {
        this.thing = thing;
        this.gathers = gathers;
    }

    /// Returns a wallet into which people's pay goes on, and nobody yet whose does.
    static Holders collector(Subject wallet) {
        return new Holders(wallet, Gathers.PAY);
    }

    /// Returns a wallet through which people's money goes on its way to a listed one, and nobody yet whose
    /// does.
    static Holders hand(Subject wallet) {
        return new Holders(wallet, Gathers.ON_THE_WAY);
    }

    /// Says whether it is a wallet into or through which people's pay goes on.
    boolean isCollector() {
        return gathers != Gathers.NO;
    }

    /// Says whether money of people goes through it to a listed wallet.
    boolean isHand() {
        return gathers == Gathers.ON_THE_WAY;
    }

    /// Notes everybody who was seen with the thing of `other`, too.
    void addAll(Holders other) {
        other.sightings.forEach((person, own) -> own.sequencedValues().forEach(seen -> add(person, seen)));
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
