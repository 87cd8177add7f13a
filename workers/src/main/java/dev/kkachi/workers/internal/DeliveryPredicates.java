package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.Shipment;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where equipment was sent, held against where the person says to live.
final class DeliveryPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "sent-elsewhere", DeliveryPredicates::sentElsewhere,
            "address-changed", DeliveryPredicates::addressChanged,
            "forwarder", DeliveryPredicates::forwarder);

    /// Words of those who take in parcels for others: forwarders, rented boxes, offices by the hour.
    private static final List<String> FORWARDERS = List.of(
            "freight",
            "forwarding",
            "forwarder",
            "forwarders",
            "reship",
            "reshipping",
            "reshipper",
            "remailing",
            "parcel forward",
            "package forwarding",
            "mail forwarding",
            "pmb",
            "ups store",
            "mail boxes etc",
            "mailboxes etc",
            "mailbox",
            "virtual office",
            "shipito",
            "myus",
            "stackry",
            "planet express",
            "pick up point",
            "pickup point");

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("strasse", "str"),
            Map.entry("avenue", "ave"),
            Map.entry("road", "rd"),
            Map.entry("drive", "dr"),
            Map.entry("lane", "ln"),
            Map.entry("boulevard", "blvd"),
            Map.entry("court", "ct"),
            Map.entry("place", "pl"),
            Map.entry("apartment", "apt"),
            Map.entry("suite", "ste"),
            Map.entry("north", "n"),
            Map.entry("south", "s"),
            Map.entry("east", "e"),
            Map.entry("west", "w"));

    private DeliveryPredicates() {}

    private static List<Observation> sentElsewhere(Worker worker, Setting setting) {
        List<String> homes = worker.persons().stream()
                .map(Person::identity)
                .map(Identity::postalAddress)
                .filter(address -> !address.isEmpty())
                .toList();
        double needed = setting.threshold("words_share");
        List<Shipment> elsewhere = worker.shipments().stream()
                .filter(shipment -> !shipment.address().isEmpty() && !homes.isEmpty())
                .filter(shipment -> homes.stream().noneMatch(home -> isSame(home, shipment.address(), needed)))
                .filter(shipment -> !offices(setting).isOffice(shipment, setting))
                .toList();
        return seen("let equipment go to an address that is not the one on file", elsewhere);
    }

    private static Offices offices(Setting setting) {
        return setting.workforce().fact(Offices.class, Offices::of);
    }

    /// Says whether two printed addresses share enough of the words of the shorter one: one may lack the
    /// country or the postcode that the other has.
    static boolean isSame(String a, String b, double share) {
        Set<String> first = words(a);
        Set<String> second = words(b);
        int shorter = Math.min(first.size(), second.size());
        first.retainAll(second);
        return first.size() >= share * shorter;
    }

    /// Returns the words of a printed address, each in the spelling that its others share.
    static Set<String> words(String address) {
        Set<String> words = new HashSet<>();
        Words.of(address).forEach(word -> words.add(SHORT.getOrDefault(word, word)));
        return words;
    }

    private static List<Observation> addressChanged(Worker worker, Setting setting) {
        double needed = setting.threshold("words_share");
        List<Shipment> changed = worker.shipments().stream()
                .filter(shipment -> !shipment.previousAddress().isEmpty()
                        && !shipment.address().isEmpty())
                .filter(shipment -> !isSame(shipment.previousAddress(), shipment.address(), needed))
                .toList();
        return seen("changed the address for equipment before it was sent", changed);
    }

    private static List<Observation> forwarder(Worker worker, Setting setting) {
        List<Shipment> forwarded = worker.shipments().stream()
                .filter(shipment -> Words.holdsOneOf(Words.plain(shipment.address()), FORWARDERS))
                .toList();
        return seen("let equipment go to a forwarder or a rented box", forwarded);
    }

    private static List<Observation> seen(String summary, List<Shipment> shipments) {
        if (shipments.isEmpty()) {
            return Seen.NOTHING;
        }
        return Seen.one(
                summary,
                shipments.stream()
                        .limit(Observation.EVIDENCE_MAX)
                        .map(DeliveryPredicates::evidence)
                        .toList());
    }

    private static Evidence evidence(Shipment shipment) {
        String before =
                shipment.previousAddress().isEmpty() ? "" : " It was to go to '" + shipment.previousAddress() + "'.";
        return Seen.at(shipment.source(), shipment.time(), "It was sent to '" + shipment.address() + "'." + before);
    }
}
