package dev.kkachi.lists.internal;

import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names of a party in an advanced list, put together from their parts.
///
/// A person's name becomes `FAMILY, Given` in every script, with the family name in capitals where the script has them,
/// as the CSV files print it. Spanish names have a paternal and a maternal family name ("patronymic", "matronymic")
/// in place of a last name; beside a last name a patronymic is a given name, as in Russian. The order of the parts in
/// the file means nothing.
final class OfacNames {
    private static final String LATIN = "Latin";

    private final OfacReferences references;
    private final EntryDraft draft;

    /// A part of a name.
    ///
    /// @param type what it is, such as `Last Name`
    /// @param text the part
    record Part(String type, String text) {}

    OfacNames(OfacReferences references, EntryDraft draft) {
        this.references = references;
        this.draft = draft;
    }

    /// Reads every name of the `Identity`.
    void read(XmlElement identity, String file) {
        Map<String, String> types = new HashMap<>();
        for (XmlElement group : identity.list("NamePartGroups", "MasterNamePartGroup", "NamePartGroup")) {
            types.put(group.attribute("ID"), references.label("NamePartType", group.attribute("NamePartTypeID")));
        }
        for (boolean primary : List.of(true, false)) {
            for (XmlElement alias : identity.list("Alias")) {
                if (Boolean.parseBoolean(alias.attribute("Primary")) == primary) {
                    alias(alias, types, file);
                }
            }
        }
    }

    private void alias(XmlElement alias, Map<String, String> types, String file) {
        Property role = role(alias);
        for (XmlElement name : alias.list("DocumentedName")) {
            List<XmlElement> values = name.list("DocumentedNamePart", "NamePartValue");
            String script = values.isEmpty()
                    ? ""
                    : references.label("Script", values.getFirst().attribute("ScriptID"));
            boolean latin = script.isEmpty() || script.equals(LATIN);
            Property property = role == Property.NAME && !latin ? Property.ALIAS : role;
            draft.at(file, name.line());
            draft.add(property, text(values, types, latin), latin ? "" : script);
        }
    }

    private Property role(XmlElement alias) {
        if (Boolean.parseBoolean(alias.attribute("LowQuality"))) {
            return Property.WEAK_ALIAS;
        }
        if (Boolean.parseBoolean(alias.attribute("Primary"))) {
            return Property.NAME;
        }
        String type = references.label("AliasType", alias.attribute("AliasTypeID"));
        return type.startsWith("F.K.A") ? Property.PREVIOUS_NAME : Property.ALIAS;
    }

    private String text(List<XmlElement> values, Map<String, String> types, boolean latin) {
        List<Part> parts = new ArrayList<>();
        for (XmlElement value : values) {
            parts.add(new Part(types.getOrDefault(value.attribute("NamePartGroupID"), ""), value.text()));
        }
        return join(draft.schema(), parts, latin);
    }

    /// Returns the name that `printed` makes; `latin` says whether it has capitals to show the family name by.
    static String join(Schema schema, List<Part> printed, boolean latin) {
        Map<String, List<String>> parts = new HashMap<>();
        for (Part part : printed) {
            parts.computeIfAbsent(part.type(), key -> new ArrayList<>()).add(part.text());
        }
        if (schema != Schema.PERSON) {
            return String.join(" ", printed.stream().map(Part::text).toList());
        }
        List<String> family = new ArrayList<>(parts.getOrDefault("Last Name", List.of()));
        List<String> patronymic = parts.getOrDefault("Patronymic", List.of());
        List<String> given = new ArrayList<>();
        for (String type : List.of("First Name", "Middle Name", "Maiden Name", "Nickname", "")) {
            given.addAll(parts.getOrDefault(type, List.of()));
        }
        (family.isEmpty() ? family : given).addAll(patronymic);
        family.addAll(parts.getOrDefault("Matronymic", List.of()));
        return person(String.join(" ", family), String.join(" ", given), latin);
    }

    private static String person(String family, String given, boolean latin) {
        String shown = latin ? family.toUpperCase(Locale.ROOT) : family;
        if (shown.isEmpty() || given.isEmpty()) {
            return shown + given;
        }
        return shown + ", " + given;
    }
}
