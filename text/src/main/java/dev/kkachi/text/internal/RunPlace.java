package dev.kkachi.text.internal;

/// Where a run of tokens stands, as one number: which name, its first token there, and how many there are.
final class RunPlace {
    private static final int COUNT_BITS = 2;
    private static final int FIRST_BITS = 5;
    private static final int BITS = COUNT_BITS + FIRST_BITS;
    private static final int COUNT_MIN = 2;

    /// How many names can be told apart.
    static final int NAMES_MAX = 1 << (Integer.SIZE - 1 - BITS);

    private RunPlace() {}

    /// Returns the place of the tokens `first` to `last` of `name`; places rise with names.
    static int of(int name, int first, int last) {
        if (name >= NAMES_MAX) {
            throw new IllegalArgumentException("An index holds at most " + NAMES_MAX + " names.");
        }
        return name << BITS | first << COUNT_BITS | (last - first + 1 - COUNT_MIN);
    }

    static int name(int place) {
        return place >>> BITS;
    }

    static int first(int place) {
        return place >>> COUNT_BITS & (1 << FIRST_BITS) - 1;
    }

    static int count(int place) {
        return (place & (1 << COUNT_BITS) - 1) + COUNT_MIN;
    }

    /// Returns the tokens of the run within its name, as bits.
    static int tokens(int place) {
        return ((1 << count(place)) - 1) << first(place);
    }
}
