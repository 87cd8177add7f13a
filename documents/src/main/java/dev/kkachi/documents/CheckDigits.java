package dev.kkachi.documents;

/// The check digits of ICAO Doc 9303, part 3, section 4.9: weights 7, 3, 1 in turn, remainder by ten.
/// They tell a slip of the pen from a whole number; who forges a zone can compute them, too.
final class CheckDigits {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigits() {}

    /// Returns the digit over `chars`, of which letters count 10 to 35 and everything else but digits
    /// nothing.
    static char of(CharSequence chars) {
        int sum = 0;
        for (int i = 0; i < chars.length(); i++) {
            sum += value(chars.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 0;
    }
}
