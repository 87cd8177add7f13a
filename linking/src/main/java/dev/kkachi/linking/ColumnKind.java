package dev.kkachi.linking;

/// What a column holds, and so how two of its values are compared.
public enum ColumnKind {
    /// A name or a part of one: spellings, initials, nicknames, given and family name exchanged.
    NAME,
    /// A short text, such as a city: equal, nearly equal, or different.
    WORD,
    /// A text of several words, such as a title or an address: by the words shared, each by its rarity.
    TEXT,
    /// A day: equal, a slip of the pen, day and month exchanged, two parts of three.
    DATE,
    /// A quantity: equal, or near.
    NUMBER,
    /// A number that was given to somebody, such as a passport's: equal, or a slip of the pen.
    IDENTIFIER,
    /// A phone number, compared in its international form.
    PHONE,
    /// An e-mail address.
    EMAIL,
    /// Says nothing about who a record is of, and is not compared.
    IGNORED,
    /// A person's whole name: taken apart, and compared as family name and given names are. Files keep a kind by its
    /// place here, so that new ones come last.
    PERSON
}
