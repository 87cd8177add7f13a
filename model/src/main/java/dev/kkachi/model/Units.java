package dev.kkachi.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A count of an asset's smallest units, exact and never negative. It has 126 bits: a token of 18 decimals fits a
/// long only up to nine of them, and some tokens have quadrillions.
///
/// Sums that leave the range are refused instead of wrapping round: no amount of money may appear or vanish.
///
/// @param high the upper bits
/// @param low the lower 64 bits, unsigned
public record Units(long high, long low) implements Comparable<Units> {
    /// Nothing.
    public static final Units ZERO = new Units(0, 0);

    /// The bits that a count may have.
    public static final int BITS = 126;

    private static final long HIGH_MAX = (1L << (BITS - Long.SIZE)) - 1;
    private static final long DIGIT = (1L << Integer.SIZE) - 1;
    private static final BigInteger LOW = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    public Units {
        if (high < 0 || high > HIGH_MAX) {
            throw new ArithmeticException("A count of units has at most " + BITS + " bits and is never negative.");
        }
    }

    /// Returns `count` units.
    ///
    /// @throws ArithmeticException if it is negative
    public static Units of(long count) {
        return new Units(count < 0 ? -1 : 0, count);
    }

    /// Returns `count` units.
    ///
    /// @throws ArithmeticException if it is negative or has more than [#BITS] bits
    public static Units of(BigInteger count) {
        if (count.signum() < 0 || count.bitLength() > BITS) {
            throw new ArithmeticException("A count of units has at most " + BITS + " bits and is never negative: "
                    + (count.bitLength() > 2 * BITS ? "one of " + count.bitLength() + " bits" : count) + ".");
        }
        return new Units(count.shiftRight(Long.SIZE).longValue(), count.longValue());
    }

    /// Returns the sum.
    ///
    /// @throws ArithmeticException if it has more than [#BITS] bits
    public Units plus(Units other) {
        long sum = low + other.low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        return new Units(high + other.high + carry, sum);
    }

    /// Returns the difference.
    ///
    /// @throws ArithmeticException if `other` is more
    public Units minus(Units other) {
        long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
        return new Units(high - other.high - borrow, low - other.low);
    }

    /// Returns the difference, or nothing if `other` is more.
    public Units minusOrZero(Units other) {
        return compareTo(other) <= 0 ? ZERO : minus(other);
    }

    /// Returns the smaller of the two.
    public Units min(Units other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Returns the greater of the two.
    public Units max(Units other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Returns this count times `part` divided by `whole`, rounded down.
    ///
    /// @throws ArithmeticException if `whole` is zero, or the result has more than [#BITS] bits
    public Units share(Units part, Units whole) {
        if (isLong() && part.isLong() && whole.isLong() && !whole.isZero()) {
            long top = Math.multiplyHigh(low, part.low);
            if (top < whole.low) {
                return new Units(0, quotient(top, low * part.low, whole.low));
            }
        }
        return of(toBigInteger().multiply(part.toBigInteger()).divide(whole.toBigInteger()));
    }

    /// Divides 128 bits by a long above `top`, so that the quotient has 64: two digits of 32 bits, each guessed from
    /// the upper half of the divisor and put right (Knuth's Algorithm D).
    private static long quotient(long top, long bottom, long divisor) {
        if (top == 0) {
            return Long.divideUnsigned(bottom, divisor);
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long scaled = divisor << shift;
        long upper = (top << shift) | (bottom >>> (Long.SIZE - shift));
        long lower = bottom << shift;
        long first = digit(upper, lower >>> Integer.SIZE, scaled);
        long rest = (upper << Integer.SIZE) + (lower >>> Integer.SIZE) - first * scaled;
        return (first << Integer.SIZE) + digit(rest, lower & DIGIT, scaled);
    }

    /// Returns how often `divisor`, whose top bit is set, goes into `upper` followed by the digit `next`.
    private static long digit(long upper, long next, long divisor) {
        long divisorUpper = divisor >>> Integer.SIZE;
        long guess = Long.divideUnsigned(upper, divisorUpper);
        long rest = upper - guess * divisorUpper;
        while (guess > DIGIT || Long.compareUnsigned(guess * (divisor & DIGIT), (rest << Integer.SIZE) + next) > 0) {
            guess--;
            rest += divisorUpper;
            if (rest > DIGIT) {
                break;
            }
        }
        return guess;
    }

    /// Says whether this is nothing.
    public boolean isZero() {
        return (high | low) == 0;
    }

    /// Says whether it fits a long.
    public boolean isLong() {
        return high == 0 && low >= 0;
    }

    /// Returns the count as a whole number.
    public BigInteger toBigInteger() {
        BigInteger lower = BigInteger.valueOf(low);
        return high == 0 && low >= 0
                ? lower
                : BigInteger.valueOf(high).shiftLeft(Long.SIZE).or(lower.and(LOW));
    }

    /// Returns the amount in the asset's own unit, `decimals` digits after the point.
    public BigDecimal toDecimal(int decimals) {
        return new BigDecimal(toBigInteger(), decimals);
    }

    /// Returns the amount in the asset's own unit as `1234.500000`, with all its decimals.
    public String render(int decimals) {
        return toDecimal(decimals).toPlainString();
    }

    @Override
    public int compareTo(Units other) {
        int upper = Long.compare(high, other.high);
        return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return toBigInteger().toString();
    }
}
