package dev.kkachi.model.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The address form with a readable prefix, the separator `1` and a six-letter checksum, in both its variants (BIP-173
/// bech32, BIP-350 bech32m), and what Bitcoin's witness programs put into it.
public final class Bech32 {
    /// Which constant the checksum was made with; [#NONE] if it does not fit.
    public enum Variant {
        NONE,
        BECH32,
        BECH32M
    }

    private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final byte[] VALUE_OF = new byte[128];
    private static final int[] GENERATOR = {0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3};
    private static final int BECH32M_CONSTANT = 0x2BC830A3;
    private static final int CHECKSUM_LETTERS = 6;
    private static final int WITNESS_VERSION_MAX = 16;
    private static final int PROGRAM_BYTES_MIN = 2;
    private static final int PROGRAM_BYTES_MAX = 40;

    static {
        Arrays.fill(VALUE_OF, (byte) -1);
        for (int i = 0; i < LETTERS.length(); i++) {
            VALUE_OF[LETTERS.charAt(i)] = (byte) i;
        }
    }

    private Bech32() {}

    /// Returns what the letter `letter` counts in either case, or -1 if it is not one of the thirty-two.
    static int value(char letter) {
        char small = letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
        return small < VALUE_OF.length ? VALUE_OF[small] : -1;
    }

    /// Says whether `text` holds both capitals and small letters.
    static boolean mixesCase(String text) {
        boolean small = false;
        boolean capital = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            small |= letter >= 'a' && letter <= 'z';
            capital |= letter >= 'A' && letter <= 'Z';
        }
        return small && capital;
    }

    /// Returns the variant whose checksum fits `text` as a whole.
    public static Variant variant(String text) {
        int separator = text.lastIndexOf('1');
        if (separator < 1 || text.length() - separator <= CHECKSUM_LETTERS || mixesCase(text)) {
            return Variant.NONE;
        }
        int checksum = 1;
        for (int i = 0; i < separator; i++) {
            char letter = small(text.charAt(i));
            if (letter < 33 || letter > 126) {
                return Variant.NONE;
            }
            checksum = step(checksum) ^ (letter >> 5);
        }
        checksum = step(checksum);
        for (int i = 0; i < separator; i++) {
            checksum = step(checksum) ^ (small(text.charAt(i)) & 31);
        }
        for (int i = separator + 1; i < text.length(); i++) {
            int value = value(text.charAt(i));
            if (value < 0) {
                return Variant.NONE;
            }
            checksum = step(checksum) ^ value;
        }
        return switch (checksum) {
            case 1 -> Variant.BECH32;
            case BECH32M_CONSTANT -> Variant.BECH32M;
            default -> Variant.NONE;
        };
    }

    private static char small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
    }

    private static int step(int checksum) {
        int top = checksum >>> 25;
        int next = (checksum & 0x1FFFFFF) << 5;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) * GENERATOR[i];
        }
        return next;
    }

    /// Returns the rule of a segregated-witness address that `text` breaks, or `null` if it is one.
    public static @Nullable String brokenSegwitRule(String text) {
        if (mixesCase(text)) {
            return "A bech32 address may not mix capitals and small letters.";
        }
        Variant variant = variant(text);
        if (variant == Variant.NONE) {
            return "The checksum of a bech32 address must fit its letters.";
        }
        int first = text.lastIndexOf('1') + 1;
        int end = text.length() - CHECKSUM_LETTERS;
        int version = first < end ? value(text.charAt(first)) : -1;
        if (version < 0 || version > WITNESS_VERSION_MAX) {
            return "A witness version lies between 0 and 16.";
        }
        if (variant != (version == 0 ? Variant.BECH32 : Variant.BECH32M)) {
            return "Witness version 0 is written in bech32, every later one in bech32m.";
        }
        return brokenProgramRule(text.substring(first + 1, end), version);
    }

    /// Returns the address of a witness program of `version` under `prefix`, in the variant that its version asks for.
    public static String segwit(String prefix, int version, byte[] program) {
        StringBuilder text = new StringBuilder(prefix).append('1').append(LETTERS.charAt(version));
        int bits = 0;
        int waiting = 0;
        for (byte octet : program) {
            waiting = ((waiting << 8) | (octet & 0xFF)) & 0xFFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt((waiting >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(LETTERS.charAt((waiting << (5 - bits)) & 31));
        }
        return text.append(checksum(prefix, text.substring(prefix.length() + 1), version))
                .toString();
    }

    private static String checksum(String prefix, String data, int version) {
        int checksum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            checksum = step(checksum) ^ (prefix.charAt(i) >> 5);
        }
        checksum = step(checksum);
        for (int i = 0; i < prefix.length(); i++) {
            checksum = step(checksum) ^ (prefix.charAt(i) & 31);
        }
        for (int i = 0; i < data.length(); i++) {
            checksum = step(checksum) ^ value(data.charAt(i));
        }
        for (int i = 0; i < CHECKSUM_LETTERS; i++) {
            checksum = step(checksum);
        }
        checksum ^= version == 0 ? 1 : BECH32M_CONSTANT;
        StringBuilder letters = new StringBuilder(CHECKSUM_LETTERS);
        for (int i = CHECKSUM_LETTERS - 1; i >= 0; i--) {
            letters.append(LETTERS.charAt((checksum >> (5 * i)) & 31));
        }
        return letters.toString();
    }

    private static @Nullable String brokenProgramRule(String letters, int version) {
        int spareBits = letters.length() * 5 % 8;
        if (spareBits >= 5 || (spareBits > 0 && (lastValue(letters) & ((1 << spareBits) - 1)) != 0)) {
            return "The spare bits of a witness program must be fewer than five and zero.";
        }
        int bytes = letters.length() * 5 / 8;
        boolean fits =
                version == 0 ? bytes == 20 || bytes == 32 : bytes >= PROGRAM_BYTES_MIN && bytes <= PROGRAM_BYTES_MAX;
        return fits ? null : "A witness program of version " + version + " cannot have " + bytes + " bytes.";
    }

    private static int lastValue(String letters) {
        return value(letters.charAt(letters.length() - 1));
    }
}
