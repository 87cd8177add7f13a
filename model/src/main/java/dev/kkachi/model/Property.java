package dev.kkachi.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a [Fact] says about its party: the FollowTheMoney property names, so that any tool of that family
/// reads them.
public enum Property {
    NAME("name", Kind.NAME),
    ALIAS("alias", Kind.NAME),
    WEAK_ALIAS("weakAlias", Kind.NAME),
    PREVIOUS_NAME("previousName", Kind.NAME),
    BIRTH_DATE("birthDate", Kind.DATE),
    DEATH_DATE("deathDate", Kind.DATE),
    INCORPORATION_DATE("incorporationDate", Kind.DATE),
    BIRTH_PLACE("birthPlace", Kind.TEXT),
    GENDER("gender", Kind.TEXT),
    COUNTRY("country", Kind.COUNTRY),
    NATIONALITY("nationality", Kind.COUNTRY),
    CITIZENSHIP("citizenship", Kind.COUNTRY),
    JURISDICTION("jurisdiction", Kind.COUNTRY),
    FLAG("flag", Kind.COUNTRY),
    ADDRESS("address", Kind.TEXT),
    PASSPORT_NUMBER("passportNumber", Kind.IDENTIFIER),
    ID_NUMBER("idNumber", Kind.IDENTIFIER),
    TAX_NUMBER("taxNumber", Kind.IDENTIFIER),
    REGISTRATION_NUMBER("registrationNumber", Kind.IDENTIFIER),
    IMO_NUMBER("imoNumber", Kind.IDENTIFIER),
    MMSI("mmsi", Kind.IDENTIFIER),
    CALL_SIGN("callSign", Kind.IDENTIFIER),
    SWIFT_BIC("swiftBic", Kind.IDENTIFIER),
    LEI_CODE("leiCode", Kind.IDENTIFIER),
    /// The Security Council's permanent reference, such as `KPi.001`, by which lists name the same party.
    UN_REFERENCE("unscId", Kind.IDENTIFIER),
    EMAIL("email", Kind.IDENTIFIER),
    PHONE("phone", Kind.IDENTIFIER),
    WEBSITE("website", Kind.TEXT),
    /// A wallet address as the source prints it; [Fact#note] holds the source's own label for the currency.
    PUBLIC_KEY("publicKey", Kind.WALLET),
    TITLE("title", Kind.TEXT),
    POSITION("position", Kind.TEXT),
    LEGAL_FORM("legalForm", Kind.TEXT),
    TYPE("type", Kind.TEXT),
    NOTES("notes", Kind.TEXT);

    /// How the value of a property is to be read.
    public enum Kind {
        NAME,
        DATE,
        COUNTRY,
        IDENTIFIER,
        WALLET,
        TEXT
    }

    private static final Map<String, Property> BY_NAME = new HashMap<>();

    static {
        for (Property property : values()) {
            BY_NAME.put(property.ftmName, property);
        }
        for (String narrower : List.of("innCode", "vatCode")) {
            BY_NAME.put(narrower, TAX_NUMBER);
        }
        for (String narrower : List.of("ogrnCode", "uscCode", "licenseNumber")) {
            BY_NAME.put(narrower, REGISTRATION_NUMBER);
        }
        for (String narrower : List.of("dunsCode", "socialSecurityNumber", "uniqueEntityId", "cikCode")) {
            BY_NAME.put(narrower, ID_NUMBER);
        }
        BY_NAME.put("mainCountry", COUNTRY);
    }

    private final String ftmName;
    private final Kind kind;

    Property(String ftmName, Kind kind) {
        this.ftmName = ftmName;
        this.kind = kind;
    }

    /// Returns the FollowTheMoney name, such as `birthDate`.
    public String ftmName() {
        return ftmName;
    }

    /// Returns how the value is to be read.
    public Kind kind() {
        return kind;
    }

    /// Finds the property with the FollowTheMoney name `name`, or `null` if we keep no such property. A
    /// narrower one, such as `innCode` for a Russian tax number, is the property that it narrows.
    public static @Nullable Property find(String name) {
        return BY_NAME.get(name);
    }
}
