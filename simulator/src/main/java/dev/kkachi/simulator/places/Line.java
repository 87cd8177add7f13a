package dev.kkachi.simulator.places;

import dev.kkachi.simulator.Dice;

/// A way into the internet: an address, or a pool of which the provider hands out another one now and
/// then.
///
/// @param first the first address of the pool
/// @param size how many addresses it has
/// @param leaseDays how long one of them is kept
/// @param key what tells this line from the others of its pool
public record Line(int first, int size, int leaseDays, long key) {
    /// Returns a line whose address never changes.
    public static Line fixed(int address) {
        return new Line(address, 1, 1, 0);
    }

    /// Returns the address on a day.
    public int at(int day) {
        if (size == 1) {
            return first;
        }
        // Leases do not all end on one day.
        long lease = ((long) day + Math.floorMod(key, leaseDays)) / leaseDays;
        return first + (int) Long.remainderUnsigned(Dice.mix(key + lease * 0x9E3779B97F4A7C15L), size);
    }
}
