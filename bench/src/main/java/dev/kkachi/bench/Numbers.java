package dev.kkachi.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How the tables write numbers: the same on every machine.
public final class Numbers {
    private Numbers() {}

    /// Returns `value` with one decimal.
    public static String short1(double value) {
        return rounded(value, 1);
    }

    /// Returns `value` with two decimals.
    public static String short2(double value) {
        return rounded(value, 2);
    }

    /// Returns `value` with four decimals.
    public static String short4(double value) {
        return rounded(value, 4);
    }

    /// Returns `part` of `whole` as a percentage with one decimal, and the two counts.
    public static String share(long part, long whole) {
        return rounded(whole == 0 ? 0 : 100.0 * part / whole, 1) + " % (" + part + " of " + whole + ")";
    }

    /// Returns `value` without digits that say nothing.
    public static String plain(double value) {
        return new BigDecimal(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Returns the fraction `part` as a percentage without decimals.
    public static String percent(double part) {
        return rounded(100 * part, 0) + " %";
    }

    private static String rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
