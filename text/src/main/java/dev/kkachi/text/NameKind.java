package dev.kkachi.text;

/// What bears a name; it decides how the name is cut and compared.
public enum NameKind {
    /// A human being: family and given names, patronymics, titles, initials.
    PERSON,
    /// A company, authority, unit or group: legal forms, common words, abbreviations.
    ORGANISATION,
    /// A vessel or an aircraft: short names in which numbers count.
    THING
}
