package dev.kkachi.records;

import dev.kkachi.model.Property;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The columns of a file to be screened, with the names they go by and what they say about the party.
enum PartyColumn {
    ID(null, "id"),
    SCHEMA(null, "schema"),
    NAME(Property.NAME, "name fullname"),
    FIRST_NAME(null, "firstname"),
    MIDDLE_NAME(null, "middlename"),
    LAST_NAME(null, "lastname"),
    ALIAS(Property.ALIAS, "alias aliases"),
    BIRTH_DATE(Property.BIRTH_DATE, "birthdate dateofbirth dob"),
    COUNTRY(Property.COUNTRY, "country"),
    NATIONALITY(Property.NATIONALITY, "nationality"),
    GENDER(Property.GENDER, "gender"),
    PLACE_OF_BIRTH(Property.BIRTH_PLACE, "placeofbirth birthplace"),
    ADDRESS(Property.ADDRESS, "address"),
    EMAIL(Property.EMAIL, "email"),
    PHONE(Property.PHONE, "phone"),
    PASSPORT(Property.PASSPORT_NUMBER, "passport passportnumber"),
    ID_NUMBER(Property.ID_NUMBER, "idnumber"),
    TAX_NUMBER(Property.TAX_NUMBER, "taxnumber"),
    IMO(Property.IMO_NUMBER, "imo imonumber"),
    WALLET(Property.PUBLIC_KEY, "wallet");

    private static final Map<String, PartyColumn> BY_NAME = new HashMap<>();

    static {
        for (PartyColumn column : values()) {
            for (String name : column.names.split(" ", -1)) {
                BY_NAME.put(name, column);
            }
        }
    }

    private final @Nullable Property property;
    private final String names;

    PartyColumn(@Nullable Property property, String names) {
        this.property = property;
        this.names = names;
    }

    /// Finds the column that a header prints as `header`, or `null` if screening has no use for it.
    static @Nullable PartyColumn find(String header) {
        return BY_NAME.get(HeaderName.of(header));
    }

    /// Returns what a value states about the party, or `null` where the column does not state a fact by itself.
    @Nullable Property property() {
        return property;
    }

    /// Says whether a row has only one value here, so that a second such column would be lost.
    boolean isSingle() {
        return switch (this) {
            case ID, SCHEMA, FIRST_NAME, MIDDLE_NAME, LAST_NAME -> true;
            default -> false;
        };
    }

    /// Says whether a row with a value here can be screened.
    boolean identifies() {
        return switch (this) {
            case NAME, FIRST_NAME, LAST_NAME, ALIAS, WALLET -> true;
            default -> false;
        };
    }
}
