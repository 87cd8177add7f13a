package dev.kkachi.chains;

import dev.kkachi.ledger.spi.TransferRow;

/// Numbers, times and flags of a row.
final class Numbers {
    private static final int HEX_DIGITS_MAX = 15;
    private static final int DIGITS_MAX = 18;

    private Numbers() {}

    /// Returns the number in the first of `columns` that holds something, which is a whole one, `otherwise` if none
    /// does.
    static long whole(Fields row, long otherwise, String... columns) throws Refused {
        String printed = row.text(columns);
        return printed.isEmpty() ? otherwise : whole(columns[0], printed);
    }

    /// Returns the whole number, in decimal digits or in hexadecimal ones after `0x`, that is not negative.
    static long whole(String column, String printed) throws Refused {
        boolean isHex = printed.startsWith("0x");
        String digits = isHex ? printed.substring(2) : printed;
        if (digits.isEmpty() || digits.length() > (isHex ? HEX_DIGITS_MAX : DIGITS_MAX)) {
            throw Refused.because(column, printed, "A number has 1 to " + DIGITS_MAX + " digits.");
        }
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), isHex ? 16 : 10) : -1;
            if (digit < 0) {
                throw Refused.because(column, printed, "A number is whole and not negative.");
            }
            number = number * (isHex ? 16 : 10) + digit;
        }
        return number;
    }

    /// Returns a number that fits an int.
    static int small(Fields row, int otherwise, String... columns) throws Refused {
        long number = whole(row, otherwise, columns);
        if (number > Integer.MAX_VALUE) {
            throw Refused.because(columns[0], Long.toString(number), "A place is at most " + Integer.MAX_VALUE + ".");
        }
        return (int) number;
    }

    /// Returns the time in the first of `columns` that holds one.
    static long seconds(Fields row, String... columns) throws Refused {
        String printed = row.text(columns);
        long seconds = printed.startsWith("0x") ? whole(columns[0], printed) : PrintedTime.seconds(printed);
        if (seconds == PrintedTime.NONE) {
            throw Refused.because(columns[0], printed, PrintedTime.RULE);
        }
        return seconds;
    }

    /// Returns the time, or that only the block knows it, in which case the block is to be known.
    static long secondsOrBlock(Fields row, long block, String... columns) throws Refused {
        if (!row.text(columns).isEmpty()) {
            return seconds(row, columns);
        }
        if (block < 0) {
            throw Refused.because(columns[0], "", "A row says its time or its block.");
        }
        return TransferRow.BY_BLOCK;
    }

    /// Says whether a status, if there is one, tells of success.
    static boolean hasSucceeded(Fields row, String... columns) {
        String status = row.text(columns);
        return !status.equals("0") && !status.equals("0x0") && !status.equalsIgnoreCase("false");
    }
}
