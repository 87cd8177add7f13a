package dev.kkachi.lists.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The reference values with which an advanced list begins: what the numbers in it stand for.
final class OfacReferences {
    /// The elements that define a value.
    static final Set<String> ELEMENTS = Set.of(
            "AliasType",
            "AreaCode",
            "Country",
            "DetailReference",
            "FeatureType",
            "IDRegDocDateType",
            "IDRegDocType",
            "List",
            "LocPartType",
            "NamePartType",
            "PartySubType",
            "PartyType",
            "RelationType",
            "Reliability",
            "SanctionsType",
            "Script");

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> partyTypes = new HashMap<>();

    void add(XmlElement value) {
        String id = value.attribute("ID");
        labels.put(key(value.name(), id), value.text());
        if (value.name().equals("PartySubType")) {
            partyTypes.put(id, value.attribute("PartyTypeID"));
        }
    }

    private static String key(String element, String id) {
        return element + ' ' + id;
    }

    /// Returns what the number `id` stands for among the values `element`, or the empty string.
    String label(String element, String id) {
        return labels.getOrDefault(key(element, id), "");
    }

    /// Returns the label of the party type to which the sub-type `id` belongs.
    String partyType(String id) {
        return label("PartyType", partyTypes.getOrDefault(id, ""));
    }
}
