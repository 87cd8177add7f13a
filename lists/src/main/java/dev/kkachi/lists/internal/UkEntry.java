package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the CSV and the XML form of the UK Sanctions List have in common.
final class UkEntry {
    /// Name 1 to Name 5 are given and further names, Name 6 is the family name or the name of an entity.
    static final int GIVEN_NAMES = 5;

    private static final Pattern ID = Pattern.compile("[A-Z]{3,5}\\d{3,5}");
    private static final Pattern SPLIT = Pattern.compile("[;|]|,\\s|\\s/\\s");
    private static final Pattern LETTERED = Pattern.compile("\\(\\d+\\)|\\([a-z]\\)");

    private UkEntry() {}

    /// Returns the entry's id, such as `DPR0001`.
    ///
    /// @throws IllegalArgumentException if it is none
    static String id(String printed) {
        String id = printed.strip();
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the unique id '" + id + "' is not letters and digits such as DPR0001");
        }
        return id;
    }

    /// Returns what the entry is about.
    ///
    /// @throws IllegalArgumentException if it is neither an individual nor an entity nor a ship
    static Schema schema(String printed) {
        return switch (printed.strip().toLowerCase(Locale.ROOT)) {
            case "individual" -> Schema.PERSON;
            case "entity" -> Schema.ORGANIZATION;
            case "ship" -> Schema.VESSEL;
            default ->
                throw new IllegalArgumentException("the type '" + printed + "' is neither Individual, Entity nor Ship");
        };
    }

    /// Returns how a name is borne.
    static Property role(String nameType, String strength) {
        String type = nameType.strip().toLowerCase(Locale.ROOT);
        boolean alias = type.startsWith("alias") || type.startsWith("aka");
        if (strength.toLowerCase(Locale.ROOT).contains("low")
                || strength.toLowerCase(Locale.ROOT).contains("weak")) {
            return Property.WEAK_ALIAS;
        }
        if (type.startsWith("former") || type.startsWith("fka") || type.startsWith("previous")) {
            return Property.PREVIOUS_NAME;
        }
        return alias || type.contains("variation") ? Property.ALIAS : Property.NAME;
    }

    /// Puts a name together: a person's family name stands first where there is one.
    static String name(Schema schema, String six, String... oneToFive) {
        List<String> given = new ArrayList<>();
        for (String part : oneToFive) {
            if (!part.isBlank()) {
                given.add(PrintedName.clean(part));
            }
        }
        String family = PrintedName.clean(six);
        String rest = String.join(" ", given);
        if (family.isEmpty() || rest.isEmpty()) {
            return family + rest;
        }
        return schema == Schema.PERSON ? family + ", " + rest : rest + " " + family;
    }

    /// Joins the parts of a place that say something.
    static String place(String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            String clean = PrintedName.clean(part);
            if (!clean.isEmpty()) {
                said.add(clean);
            }
        }
        return String.join(", ", said);
    }

    /// Splits a cell with several values.
    static List<String> split(String cell) {
        List<String> values = new ArrayList<>();
        for (String value : SPLIT.split(LETTERED.matcher(cell).replaceAll(";"), -1)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /// Notes the measures in `cell`, which a bar separates.
    static void measures(EntryDraft draft, String cell) {
        List<String> measures = new ArrayList<>();
        for (String measure : cell.split("\\|", -1)) {
            String clean = PrintedName.clean(measure);
            if (!clean.isEmpty()) {
                measures.add(clean);
            }
        }
        draft.add(Property.NOTES, measures.isEmpty() ? "" : "Measures: " + String.join(", ", measures));
    }

    /// Notes who designated the party: the UK itself, or the Security Council.
    static void source(EntryDraft draft, String cell) {
        String source = PrintedName.clean(cell);
        draft.add(Property.NOTES, source.isEmpty() ? "" : UnRegime.DESIGNATED_BY + source);
    }

    /// Adds every country in `cell`.
    static void countries(EntryDraft draft, Property property, String cell) {
        for (String country : split(cell)) {
            draft.country(property, country);
        }
    }

    /// Adds every document number in `cell`.
    static void numbers(EntryDraft draft, Property property, String cell) {
        for (String number : DocumentNumbers.read(cell)) {
            draft.add(property, number);
        }
    }

    /// Hands the finished entries over; one without a name is rejected.
    static void hand(Collection<EntryDraft> entries, ListFile file, ListSink sink) {
        for (EntryDraft entry : entries) {
            if (entry.isNamed()) {
                entry.hand(sink);
            } else {
                sink.reject(
                        new Rejection(file.name(), entry.line(), entry.party().id(), "", "the entry has no name"));
            }
        }
    }
}
