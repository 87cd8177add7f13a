package dev.kkachi.model.internal;

import org.jspecify.annotations.Nullable;

/// The addresses of Monero's main network: a network byte, two public keys, perhaps a payment id, and four bytes of a
/// Keccak checksum, written in base 58 block by block (8 bytes in 11 letters, the last 5 bytes in 7).
public final class MoneroAddress {
    private static final int LENGTH = 95;
    private static final int INTEGRATED_LENGTH = 106;
    private static final int BLOCK_LETTERS = 11;
    private static final int BLOCK_BYTES = 8;
    private static final int LAST_BYTES = 5;
    private static final int CHECKSUM_BYTES = 4;
    private static final int STANDARD = 18;
    private static final int INTEGRATED = 19;
    private static final int SUBADDRESS = 42;

    private MoneroAddress() {}

    /// Says whether the length is that of a Monero address, which no other form has.
    public static boolean looksLikeOne(String text) {
        return text.length() == LENGTH || text.length() == INTEGRATED_LENGTH;
    }

    /// Returns the rule that `text` breaks, or `null` if it is an address.
    public static @Nullable String brokenRule(String text) {
        byte[] bytes = find(text);
        if (bytes == null) {
            return "A Monero address is written in the letters of base 58.";
        }
        int network = bytes[0] & 0xFF;
        boolean fits = text.length() == LENGTH ? network == STANDARD || network == SUBADDRESS : network == INTEGRATED;
        if (!fits) {
            return "A Monero address begins with the byte 18, 19 or 42 of the main network, not " + network + ".";
        }
        int body = bytes.length - CHECKSUM_BYTES;
        byte[] hash = Keccak256.hash(bytes, body);
        for (int i = 0; i < CHECKSUM_BYTES; i++) {
            if (hash[i] != bytes[body + i]) {
                return "The checksum of a Monero address must fit its letters.";
            }
        }
        return null;
    }

    private static byte @Nullable [] find(String text) {
        int blocks = text.length() / BLOCK_LETTERS;
        byte[] bytes = new byte[blocks * BLOCK_BYTES + LAST_BYTES];
        for (int block = 0; block <= blocks; block++) {
            int from = block * BLOCK_LETTERS;
            int to = Math.min(from + BLOCK_LETTERS, text.length());
            int size = block < blocks ? BLOCK_BYTES : LAST_BYTES;
            if (!decode(text.substring(from, to), bytes, block * BLOCK_BYTES, size)) {
                return null;
            }
        }
        return bytes;
    }

    /// Writes the number that `letters` spell into `size` bytes; returns `false` where it does not fit into them.
    private static boolean decode(String letters, byte[] bytes, int offset, int size) {
        long value = 0;
        for (int i = 0; i < letters.length(); i++) {
            int digit = Base58.BITCOIN.digit(letters.charAt(i));
            long scaled = value * 58;
            long next = scaled + digit;
            boolean overflows = Math.unsignedMultiplyHigh(value, 58) != 0 || Long.compareUnsigned(next, scaled) < 0;
            if (digit < 0 || overflows) {
                return false;
            }
            value = next;
        }
        if (size < BLOCK_BYTES && value >>> (8 * size) != 0) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            bytes[offset + i] = (byte) (value >>> (8 * (size - 1 - i)));
        }
        return true;
    }
}
