package dev.kkachi.linking.internal;

/// Which letters and digits a text has, and which letters it has twice, as bits. A slip of the pen changes two bits at
/// most, and the beginning of a text has no bit that the text has not: most pairs of texts need not be looked at.
final class Letters {
    private Letters() {}

    /// Returns the bits of a text in small letters.
    static long of(String text) {
        long bits = 0;
        for (int i = 0; i < Math.min(text.length(), Scratch.CHARACTERS_MAX); i++) {
            int c = text.charAt(i) | 0x20;
            if (c >= 'a' && c <= 'z') {
                long bit = 1L << (c - 'a');
                bits |= (bits & bit) != 0 ? bit << 26 : bit;
            } else if (c >= '0' && c <= '9') {
                bits |= 1L << (c - '0' + 52);
            }
        }
        return bits;
    }

    /// Says whether one text may become the other by so many slips.
    static boolean mayBeSlips(long a, long b, int slips) {
        return Long.bitCount(a ^ b) <= 2 * slips;
    }

    /// Says whether one text may be the beginning of the other.
    static boolean mayBeBeginning(long a, long b) {
        return (a & ~b) == 0 || (b & ~a) == 0;
    }
}
