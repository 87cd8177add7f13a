package dev.kkachi.chains;

/// Reads an amount as it is printed, `1,234.50` or `7740000`, into a whole number of up to 128 bits and the digits that
/// stand after its point. Nothing is rounded; zeros at the end of the fraction are not counted as digits.
///
/// One reader serves a thread and holds the last amount; it allocates nothing.
final class ExactAmount {
    /// More digits than any token has; a longer fraction is refused.
    static final int DECIMALS_MAX = 30;

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
        int zeros = 0;
        for (int i = offset; i < offset + length; i++) {
            byte c = text[i];
            if (c >= '0' && c <= '9') {
                digits++;
                if (point >= 0 && c == '0') {
                    zeros++;
                } else {
                    if (!append(zeros, c - '0')) {
                        return "An amount has at most 128 bits.";
                    }
                    decimals += point >= 0 ? zeros + 1 : 0;
                    zeros = 0;
                }
            } else if (c == '.' && point < 0) {
                point = i;
            } else if (c != ',' || point >= 0) {
                return c == '-' ? "An amount is not negative." : "An amount is a decimal number.";
            }
        }
        if (digits == 0) {
            return "An amount is a decimal number.";
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
        if (Long.compareUnsigned(high, CARRY_FROM) >= 0) {
            return false;
        }
        long product = low * 10;
        low = product + digit;
        high = high * 10 + carry + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
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
