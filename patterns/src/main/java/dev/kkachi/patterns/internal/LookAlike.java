package dev.kkachi.patterns.internal;

import java.util.Locale;

/// What people compare when they compare addresses: the first four characters and the last four. Two addresses of one
/// look differ in the middle, where nobody reads.
///
/// @param first the first characters, without a prefix that all addresses of the chain share
/// @param last the last characters
record LookAlike(String first, String last) {
    private static final int SHOWN = 4;

    static LookAlike of(String address) {
        boolean isHex = address.startsWith("0x");
        String telling = isHex ? address.substring(2).toLowerCase(Locale.ROOT) : address.substring(prefix(address));
        int length = telling.length();
        return length < 2 * SHOWN
                ? new LookAlike(telling, "")
                : new LookAlike(telling.substring(0, SHOWN), telling.substring(length - SHOWN));
    }

    /// All addresses of Tron begin with T, of Bitcoin's newer kind with `bc1q` or `bc1p`.
    private static int prefix(String address) {
        return address.startsWith("bc1") ? Math.min(SHOWN, address.length()) : address.startsWith("T") ? 1 : 0;
    }
}
