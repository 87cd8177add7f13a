package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import java.util.Arrays;

/// What travels in one transfer: lots in the order in which they left, each all tainted or all clean. Neighbours
/// differ in taint and none is empty, so that equal parcels have equal lots.
///
/// A lot is two words, its count with the taint in the sign, which [Units] never uses; most parcels have one or two.
final class Parcel {
    /// The bit of a lot's upper word that says it is tainted.
    static final long TAINT = Long.MIN_VALUE;

    private static final Parcel EMPTY = new Parcel(new long[0], Units.ZERO);

    private final long[] words;
    private final Units tainted;

    private Parcel(long[] words, Units tainted) {
        this.words = words;
        this.tainted = tainted;
    }

    /// Takes over the first `lots` lots of `words`.
    static Parcel of(long[] words, int lots) {
        long[] own = words.length == 2 * lots ? words : Arrays.copyOf(words, 2 * lots);
        Units tainted = Units.ZERO;
        for (int lot = 0; lot < lots; lot++) {
            if (own[2 * lot] < 0) {
                tainted = tainted.plus(units(own, lot));
            }
        }
        return new Parcel(own, tainted);
    }

    /// Returns `units`, all clean.
    static Parcel clean(Units units) {
        return units.isZero() ? EMPTY : new Parcel(new long[] {units.high(), units.low()}, Units.ZERO);
    }

    /// Returns a parcel of `amount` whose first units are `tainted`.
    static Parcel of(Units amount, Units tainted) {
        if (tainted.isZero()) {
            return clean(amount);
        }
        Units clean = amount.minus(tainted);
        return new Parcel(
                clean.isZero()
                        ? new long[] {tainted.high() | TAINT, tainted.low()}
                        : new long[] {tainted.high() | TAINT, tainted.low(), clean.high(), clean.low()},
                tainted);
    }

    /// Returns how many lots it has.
    int lots() {
        return words.length / 2;
    }

    /// Returns how much `lot` is.
    Units units(int lot) {
        return units(words, lot);
    }

    /// Says whether `lot` is tainted.
    boolean isTainted(int lot) {
        return words[2 * lot] < 0;
    }

    /// Returns how much it is in all.
    Units amount() {
        Units sum = Units.ZERO;
        for (int lot = 0; lot < lots(); lot++) {
            sum = sum.plus(units(lot));
        }
        return sum;
    }

    /// Returns how much of it is tainted.
    Units tainted() {
        return tainted;
    }

    private static Units units(long[] words, int lot) {
        return new Units(words[2 * lot] & ~TAINT, words[2 * lot + 1]);
    }
}
