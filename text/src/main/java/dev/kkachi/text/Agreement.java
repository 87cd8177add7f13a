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
    /// Two forms of one word, such as `Trade` and `Trading`, or two spellings of it, such as `Defence` and `Defense`.
    INFLECTED,
    /// Two words for one thing, such as `External` and `Foreign`.
    SYNONYM,
    /// A word and its translation, such as `은행` and `Bank`.
    TRANSLATION,
    /// Two ways to print one legal form, such as `OOO` and `LLC`.
    LEGAL_FORM,
    /// One token on one side, several on the other, such as `Alassad` and `Al-Assad`.
    JOINED,
    /// The same Hangul reading.
    KOREAN,
    /// Only one of the names has the token.
    ABSENT,
    /// Both names have a token here, and they are different names.
    DIFFERENT
}
