package dev.kkachi.model.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes written as a number to the base 58, in the alphabet of one chain, and the four checksum bytes that most chains
/// put behind them.
///
/// The number is gathered five digits at a time (58^5 is just below 2^32) into 32-bit limbs, so that an address costs a
/// few dozen multiplications and one small array.
public final class Base58 {
    /// The alphabet of Bitcoin and of all chains but one.
    public static final Base58 BITCOIN = new Base58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");

    /// The alphabet of the XRP Ledger.
    public static final Base58 RIPPLE = new Base58("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz");

    private static final int CHECKSUM_BYTES = 4;
    private static final int DIGITS_AT_ONCE = 5;
    private static final int LENGTH_MAX = 128;
    private static final long LIMB_MASK = 0xFFFF_FFFFL;

    private final byte[] digitOf = new byte[128];
    private final String letters;
    private final char zero;

    private Base58(String alphabet) {
        letters = alphabet;
        Arrays.fill(digitOf, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            digitOf[alphabet.charAt(i)] = (byte) i;
        }
        zero = alphabet.charAt(0);
    }

    /// Finds the bytes that `text` writes, or `null` where it leaves the alphabet or is longer than any address.
    public byte @Nullable [] find(String text) {
        if (text.length() > LENGTH_MAX) {
            return null;
        }
        int[] limbs = new int[text.length() * 6 / 32 + 1];
        long chunk = 0;
        long scale = 1;
        for (int i = 0; i < text.length(); i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return null;
            }
            chunk = chunk * 58 + digit;
            scale *= 58;
            if ((i + 1) % DIGITS_AT_ONCE == 0 || i + 1 == text.length()) {
                addTo(limbs, scale, chunk);
                chunk = 0;
                scale = 1;
            }
        }
        return bytes(limbs, leadingZeros(text));
    }

    /// Returns what the letter `letter` counts, or -1 if it is not in the alphabet.
    int digit(char letter) {
        return letter < digitOf.length ? digitOf[letter] : -1;
    }

    private static void addTo(int[] limbs, long scale, long chunk) {
        long carry = chunk;
        for (int i = limbs.length - 1; i >= 0; i--) {
            carry += (limbs[i] & LIMB_MASK) * scale;
            limbs[i] = (int) carry;
            carry >>>= 32;
        }
    }

    private int leadingZeros(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == zero) {
            count++;
        }
        return count;
    }

    private static byte[] bytes(int[] limbs, int leadingZeros) {
        int first = 0;
        while (first < limbs.length * 4 && byteAt(limbs, first) == 0) {
            first++;
        }
        byte[] bytes = new byte[leadingZeros + limbs.length * 4 - first];
        for (int i = first; i < limbs.length * 4; i++) {
            bytes[leadingZeros + i - first] = byteAt(limbs, i);
        }
        return bytes;
    }

    /// Returns `body` and its four checksum bytes in this alphabet.
    public String checked(byte[] body) {
        byte[] bytes = Arrays.copyOf(body, body.length + CHECKSUM_BYTES);
        MessageDigest sha256 = sha256();
        System.arraycopy(sha256.digest(sha256.digest(body)), 0, bytes, body.length, CHECKSUM_BYTES);
        return print(bytes);
    }

    private String print(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        byte[] digits = new byte[bytes.length * 138 / 100 + 1];
        int first = digits.length;
        for (int i = zeros; i < bytes.length; i++) {
            int carry = bytes[i] & 0xFF;
            int at = digits.length;
            while (carry != 0 || at > first) {
                at--;
                carry += digits[at] << 8;
                digits[at] = (byte) (carry % 58);
                carry /= 58;
            }
            first = at;
        }
        StringBuilder text = new StringBuilder(zeros + digits.length - first).repeat(zero, zeros);
        for (int i = first; i < digits.length; i++) {
            text.append(letters.charAt(digits[i]));
        }
        return text.toString();
    }

    private static byte byteAt(int[] limbs, int index) {
        return (byte) (limbs[index / 4] >>> (24 - 8 * (index % 4)));
    }

    /// Says whether the last four bytes are the beginning of the double SHA-256 of those before them.
    public static boolean isChecked(byte[] bytes) {
        int body = bytes.length - CHECKSUM_BYTES;
        if (body < 1) {
            return false;
        }
        MessageDigest sha256 = sha256();
        sha256.update(bytes, 0, body);
        byte[] hash = sha256.digest(sha256.digest());
        return Arrays.equals(hash, 0, CHECKSUM_BYTES, bytes, body, bytes.length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256.", e);
        }
    }
}
