package dev.kkachi.entities;

import java.util.Locale;

/// What kind of value a property has.
public enum FtmType {
    NAME,
    STRING,
    TEXT,
    DATE,
    COUNTRY,
    IDENTIFIER,
    EMAIL,
    PHONE,
    URL,
    TOPIC,
    GENDER,
    ADDRESS,
    NUMBER,
    LANGUAGE,
    IP,
    CHECKSUM,
    MIMETYPE,
    /// The id of another thing.
    ENTITY;

    /// Returns the type by its word.
    public static FtmType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
