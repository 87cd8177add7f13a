package dev.kkachi.records;

import dev.kkachi.model.Country;
import dev.kkachi.model.Fact;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The party of one row while its cells are read: collects facts, remembers the first thing that is wrong.
final class PartyDraft {
    /// As many as of a name are read: a longer one would be cut unsaid.
    private static final int NAME_CHARACTERS_MAX = 512;

    /// What only a person has.
    private static final Set<Property> PERSONAL = EnumSet.of(
            Property.BIRTH_DATE,
            Property.BIRTH_PLACE,
            Property.GENDER,
            Property.NATIONALITY,
            Property.CITIZENSHIP,
            Property.PASSPORT_NUMBER);

    private static final String LETTERLESS = "a name needs a letter or a digit";

    private final SourceRef.FileLine source;
    private final List<Fact> facts = new ArrayList<>();
    private String id = "";
    private @Nullable Schema schema;
    private String first = "";
    private String middle = "";
    private String last = "";
    private @Nullable String name;
    private @Nullable String wallet;
    private PartyRow.@Nullable Rejected trouble;

    private PartyDraft(SourceRef.FileLine source) {
        this.source = source;
    }

    /// Returns a draft without any fact.
    static PartyDraft of(SourceRef.FileLine source) {
        return new PartyDraft(source);
    }

    /// Adds the cell of `column`, which the file calls `printed`. An empty cell says nothing.
    void add(PartyColumn column, String printed, String cell) {
        String value = cell.strip();
        if (value.isEmpty() || trouble != null) {
            return;
        }
        switch (column) {
            case ID -> id = value;
            case SCHEMA -> addSchema(printed, value);
            case FIRST_NAME -> first = value;
            case MIDDLE_NAME -> middle = value;
            case LAST_NAME -> last = value;
            default -> addEach(column, printed, value);
        }
    }

    private void addSchema(String printed, String value) {
        schema = Schema.find(value);
        if (schema == null) {
            reject(
                    printed,
                    value,
                    "no such schema; the rule is Person, Company, Organization, LegalEntity, Vessel,"
                            + " Airplane or CryptoWallet");
        }
    }

    private void addEach(PartyColumn column, String printed, String values) {
        int from = 0;
        while (from <= values.length()) {
            int semicolon = values.indexOf(';', from);
            int to = semicolon < 0 ? values.length() : semicolon;
            String value = values.substring(from, to).strip();
            if (!value.isEmpty()) {
                addOne(column, printed, value);
            }
            from = to + 1;
        }
    }

    private void addOne(PartyColumn column, String printed, String value) {
        Property property = column.property();
        if (property != null) {
            addProperty(property, printed, value);
        }
    }

    /// Adds what `value` states about `property`. A second name becomes an alias, for a party has one caption.
    void addProperty(Property property, String printed, String value) {
        if (value.isEmpty() || trouble != null) {
            return;
        }
        switch (property) {
            case NAME -> addName(printed, value, name == null ? Property.NAME : Property.ALIAS);
            case ALIAS, WEAK_ALIAS, PREVIOUS_NAME -> addName(printed, value, property);
            case BIRTH_DATE -> addDate(property, printed, value);
            case COUNTRY, NATIONALITY, CITIZENSHIP, JURISDICTION, FLAG -> addFact(property, Country.findOr(value));
            case GENDER -> addFact(property, gender(value));
            default -> addFact(property, value);
        }
    }

    private void addFact(Property property, String value) {
        if (property == Property.PUBLIC_KEY && wallet == null) {
            wallet = value;
        }
        facts.add(Fact.of(property, value, source));
    }

    private void addName(String printed, String value, Property property) {
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            reject(printed, value, LETTERLESS);
            return;
        }
        if (value.length() > NAME_CHARACTERS_MAX) {
            reject(
                    printed,
                    value,
                    "the name has " + value.length() + " characters; the rule is at most " + NAME_CHARACTERS_MAX);
            return;
        }
        if (name == null) {
            name = value;
        }
        facts.add(Fact.of(property, value, source));
    }

    private void addDate(Property property, String printed, String value) {
        PartialDate date = PartialDate.find(value);
        if (date == null) {
            reject(printed, value, "no such date; the rule is yyyy, yyyy-MM or yyyy-MM-dd");
            return;
        }
        facts.add(Fact.of(property, date.render(), source));
    }

    private static String gender(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "m", "male" -> "male";
            case "f", "female" -> "female";
            default -> value;
        };
    }

    /// Remembers that `column` makes the row unusable, unless something before it did.
    void reject(String column, String value, String reason) {
        if (trouble == null) {
            trouble = new PartyRow.Rejected(source.line(), column, value, reason);
        }
    }

    /// Returns what the row says: a party, or what is wrong with it.
    PartyRow finish() {
        addParts();
        if (trouble != null) {
            return trouble;
        }
        String query = name == null ? wallet : name;
        if (query == null) {
            return new PartyRow.Rejected(
                    source.line(),
                    "",
                    "",
                    "the row has neither a name nor a wallet; the rule is" + " at least one of them");
        }
        String key = id.isEmpty() ? Long.toString(source.line()) : id;
        return new PartyRow.Read(source.line(), Party.of(key, kind(), facts), query);
    }

    /// Returns what the row says its party is. Where it does not say, it is a person if only persons have what the row
    /// holds, and otherwise may be a person or an organisation: a name without more is screened as both.
    private Schema kind() {
        if (schema != null) {
            return schema;
        }
        if (name == null) {
            return Schema.CRYPTO_WALLET;
        }
        boolean inParts = !(first + middle + last).isEmpty();
        boolean personal = facts.stream().anyMatch(fact -> PERSONAL.contains(fact.property()));
        return inParts || personal ? Schema.PERSON : Schema.LEGAL_ENTITY;
    }

    /// Adds the name that the cells for first, middle and last name make together: the family name stands first.
    private void addParts() {
        String given = middle.isEmpty() || first.isEmpty() ? first + middle : first + " " + middle;
        if (last.isEmpty() && given.isEmpty()) {
            return;
        }
        String joined = last.isEmpty() || given.isEmpty() ? last + given : last + ", " + given;
        addName("last_name", joined, name == null ? Property.NAME : Property.ALIAS);
    }
}
