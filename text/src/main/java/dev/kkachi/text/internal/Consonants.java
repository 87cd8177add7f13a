package dev.kkachi.text.internal;

/// Kinds of consonants, as bits, such that what separates two kinds costs something in [SoundDistance]: from which
/// kinds two words hold follows how far they are apart at least.
final class Consonants {
    /// How many kinds there are.
    static final int BITS = 7;

    /// Every kind.
    static final int ALL = (1 << BITS) - 1;

    private static final int[] COSTS = {100, 100, 100, 100, 60, 60, 30};
    private static final int[] LEAST = new int[ALL + 1];

    static {
        for (int kinds = 0; kinds <= ALL; kinds++) {
            for (int kind = 0; kind < COSTS.length; kind++) {
                LEAST[kinds] += (kinds >>> kind & 1) * COSTS[kind];
            }
        }
    }

    private Consonants() {}

    /// Returns the kind of `sound`, 0 where it has none.
    static int of(int sound) {
        return switch (sound) {
            case 'l' -> 1;
            case 'm' -> 2;
            case 'n' -> 4;
            case 'r' -> 8;
            case 'b', 'p' -> 16;
            case 'd', 't' -> 32;
            case 's', 'z', 'c', 'S', 'Z', 'C', 'J', 'j', 'k', 'X', 'g', 'h' -> 64;
            default -> 0;
        };
    }

    /// Returns the least distance of what holds the kinds `one` from what holds at least `all` and at most `some`: one
    /// exchange can do away with one kind and bring in one other.
    static int least(int one, int some, int all) {
        return Math.max(LEAST[one & ~some & ALL], LEAST[all & ~one & ALL]);
    }
}
