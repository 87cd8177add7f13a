package dev.kkachi.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How the tables write numbers: the same on every machine.
final class Numbers {
    private Numbers() {}

    /// Returns `value` with one decimal.
    static String short1(double value) {
        return rounded(value, 1);
    }

    /// Returns `value` with two decimals.
    static String short2(double value) {
        return rounded(value, 2);
    }

    /// Returns `part` of `whole` as a percentage with one decimal, and the two counts.
    static String share(long part, long whole) {
        return rounded(whole == 0 ? 0 : 100.0 * part / whole, 1) + " % (" + part + " of " + whole + ")";
    }

    private static String rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
