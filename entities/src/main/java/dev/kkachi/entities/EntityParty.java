package dev.kkachi.entities;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An entity as a party that can be screened.
public final class EntityParty {
    private EntityParty() {}

    /// Returns the party that a query describes.
    ///
    /// @param properties values that were cleaned
    public static Party query(String id, FtmSchema schema, Map<String, List<String>> properties) {
        SourceRef source = new SourceRef.FileLine("query", 0);
        return Party.of(id.isBlank() ? "query" : id, schema(schema), facts(schema, properties, source));
    }

    /// Returns the party that `entity` is, listed by each of its data sets.
    static Party listed(FtmEntity entity, String edition) {
        List<Listing> listings = new ArrayList<>();
        for (String dataset : entity.origin().datasets()) {
            listings.add(new Listing(new ListEdition(dataset, edition), entity.id(), List.of(), null));
        }
        SourceRef source = new SourceRef.ListEntry(
                new ListEdition(entity.origin().datasets().getFirst(), edition), entity.id(), "");
        List<Fact> facts = facts(entity.schema(), entity.properties(), source);
        return new Party(entity.id(), schema(entity.schema()), facts, listings, List.of());
    }

    /// Returns what of ours comes nearest to `schema`. A thing that we have no word for is looked for
    /// by its name among organisations; whether the two may be the same is for FollowTheMoney to say.
    private static Schema schema(FtmSchema schema) {
        Schema found = Schema.find(schema.name());
        return found == null ? Schema.LEGAL_ENTITY : found;
    }

    private static List<Fact> facts(FtmSchema schema, Map<String, List<String>> properties, SourceRef source) {
        List<Fact> facts = new ArrayList<>();
        boolean[] isNamed = {false};
        properties.forEach((name, values) -> {
            Property property = Property.find(name);
            for (String value : values) {
                if (property == null || value.isBlank()) {
                    continue;
                }
                boolean alias = property == Property.NAME && isNamed[0];
                isNamed[0] |= property == Property.NAME;
                facts.add(Fact.of(alias ? Property.ALIAS : property, value, source));
            }
        });
        addParts(schema, properties, facts, source);
        return facts;
    }

    /// A name in parts is a name whose family name is known.
    private static void addParts(
            FtmSchema schema, Map<String, List<String>> properties, List<Fact> facts, SourceRef source) {
        List<String> family = properties.getOrDefault("lastName", List.of());
        List<String> given = properties.getOrDefault("firstName", List.of());
        List<String> middle = properties.getOrDefault("middleName", properties.getOrDefault("secondName", List.of()));
        if (!schema.isA("Person") || family.size() != 1 || given.size() != 1) {
            return;
        }
        String rest = middle.size() == 1 ? given.getFirst() + " " + middle.getFirst() : given.getFirst();
        facts.add(Fact.of(Property.ALIAS, family.getFirst() + ", " + rest, source));
    }
}
