package dev.kkachi.ledger.internal;

import java.math.BigInteger;

/// Counts amounts in finer units than they were given in, where the asset turned out to have more decimals.
///
/// @param factor what an amount is multiplied with
/// @param isOne whether that is 1
record Scale(BigInteger factor, boolean isOne) {
    private static final BigInteger LOW = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    /// Returns the scale that takes amounts of `given` decimals to `wanted`; base units of unknown size stay.
    static Scale from(int given, int wanted) {
        int digits = given < 0 ? 0 : Math.max(0, wanted - given);
        return new Scale(BigInteger.TEN.pow(digits), digits == 0);
    }

    long high(long high, long low) {
        return isOne ? high : scaled(high, low).shiftRight(Long.SIZE).longValueExact();
    }

    long low(long high, long low) {
        return isOne ? low : scaled(high, low).longValue();
    }

    private BigInteger scaled(long high, long low) {
        return BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .or(BigInteger.valueOf(low).and(LOW))
                .multiply(factor);
    }
}
