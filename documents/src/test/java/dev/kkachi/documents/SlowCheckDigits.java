package dev.kkachi.documents;

/// The check digits of ICAO Doc 9303 as a clerk would compute them: a table of values, a row of weights,
/// one sum.
final class SlowCheckDigits {
    static final String CHARS = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] VALUES = {
        0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
        30, 31, 32, 33, 34, 35
    };

    private SlowCheckDigits() {}

    static char of(String chars) {
        String weights = "731".repeat(chars.length());
        long sum = 0;
        for (int i = 0; i < chars.length(); i++) {
            int value = VALUES[CHARS.indexOf(chars.charAt(i))];
            sum += (long) value * Character.digit(weights.charAt(i), 10);
        }
        return String.valueOf(sum).charAt(String.valueOf(sum).length() - 1);
    }
}
