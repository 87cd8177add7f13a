package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import java.util.Arrays;

/// The units of one account as a line of lots, each all tainted or all clean; neighbours of equal taint are one lot,
/// so that an account costs as many lots as its taint has borders.
///
/// The line is a ring of pairs of words as in [Parcel], for lots leave at its front and come in at either end.
final class Lots {
    private long[] ring = new long[8];
    private int head;
    private int size;
    private int taintedLots;

    /// Puts `units` behind the last lot.
    void addLast(Units units, boolean tainted) {
        if (units.isZero()) {
            return;
        }
        if (size > 0 && isTainted(size - 1) == tainted) {
            set(size - 1, units(size - 1).plus(units), tainted);
            return;
        }
        grow();
        size++;
        taintedLots += tainted ? 1 : 0;
        set(size - 1, units, tainted);
    }

    /// Puts `units` before the first lot.
    void addFirst(Units units, boolean tainted) {
        if (units.isZero()) {
            return;
        }
        if (size > 0 && isTainted(0) == tainted) {
            set(0, units(0).plus(units), tainted);
            return;
        }
        grow();
        size++;
        taintedLots += tainted ? 1 : 0;
        head = (head - 2) & (ring.length - 1);
        set(0, units, tainted);
    }

    /// Takes the first `amount` units out, in their order.
    ///
    /// @throws IllegalStateException if there are not as many
    Parcel take(Units amount) {
        long[] words = new long[2];
        int lots = 0;
        for (Units wanted = amount; !wanted.isZero(); lots++) {
            if (size == 0) {
                throw new IllegalStateException("An account sent " + wanted + " units more than it held.");
            }
            if (words.length == 2 * lots) {
                words = Arrays.copyOf(words, 4 * lots);
            }
            boolean tainted = isTainted(0);
            Units part = units(0).min(wanted);
            words[2 * lots] = part.high() | (tainted ? Parcel.TAINT : 0);
            words[2 * lots + 1] = part.low();
            removeFirst(part, tainted);
            wanted = wanted.minus(part);
        }
        return Parcel.of(words, lots);
    }

    private void removeFirst(Units part, boolean tainted) {
        Units rest = units(0).minus(part);
        if (!rest.isZero()) {
            set(0, rest, tainted);
            return;
        }
        head = (head + 2) & (ring.length - 1);
        size--;
        taintedLots -= tainted ? 1 : 0;
    }

    /// Says whether no unit is tainted.
    boolean isClean() {
        return taintedLots == 0;
    }

    /// Counts the tainted units, lot by lot.
    Units tainted() {
        Units sum = Units.ZERO;
        for (int lot = 0; lot < size; lot++) {
            if (isTainted(lot)) {
                sum = sum.plus(units(lot));
            }
        }
        return sum;
    }

    private void grow() {
        if (2 * size < ring.length) {
            return;
        }
        long[] larger = new long[2 * ring.length];
        System.arraycopy(ring, head, larger, 0, ring.length - head);
        System.arraycopy(ring, 0, larger, ring.length - head, head);
        ring = larger;
        head = 0;
    }

    private Units units(int lot) {
        int word = word(lot);
        return new Units(ring[word] & ~Parcel.TAINT, ring[word + 1]);
    }

    private boolean isTainted(int lot) {
        return ring[word(lot)] < 0;
    }

    private void set(int lot, Units units, boolean tainted) {
        int word = word(lot);
        ring[word] = units.high() | (tainted ? Parcel.TAINT : 0);
        ring[word + 1] = units.low();
    }

    private int word(int lot) {
        return (head + 2 * lot) & (ring.length - 1);
    }
}
