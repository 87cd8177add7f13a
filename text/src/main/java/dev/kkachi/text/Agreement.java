package dev.kkachi.text;

/// How two tokens of two names relate.
public enum Agreement {
    /// The same letters.
    EQUAL,
    /// Two spellings of one sound, such as `Mohammed` and `Muhammad`.
    SPELLING,
    /// A slip of the pen away.
    NEAR,
    /// A known other form of the name, such as `Bill` for `William`.
    VARIANT,
    /// An initial and a name that starts with it.
    INITIAL,
    /// A shortened word, such as `INTL` for `International`.
    ABBREVIATION,
    /// One token on one side, several on the other, such as `Alassad` and `Al-Assad`.
    JOINED,
    /// The same Hangul reading.
    KOREAN,
    /// Only one of the names has the token.
    ABSENT,
    /// Both names have a token here, and they are different names.
    DIFFERENT
}
