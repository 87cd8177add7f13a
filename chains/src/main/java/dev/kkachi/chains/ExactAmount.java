package dev.kkachi.chains;

import dev.kkachi.ledger.spi.TransferRow;

/// Reads an amount as it is printed, `1,234.50` or `7740000`, into a whole number of up to 128 bits and the digits that
/// stand after its point. Nothing is rounded; zeros at the end of the fraction are not counted as digits. A comma that
/// does not stand between groups of three digits may be a decimal one, and is refused.
///
/// One reader serves a thread and holds the last amount; it allocates nothing.
final class ExactAmount {
    /// More digits than any token has; a longer fraction is refused.
    static final int DECIMALS_MAX = 30;

    /// The rule that an amount breaks which no ledger takes, whatever its asset.
    static final String TOO_LARGE = "An amount has at most " + TransferRow.AMOUNT_BITS + " bits.";

    private static final String NO_NUMBER = "An amount is a decimal number.";
    private static final String COMMA =
            "An amount's commas stand between groups of three digits, and its fraction behind a point.";
    private static final int GROUP = 3;

    private static final long ROUNDED_FROM = 1_000_000_000_000_000L;
    private static final long CARRY_FROM = Long.divideUnsigned(-1L, 10);

    private long high;
    private long low;
    private int decimals;

    /// Reads `length` bytes of `text` from `offset`.
    ///
    /// @return the rule that the text breaks, empty if none
    String read(byte[] text, int offset, int length) {
        high = 0;
        low = 0;
        decimals = 0;
        int digits = 0;
        int point = -1;
        int comma = -1;
        int zeros = 0;
        for (int i = offset; i < offset + length; i++) {
            byte c = text[i];
            if (c >= '0' && c <= '9') {
                digits++;
                if (point >= 0 && c == '0') {
                    zeros++;
                } else {
                    if (!append(zeros, c - '0')) {
                        return TOO_LARGE;
                    }
                    decimals += point >= 0 ? zeros + 1 : 0;
                    zeros = 0;
                }
            } else if (c == '.' && point < 0) {
                point = i;
            } else if ((c | 0x20) == 'e' && digits > 0 && comma < 0) {
                return exponent(text, i + 1, offset + length);
            } else if (c != ',') {
                return c == '-' ? "An amount is not negative." : NO_NUMBER;
            } else if (point >= 0 || digits == 0 || (comma < 0 ? digits > GROUP : i - comma != GROUP + 1)) {
                return COMMA;
            } else {
                comma = i;
            }
        }
        if (comma >= 0 && (point >= 0 ? point : offset + length) - comma != GROUP + 1) {
            return COMMA;
        }
        if (digits == 0) {
            return NO_NUMBER;
        }
        return decimals > DECIMALS_MAX ? "An amount has at most " + DECIMALS_MAX + " decimals." : "";
    }

    /// Reads what stands behind an `e`. Such a number was a machine's approximate one unless it is short.
    private String exponent(byte[] text, int from, int end) {
        int sign = from < end && text[from] == '-' ? -1 : 1;
        int first = from < end && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        int value = 0;
        for (int i = first; i < end; i++) {
            if (text[i] < '0' || text[i] > '9' || end - first > 2) {
                return NO_NUMBER;
            }
            value = value * 10 + text[i] - '0';
        }
        if (first >= end) {
            return NO_NUMBER;
        }
        if (high != 0 || Long.compareUnsigned(low, ROUNDED_FROM) >= 0) {
            return "An amount with an exponent and more than 15 digits was rounded before it was printed.";
        }
        decimals -= sign * value;
        while (decimals < 0) {
            if (!timesTenPlus(0)) {
                return TOO_LARGE;
            }
            decimals++;
        }
        return decimals > DECIMALS_MAX ? "An amount has at most " + DECIMALS_MAX + " decimals." : "";
    }

    private boolean append(int zeros, int digit) {
        for (int i = 0; i < zeros; i++) {
            if (!timesTenPlus(0)) {
                return false;
            }
        }
        return timesTenPlus(digit);
    }

    private boolean timesTenPlus(int digit) {
        long carry = Long.compareUnsigned(low, CARRY_FROM) >= 0 ? Math.unsignedMultiplyHigh(low, 10) : 0;
        long product = low * 10;
        long lower = product + digit;
        long upper = high * 10;
        long sum = upper + carry + (Long.compareUnsigned(lower, product) < 0 ? 1 : 0);
        if (Long.compareUnsigned(high, CARRY_FROM) > 0 || Long.compareUnsigned(sum, upper) < 0) {
            return false;
        }
        low = lower;
        high = sum;
        return true;
    }

    /// Returns the upper 64 bits of the number.
    long high() {
        return high;
    }

    /// Returns the lower 64 bits of the number.
    long low() {
        return low;
    }

    /// Returns how many of its digits stand after the point.
    int decimals() {
        return decimals;
    }
}
