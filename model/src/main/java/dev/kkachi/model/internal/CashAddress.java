package dev.kkachi.model.internal;

/// The address form of Bitcoin Cash: the letters of bech32, a forty-bit checksum that also covers a prefix which is
/// usually left out, a version byte and a hash whose length that byte states.
///
/// See the CashAddr specification of 2017.
public final class CashAddress {
    private static final long[] GENERATOR = {0x98F2BC8E61L, 0x79B76D99E2L, 0xF33E5FB3C4L, 0xAE2EABE2A8L, 0x1E4F43E470L};
    private static final int CHECKSUM_LETTERS = 8;
    private static final int[] HASH_BYTES = {20, 24, 28, 32, 40, 48, 56, 64};

    private CashAddress() {}

    /// Says whether `text` could only be such an address with its prefix left out: it has the length `length`, begins
    /// with a `q` or `p` and uses no other letters.
    public static boolean looksLikeOne(String text, int length) {
        if (text.length() != length || "qpQP".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Bech32.value(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !Bech32.mixesCase(text);
    }

    /// Says whether `payload` is an address under `prefix`; both in small letters.
    public static boolean isValid(String prefix, String payload) {
        if (prefix.isEmpty() || payload.length() <= CHECKSUM_LETTERS) {
            return false;
        }
        long checksum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            checksum = step(checksum, prefix.charAt(i) & 31);
        }
        checksum = step(checksum, 0);
        for (int i = 0; i < payload.length(); i++) {
            int value = Bech32.value(payload.charAt(i));
            if (value < 0) {
                return false;
            }
            checksum = step(checksum, value);
        }
        return checksum == 1 && isPayload(payload.length() - CHECKSUM_LETTERS, payload);
    }

    private static boolean isPayload(int letters, String payload) {
        if (letters < 2) {
            return false;
        }
        int version = Bech32.value(payload.charAt(0)) << 3 | Bech32.value(payload.charAt(1)) >> 2;
        int spareBits = letters * 5 % 8;
        int last = Bech32.value(payload.charAt(letters - 1));
        boolean spareIsZero = spareBits < 5 && (last & ((1 << spareBits) - 1)) == 0;
        return version < 128 && spareIsZero && letters * 5 / 8 - 1 == HASH_BYTES[version & 7];
    }

    private static long step(long checksum, int value) {
        int top = (int) (checksum >>> 35);
        long next = (checksum & 0x07FFFFFFFFL) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) * GENERATOR[i];
        }
        return next;
    }
}
