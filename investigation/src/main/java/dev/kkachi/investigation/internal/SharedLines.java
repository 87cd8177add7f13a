package dev.kkachi.investigation.internal;

import dev.kkachi.model.Subject;
import dev.kkachi.workers.Encounter;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/// The network addresses that companions have in common, to be shown: who signed in over each, and since when. They
/// weigh nothing, for what they say has made the members one case already; but whoever reads of several people in one
/// house must see over which line it is one.
final class SharedLines {
    /// The row of the catalogue: several accounts from one address.
    static final String ADDRESS = "NET-03";

    /// Why what companions share is told all the same.
    static final String WEIGHTLESS = "that weighs nothing, and what each of them is seen to do makes them one case";

    static final int SIGHTINGS_SHOWN = 40;
    private static final int SHOWN = 6;

    private final Workforce workforce;
    private final Indicator indicator;
    /// By address, the circles of companions who have it in common.
    private final Circles circles = new Circles();

    SharedLines(Workforce workforce, Policy policy) {
        this.workforce = workforce;
        this.indicator = policy.catalogue().get(ADDRESS);
    }

    /// Notes that two companions have an address in common.
    void add(String address, PersonId one, PersonId other) {
        circles.add(address, one, other);
    }

    /// Returns a sign without weight for each circle, but for those who all are of one of `rings`, of which that is
    /// said already.
    List<Sign> signs(Collection<Set<PersonId>> rings) {
        List<Sign> signs = new ArrayList<>();
        circles.things().forEach((circle, own) -> {
            if (rings.stream().noneMatch(ring -> ring.containsAll(circle))) {
                signs.add(sign(circle, own));
            }
        });
        return signs;
    }

    private Sign sign(SortedSet<PersonId> circle, List<String> addresses) {
        Holders held = new Holders(new Subject(Subject.Kind.DEVICE, addresses.getFirst()));
        for (String address : addresses) {
            for (PersonId id : circle) {
                workforce.encounters(Collections.binarySearch(workforce.ids(), id)).stream()
                        .filter(seen -> seen.kind() == Encounter.Kind.ADDRESS
                                && seen.value().equals(address))
                        .forEach(seen -> held.add(id, since(seen)));
            }
        }
        boolean isOne = addresses.size() == 1;
        String deed = isOne ? "works over one internet line" : "works over the same internet addresses";
        List<PersonId> persons = List.copyOf(circle);
        String summary = "Persons " + listed(persons) + deed.replaceFirst("^works", " work") + ", " + listed(addresses)
                + ", as flatmates do, too; " + WEIGHTLESS + Signs.cut(SIGHTINGS_SHOWN, held.sightings());
        Signs.Drawn drawn = new Signs.Drawn(held.thing(), 0, summary, held.evidence(persons, SIGHTINGS_SHOWN));
        return Sign.of(Signs.finding(indicator, indicator.group(), drawn), indicator, persons, deed);
    }

    private static Sighting since(Encounter seen) {
        Encounter.Moment first = seen.moments().getFirst();
        return new Sighting(first.source(), "signed in from the address " + seen.value(), first.from(), Map.of())
                .times(seen.moments().size());
    }

    /// Returns the first of `things` in words, and how many more there are.
    static String listed(List<?> things) {
        List<String> shown = new ArrayList<>(
                things.stream().limit(SHOWN).map(Object::toString).toList());
        if (things.size() > SHOWN) {
            shown.add(things.size() - SHOWN + " more");
        }
        String last = shown.removeLast();
        return shown.isEmpty() ? last : String.join(", ", shown) + " and " + last;
    }

    /// Returns what by one of `signs` all of `persons` have in common as companions, as a verb phrase in the
    /// plural; empty if there is nothing.
    static String join(List<Sign> signs, List<PersonId> persons) {
        return signs.stream()
                .filter(sign -> sign.bits() == 0
                        && (sign.indicator().id().equals(ADDRESS)
                                || sign.finding().group().equals(CommonThings.GROUP)))
                .filter(sign -> sign.persons().containsAll(persons))
                .map(sign -> sign.deed().replaceFirst("^(work|share)s", "$1"))
                .findFirst()
                .orElse("");
    }
}
