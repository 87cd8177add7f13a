package dev.kkachi.simulator;

import java.util.List;

/// Chance that falls the same on every machine and every JDK: SplitMix64 (Steele, Lea, Flood, *Fast
/// splittable pseudorandom number generators*, 2014). Each part of the case throws dice of its own name,
/// so that a change of one part leaves what happens in the others alone.
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long CENT_MICROS = 10_000;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /// Returns the dice called `name` of the case `seed`.
    public static Dice of(long seed, String name) {
        long state = seed;
        for (int i = 0; i < name.length(); i++) {
            state = mix(state + GOLDEN * (name.charAt(i) + 1));
        }
        return new Dice(state);
    }

    /// Returns the dice of one part of the case, such as one day of one person. They are cheap to make.
    public static Dice of(long seed, long part) {
        return new Dice(mix(mix(seed) + GOLDEN * (part + 1)));
    }

    /// Returns `value` with its bits so thoroughly mixed that nearby values look unrelated.
    public static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// Returns 64 bits.
    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /// Returns a number from `least` to `most`, both included.
    public long between(long least, long most) {
        return least + Long.remainderUnsigned(next(), most - least + 1);
    }

    /// Says yes in `percent` of a hundred cases.
    public boolean chance(int percent) {
        return between(1, 100) <= percent;
    }

    /// Returns one of `choices`.
    public <T> T pick(List<T> choices) {
        return choices.get((int) between(0, choices.size() - 1));
    }

    /// Returns an amount to the cent, in millionths of a dollar, from `leastDollars` to `mostDollars`.
    public long micros(long leastDollars, long mostDollars) {
        return between(leastDollars * 100, mostDollars * 100) * CENT_MICROS;
    }

    /// Returns a number of seconds from `leastHours` to `mostHours`.
    public long hours(long leastHours, long mostHours) {
        return between(leastHours * Times.HOUR, mostHours * Times.HOUR);
    }
}
