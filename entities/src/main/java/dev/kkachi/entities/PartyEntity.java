package dev.kkachi.entities;

import dev.kkachi.lists.Authority;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A party of the official lists as entities of FollowTheMoney: the party, the acts that list it, and
/// its ties.
final class PartyEntity {
    private static final String SANCTION = "sanction";

    private final Party party;
    private final List<String> datasets;
    private final FtmEntity.Origin origin;

    private PartyEntity(Party party, String loadedAt) {
        this.party = party;
        TreeSet<String> named = new TreeSet<>();
        party.listings().forEach(listing -> named.add(listing.list().dataset()));
        this.datasets = named.isEmpty() ? List.of(OfficialLists.UNLISTED) : List.copyOf(named);
        this.origin = new FtmEntity.Origin(
                datasets, List.of(), !party.listings().isEmpty(), since(party), loadedAt, changed(party));
    }

    /// Returns the entities of `party`, itself the first.
    ///
    /// @param loadedAt when the lists were loaded, `yyyy-MM-ddTHH:mm:ss`
    /// @param isKnown says whether an id is that of a party
    static List<FtmEntity> list(Party party, String loadedAt, Predicate<String> isKnown) {
        PartyEntity made = new PartyEntity(party, loadedAt);
        List<FtmEntity> entities = new ArrayList<>();
        entities.add(made.itself());
        for (int i = 0; i < party.listings().size(); i++) {
            entities.add(made.act(i, party.listings().get(i)));
        }
        for (int i = 0; i < party.relations().size(); i++) {
            Relation relation = party.relations().get(i);
            if (isKnown.test(relation.target())) {
                entities.add(made.tie(i, relation));
            }
        }
        return entities;
    }

    private static String since(Party party) {
        String first = "";
        for (Listing listing : party.listings()) {
            PartialDate day = listing.since();
            String printed = day == null ? "" : day.earliest() + "T00:00:00";
            first = first.isEmpty() || (!printed.isEmpty() && printed.compareTo(first) < 0) ? printed : first;
        }
        return first;
    }

    private static String changed(Party party) {
        String last = "";
        for (Listing listing : party.listings()) {
            PartialDate edition = PartialDate.find(listing.list().edition());
            String printed = edition == null ? "" : edition.latest() + "T00:00:00";
            last = printed.compareTo(last) > 0 ? printed : last;
        }
        return last;
    }

    private FtmEntity itself() {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        FtmSchema schema = FtmModel.standard().get(party.schema().ftmName());
        for (Fact fact : party.facts()) {
            String name = fact.property().ftmName();
            if (fact.property() == Property.UN_REFERENCE || schema.find(name) == null) {
                continue;
            }
            if (fact.property().kind() == Property.Kind.DATE) {
                dates(fact.value()).forEach(date -> add(properties, name, date));
            } else {
                add(properties, name, isPersonal(fact) ? fact.value().replace(", ", " ") : fact.value());
            }
        }
        for (Listing listing : party.listings()) {
            listing.programmes().forEach(programme -> add(properties, "program", programme));
        }
        if (!party.listings().isEmpty()) {
            add(properties, "topics", SANCTION);
        }
        String caption =
                properties.getOrDefault("name", List.of(party.caption())).getFirst();
        return new FtmEntity(party.id(), schema, caption, properties, origin);
    }

    private boolean isPersonal(Fact fact) {
        return party.schema() == Schema.PERSON && fact.property().kind() == Property.Kind.NAME;
    }

    /// Returns the dates that FollowTheMoney can say: a span is its two ends.
    private static List<String> dates(String printed) {
        PartialDate date = PartialDate.find(printed);
        if (date == null) {
            return List.of();
        }
        String plain = printed.startsWith("~") ? printed.substring(1) : printed;
        return List.of(plain.split("/", -1));
    }

    private static void add(Map<String, List<String>> properties, String name, String value) {
        List<String> values = properties.computeIfAbsent(name, key -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
    }

    private FtmEntity act(int number, Listing listing) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        add(properties, "entity", party.id());
        add(properties, "authority", Authority.of(listing.list().dataset()).title());
        add(properties, "authorityId", listing.entryId());
        listing.programmes().forEach(programme -> add(properties, "program", programme));
        PartialDate since = listing.since();
        if (since != null) {
            dates(since.render()).forEach(date -> add(properties, "listingDate", date));
        }
        return edge("Sanction", party.id() + ".act" + number, properties);
    }

    private FtmEntity tie(int number, Relation relation) {
        String id = party.id() + ".tie" + number;
        Map<String, List<String>> properties = new LinkedHashMap<>();
        String schema = switch (relation.kind()) {
            case OWNED_BY -> ends(properties, "Ownership", "asset", "owner");
            case ACTS_FOR -> ends(properties, "Representation", "agent", "client");
            case FAMILY_OF -> ends(properties, "Family", "person", "relative");
            case ASSOCIATE_OF -> ends(properties, "Associate", "person", "associate");
            case LEADER_OF -> ends(properties, "Directorship", "director", "organization");
            case SUPPORTS, LINKED_TO -> ends(properties, "UnknownLink", "subject", "object");
        };
        properties.replaceAll((name, values) -> values.isEmpty() ? List.of(relation.target()) : values);
        Double share = relation.share();
        if (share != null) {
            add(properties, "percentage", Double.toString(Math.rint(share * 10_000) / 100));
        }
        return edge(schema, id, properties);
    }

    private String ends(Map<String, List<String>> properties, String schema, String ours, String theirs) {
        properties.put(ours, new ArrayList<>(List.of(party.id())));
        properties.put(theirs, new ArrayList<>());
        return schema;
    }

    private FtmEntity edge(String schema, String id, Map<String, List<String>> properties) {
        FtmSchema kind = FtmModel.standard().get(schema);
        FtmEntity.Origin said = new FtmEntity.Origin(
                datasets, List.of(), false, origin.firstSeen(), origin.lastSeen(), origin.lastChange());
        return new FtmEntity(id, kind, FtmEntity.caption(kind, properties, id), properties, said);
    }
}
