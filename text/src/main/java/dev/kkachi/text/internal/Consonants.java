package dev.kkachi.text.internal;

/// Kinds of consonants, as bits, such that what separates two kinds costs something in [SoundDistance]: from which
/// kinds two words hold follows how far they are apart at least.
final class Consonants {
    /// How many kinds there are.
    static final int BITS = 7;

    /// Every kind.
    static final int ALL = (1 << BITS) - 1;

    /// What each set of kinds costs at least to do away with.
    private static final int[] LEAST = new int[ALL + 1];

    static {
        for (int kinds = 1; kinds <= ALL; kinds++) {
            int rest = kinds & (kinds - 1);
            LEAST[kinds] = LEAST[rest] + (rest == 0 ? cost(kinds) : LEAST[kinds - rest]);
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

    /// Returns the least that it costs to leave out a sound of `kind` or to exchange it for one of no such kind.
    private static int cost(int kind) {
        int least = SoundDistance.SLIP;
        for (int sound = 0; sound < SoundDistance.SIZE; sound++) {
            if (of(sound) == kind) {
                least = Math.min(least, SoundDistance.leaveOutLeast(sound, true, true));
                for (int other = 0; other < SoundDistance.SIZE; other++) {
                    int exchange = SoundDistance.exchange(SoundDistance.row(sound), other);
                    least = of(other) == kind ? least : Math.min(least, exchange);
                }
            }
        }
        return least;
    }
}
