package dev.kkachi.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What kind of thing a [Party] is, in the words of the FollowTheMoney vocabulary.
public enum Schema {
    PERSON("Person"),
    COMPANY("Company"),
    ORGANIZATION("Organization"),
    LEGAL_ENTITY("LegalEntity"),
    VESSEL("Vessel"),
    AIRPLANE("Airplane"),
    CRYPTO_WALLET("CryptoWallet");

    private final String ftmName;

    Schema(String ftmName) {
        this.ftmName = ftmName;
    }

    /// Returns the name that FollowTheMoney gives this schema, such as `LegalEntity`.
    public String ftmName() {
        return ftmName;
    }

    /// Says whether a thing of this schema may be the same as a thing of `other`: a legal entity may turn out
    /// to be a person or an organisation, a person never a ship.
    public boolean mayBe(Schema other) {
        return this == other || family() == other.family() || spansLegalEntity(other);
    }

    private boolean spansLegalEntity(Schema other) {
        return (this == LEGAL_ENTITY && other == PERSON) || (this == PERSON && other == LEGAL_ENTITY);
    }

    private Schema family() {
        return switch (this) {
            case COMPANY, ORGANIZATION, LEGAL_ENTITY -> LEGAL_ENTITY;
            case PERSON, VESSEL, AIRPLANE, CRYPTO_WALLET -> this;
        };
    }

    /// Finds the schema named `name` without regard to case, or `null` if there is none. A schema of
    /// FollowTheMoney that only narrows one of ours, such as `PublicBody`, is that one.
    public static @Nullable Schema find(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals("publicbody")) {
            return ORGANIZATION;
        }
        for (Schema schema : values()) {
            if (schema.ftmName.toLowerCase(Locale.ROOT).equals(wanted)) {
                return schema;
            }
        }
        return null;
    }
}
