package dev.kkachi.networks;

/// Arithmetic on unsigned numbers of 128 bits, each in two `long`s. Allocates nothing.
final class Bits128 {
    private Bits128() {}

    static int compare(long high, long low, long otherHigh, long otherLow) {
        int order = Long.compareUnsigned(high, otherHigh);
        return order != 0 ? order : Long.compareUnsigned(low, otherLow);
    }

    /// Returns the upper half of `a - b`; the lower half is the difference of the lower halves.
    static long differenceHigh(long aHigh, long aLow, long bHigh, long bLow) {
        long borrow = Long.compareUnsigned(aLow, bLow) < 0 ? 1 : 0;
        return aHigh - bHigh - borrow;
    }

    /// Returns the upper half of the number moved up by `bits`, 0 to 128.
    static long shiftedHigh(long high, long low, int bits) {
        if (bits == 0) {
            return high;
        }
        if (bits >= Long.SIZE) {
            return bits == 2 * Long.SIZE ? 0 : low << (bits - Long.SIZE);
        }
        return high << bits | low >>> (Long.SIZE - bits);
    }

    /// Returns the lower half of the number moved up by `bits`, 0 to 128.
    static long shiftedLow(long low, int bits) {
        return bits >= Long.SIZE ? 0 : low << bits;
    }
}
