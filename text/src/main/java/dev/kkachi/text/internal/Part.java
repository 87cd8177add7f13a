package dev.kkachi.text.internal;

/// What a token is within its name.
public enum Part {
    /// A name part of unknown position, or a word of an organisation's name.
    WORD(0),
    /// Known to belong to the family name.
    FAMILY(1),
    /// Known to belong to the given names.
    GIVEN(2),
    /// A single letter standing for a name.
    INITIAL(3),
    /// An article or connecting word: `al`, `bin`, `van`, `of`, `and`.
    PARTICLE(4),
    /// A title or rank: `Dr`, `Mullah`, `General`.
    TITLE(5),
    /// A legal form: `Ltd`, `GmbH`, `OOO`.
    LEGAL(6),
    /// A number.
    NUMBER(7);

    private static final Part[] PARTS = values();

    private final int code;

    Part(int code) {
        this.code = code;
    }

    static Part at(int code) {
        return PARTS[code];
    }

    int code() {
        return code;
    }

    /// Says whether a token of this part tells its bearer from others.
    boolean isTelling() {
        return this != PARTICLE && this != TITLE && this != LEGAL;
    }

    /// Says whether a token of this part names its bearer.
    public boolean isName() {
        return this == WORD || this == FAMILY || this == GIVEN;
    }
}
