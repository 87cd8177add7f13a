package dev.kkachi.investigation.internal;

import dev.kkachi.model.Subject;
import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.Encounter;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.AddressFacts;
import dev.kkachi.workers.spi.AddressLookup;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks for rented servers through which several people work. Operators who keep everything else of their personas
/// apart still reach them all through the few servers that they rent.
///
/// **Idea.** A house has many dwellers and a private network many customers, but a server that somebody rents is that
/// customer's: two strangers come to one only by a jump host that nobody declared, or by chance. Whoever rents one
/// comes back to it, while a customer of a private network is passed from exit to exit; so a server counts for those
/// who do at least half of their days in data centres through it, and for nobody where one who hops was seen, for then
/// it is a private network's exit that no list names. What `h` people share
/// weighs `5 + log2(h - 1)` bits; what that rests on says the row of the catalogue. How often it happens in the
/// records at hand bounds it: where `s` people share some server, an innocent one does with a probability of up to
/// `s / N`, and one persona in six does, so that no server weighs more than `log2(N / 6 s)`.
///
/// **Limits.** More than twelve are no one worker's personas, as far as is known (Google Threat Intelligence Group,
/// April 2025), but a gateway. An address says who is behind it only while it is rented to the same customer; three
/// days of each person are asked for, and nothing is said of when. An address that nobody else had counts as one day.
final class RentedServers {
    /// The row of the catalogue.
    static final String SERVER = "NET-21";

    private static final double TWO_BITS = 5;
    private static final double PERSONAS_SHARE = 1 / 6.0;
    private static final int CROWD = 12;
    /// Who was seen at as many addresses of data centres is passed on by a private network.
    private static final int HOPS_MIN = 6;
    private static final int SIGHTINGS_SHOWN = 40;

    private final Workforce workforce;
    private final AddressLookup addresses;
    private final RingSigns.Found found;
    private final Indicator indicator;

    private RentedServers(Workforce workforce, AddressLookup addresses, RingSigns.Found found, Policy policy) {
        this.workforce = workforce;
        this.addresses = addresses;
        this.found = found;
        this.indicator = policy.catalogue().get(SERVER);
    }

    /// Returns a sign for each server that several share, but for those that only members of one ring of `found` do,
    /// of whom that is said already.
    static List<Sign> signs(Workforce workforce, AddressLookup addresses, RingSigns.Found found, Policy policy) {
        RentedServers servers = new RentedServers(workforce, addresses, found, policy);
        List<Holders> shared = servers.shared();
        Set<PersonId> sharing = new HashSet<>();
        shared.forEach(server -> sharing.addAll(server.persons()));
        double people = Math.max(workforce.size(), SharedThings.POPULATION_MIN);
        double most = Signs.log2(PERSONAS_SHARE * people / Math.max(1, sharing.size()));
        Set<Set<PersonId>> rings = found.told();
        return shared.stream()
                .filter(server -> rings.stream().noneMatch(ring -> ring.containsAll(server.persons())))
                .map(server -> servers.sign(server, most))
                .toList();
    }

    private Sign sign(Holders server, double most) {
        List<PersonId> persons = server.persons();
        double bits = Math.min(TWO_BITS + Signs.log2(found.twice().count(persons) - 1.0), most);
        String summary = persons.size() + " persons work through one rented server, "
                + server.thing().id() + Signs.cut(SIGHTINGS_SHOWN, server.sightings());
        Signs.Drawn drawn =
                new Signs.Drawn(server.thing(), Math.max(0, bits), summary, server.evidence(persons, SIGHTINGS_SHOWN));
        return Sign.of(
                Signs.finding(indicator, indicator.group(), drawn), indicator, persons, "shares a rented server");
    }

    /// Returns the servers of more than one person and no crowd, for which the records have no innocent explanation.
    private List<Holders> shared() {
        TreeMap<String, Holders> byAddress = new TreeMap<>();
        Set<String> exits = new HashSet<>();
        List<List<Guest>> each = IntStream.range(0, workforce.size())
                .parallel()
                .mapToObj(this::guest)
                .toList();
        for (Guest guest : each.stream().flatMap(List::stream).toList()) {
            if (guest.sighting() == null) {
                exits.add(guest.address());
            } else {
                byAddress
                        .computeIfAbsent(
                                guest.address(), address -> new Holders(new Subject(Subject.Kind.DEVICE, address)))
                        .add(guest.person(), guest.sighting());
            }
        }
        byAddress.keySet().removeAll(exits);
        return byAddress.values().stream()
                .filter(server -> found.twice().count(server.persons()) > 1 && server.count() <= CROWD)
                .filter(server -> !areTogether(server.persons()))
                .toList();
    }

    /// Somebody who was seen at a server; without a sighting where they are one who hops.
    private record Guest(
            String address, PersonId person, @Nullable Sighting sighting) {}

    private List<Guest> guest(int place) {
        List<Person> rows = workforce.persons(place);
        Map<Encounter, Long> days = new LinkedHashMap<>();
        for (Encounter encounter : workforce.encounters(place)) {
            if (encounter.kind() == Encounter.Kind.ADDRESS && isRented(encounter.value())) {
                days.put(encounter, days(encounter));
            }
        }
        long all = days.values().stream().mapToLong(Long::longValue).sum();
        boolean isApproved =
                rows.stream().anyMatch(person -> person.whereabouts().isVpnApproved());
        PersonId id = workforce.ids().get(place);
        List<Guest> guests = new ArrayList<>();
        days.forEach((encounter, count) -> {
            boolean isSteady = count >= indicator.threshold("days") && 2 * count >= all;
            if (encounter.isShared() && isSteady && !isApproved) {
                guests.add(new Guest(encounter.value(), id, sighting(encounter)));
            } else if (encounter.isShared() && days.size() >= HOPS_MIN) {
                guests.add(new Guest(encounter.value(), id, null));
            }
        });
        return guests;
    }

    private static long days(Encounter encounter) {
        return encounter.moments().stream()
                .map(moment -> LocalDate.ofInstant(moment.from(), ZoneOffset.UTC))
                .distinct()
                .count();
    }

    private static Sighting sighting(Encounter encounter) {
        Encounter.Moment first = encounter.moments().getFirst();
        String how = "signed in from the server " + encounter.value();
        return new Sighting(first.source(), how, first.from(), Map.of())
                .times(encounter.moments().size());
    }

    private boolean isRented(String address) {
        AddressFacts facts = addresses.of(address);
        return facts.kind() == AddressFacts.Kind.PUBLIC && facts.isServer() && !facts.is(AddressUse.PROXY);
    }

    /// Says whether all are of one agency, or two of one home.
    private boolean areTogether(Collection<PersonId> persons) {
        boolean isHousehold = persons.size() == 2
                && isOne(persons, person -> person.identity().postalAddress());
        return isHousehold || isOne(persons, person -> person.engagement().agency());
    }

    private boolean isOne(Collection<PersonId> persons, Function<Person, String> said) {
        List<String> texts = persons.stream()
                .map(id -> workforce.persons(Collections.binarySearch(workforce.ids(), id)))
                .map(rows -> FiledTwice.folded(said.apply(rows.getFirst())))
                .distinct()
                .toList();
        return texts.size() == 1 && !texts.getFirst().isEmpty();
    }
}
