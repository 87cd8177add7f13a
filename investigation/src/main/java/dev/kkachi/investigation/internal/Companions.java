package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.AddressLookup;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who belongs into one case although what they have in common would be innocent of others: several
/// people at one address are flatmates, and several people at one address of whom each was seen to be
/// steered from afar are not.
///
/// **Idea.** The search for rings says with which odds two who share something are one operator's,
/// before anybody has looked at them one by one. That the likelier of the two is an operator's persona
/// is taken as given; then what is known of the other alone, in bits, is added to the odds of the pair.
/// If that makes it likelier than not, both are one case. Nothing is added to what either weighs: it is
/// known already.
///
/// Whoever plays one persona plays others, two or three more in published cases, so that a partner of
/// somebody who is likelier an operator's than not is one far oftener than a partner of anybody: three
/// bits, half of what that is worth, as in the search for rings.
///
/// Money that goes on to a listed wallet counts among what is known of somebody; a listed name does not,
/// for many bear it.
///
/// **Limits.** Only those are looked at of whom something speaks with [#OWN_BITS_MIN] bits, and a thing
/// that more than [#CROWD] of them share makes nobody companions, nor does an address with more than as many
/// guests in all: those of a carrier's never meet. Nor do the customers of a private network that the files know.
final class Companions {
    /// What more people have is an organisation's, or says nothing.
    static final int CROWD = 25;

    private static final double OWN_BITS_MIN = 3;
    private static final double ANOTHER_BITS = 3;
    private static final String NETWORK = "network";
    private static final int EVIDENCE_SHOWN = 4;
    private static final int THINGS_SHOWN = 4;

    private final RingSigns.Found found;
    private final Policy policy;
    private final Weighing weighing;

    private final AddressLookup addresses;

    /// @param found the search for rings
    /// @param addresses what is known of network addresses
    Companions(RingSigns.Found found, Policy policy, AddressLookup addresses) {
        this.found = found;
        this.policy = policy;
        this.addresses = addresses;
        this.weighing = new Weighing(policy);
    }

    /// Who are companions.
    ///
    /// @param links each two who are
    /// @param lines the addresses over which they work, and what else they share, without weight
    record Found(List<Link> links, List<Sign> lines) {
        Found {
            links = List.copyOf(links);
            lines = List.copyOf(lines);
        }
    }

    /// Returns who of `workforce` are companions; `signs` is what was seen of each alone.
    Found among(Workforce workforce, List<Sign> signs) {
        Map<PersonId, List<Sign>> own = new HashMap<>();
        for (Sign sign : signs) {
            if (sign.persons().size() == 1 && !sign.byName()) {
                own.computeIfAbsent(sign.persons().getFirst(), id -> new ArrayList<>())
                        .add(sign);
            }
        }
        own.values().removeIf(each -> weighing.bits(each) < OWN_BITS_MIN);
        SharedLines lines = new SharedLines(workforce, policy);
        CommonThings things = new CommonThings(found.sightings(), policy);
        List<Link> links = links(candidates(workforce, own), own, new Common(lines, things));
        List<Sign> shown = new ArrayList<>(lines.signs(found.told()));
        shown.addAll(things.signs(found.signs()));
        return new Found(links, shown);
    }

    /// Returns those of whom something speaks, by each thing that they have in common.
    private Map<String, List<PersonId>> candidates(Workforce workforce, Map<PersonId, List<Sign>> own) {
        Map<String, List<PersonId>> byThing = new LinkedHashMap<>();
        for (int place = 0; place < workforce.size(); place++) {
            PersonId id = workforce.ids().get(place);
            if (own.containsKey(id)) {
                for (String key : new TreeSet<>(found.sightings().keys(place))) {
                    byThing.computeIfAbsent(key, thing -> new ArrayList<>(2)).add(id);
                }
            }
        }
        byThing.values().removeIf(persons -> persons.size() < 2 || persons.size() > CROWD);
        Map<String, Integer> guests = found.sightings().guests(byThing.keySet());
        byThing.keySet().removeIf(thing -> guests.getOrDefault(thing, 0) > CROWD || isExit(thing));
        return byThing;
    }

    /// Says whether a thing is an address at which strangers follow each other.
    private boolean isExit(String thing) {
        String address = PersonaSightings.address(thing);
        return !address.isEmpty() && addresses.of(address).isExit();
    }

    /// Two persons who have something in common.
    private record Pair(PersonId one, PersonId other) {}

    /// What companions are noted to have in common.
    private record Common(SharedLines lines, CommonThings things) {
        void add(String thing, Pair pair) {
            if (PersonaSightings.isAddress(thing)) {
                lines.add(PersonaSightings.address(thing), pair.one(), pair.other());
            }
            things.add(thing, pair.one(), pair.other());
        }
    }

    /// Links companions, and notes in `common` who of one case have what in common.
    private List<Link> links(Map<String, List<PersonId>> byThing, Map<PersonId, List<Sign>> own, Common common) {
        Map<Pair, List<String>> pairs = new LinkedHashMap<>();
        byThing.forEach((thing, persons) -> {
            for (int i = 0; i < persons.size(); i++) {
                for (PersonId other : persons.subList(i + 1, persons.size())) {
                    pairs.computeIfAbsent(new Pair(persons.get(i), other), pair -> new ArrayList<>(2))
                            .add(thing);
                }
            }
        });
        List<Link> links = new ArrayList<>();
        pairs.forEach((pair, things) -> {
            Link link = link(pair, own, things);
            if (link != null) {
                links.add(link);
                if (link.bits() >= policy.strongBits()) {
                    things.forEach(thing -> common.add(thing, pair));
                }
            }
        });
        return links;
    }

    /// Returns what ties two, or `null` where it is likelier that the second one is innocent.
    private @Nullable Link link(Pair pair, Map<PersonId, List<Sign>> own, List<String> things) {
        boolean isMore = !things.stream().allMatch(PersonaSightings::isAddress);
        PersonId one = pair.one();
        PersonId other = pair.other();
        List<Sign> ofOne = own.getOrDefault(one, List.of());
        List<Sign> ofOther = own.getOrDefault(other, List.of());
        double least = Math.min(weighing.bits(beside(ofOne, isMore)), weighing.bits(beside(ofOther, isMore)));
        double most = Math.max(weighing.bits(ofOne), weighing.bits(ofOther));
        double another = most + policy.priorBits() >= 0 ? ANOTHER_BITS : 0;
        double odds = found.odds(one, other) + least + another;
        if (!(odds >= 0)) {
            return null;
        }
        List<Sign> both = new ArrayList<>(ofOne);
        both.addAll(ofOther);
        List<Evidence> evidence = new ArrayList<>();
        for (Sign sign : both) {
            sign.finding().evidence().stream()
                    .limit(EVIDENCE_SHOWN)
                    .filter(piece -> sign.bits() > 0)
                    .forEach(evidence::add);
        }
        String common = things.stream()
                .limit(THINGS_SHOWN)
                .map(PersonaSightings::words)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Link(one, other, odds - policy.priorBits(), both, evidence, common);
    }

    /// Returns what is known of somebody beside what the two share. Who signs in over one server shares
    /// its address, and that it stands in a data centre or was published is said of that very address.
    private static List<Sign> beside(List<Sign> own, boolean isMore) {
        return isMore
                ? own
                : own.stream()
                        .filter(sign -> !sign.finding().category().startsWith(NETWORK))
                        .toList();
    }
}
