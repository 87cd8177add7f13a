package dev.kkachi.text;

/// What a blocking key of a [PreparedName] stands for. The kind sits in the top bits of the key.
///
/// Two names that are worth comparing share at least one key. Kinds are ordered from the key that says most to the
/// one that says least: an index reads [#NAME], [#PAIR] and [#KOREAN] first, and may skip the posting list of a
/// [#TOKEN] or [#SOUND] that half the world bears where another key of the query is rarer.
public enum KeyKind {
    /// All tokens of the name, in any order, or all its letters, with any spaces.
    NAME(0),
    /// Two tokens of the name.
    PAIR(1),
    /// Two sounds of the name: finds two common tokens of which both are spelled otherwise.
    SOUND_PAIR(2),
    /// A Korean reading.
    KOREAN(3),
    /// One token, or two neighbours written together.
    TOKEN(4),
    /// One token by its consonants.
    SOUND(5),
    /// One token with one letter left out: finds slips of the pen.
    NEAR(6);

    private static final KeyKind[] KINDS = values();

    private final long code;

    KeyKind(long code) {
        this.code = code;
    }

    /// Returns the kind of `key`.
    public static KeyKind of(long key) {
        return KINDS[(int) (key >>> 60)];
    }

    /// Makes a key of this kind out of `hash`.
    public long key(long hash) {
        return (code << 60) | (hash >>> 4);
    }
}
