package dev.kkachi.model.internal;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The forty digits of an Ethereum address and the checksum hidden in the case of their letters (EIP-55): a letter is
/// a capital where the hash of the small-letter address has a high nibble. An address in one case has no checksum.
public final class ChecksummedHex {
    private static final int DIGITS = 40;

    private ChecksummedHex() {}

    /// Returns the rule that `digits` break, or `null` if they are an address.
    public static @Nullable String brokenRule(String digits) {
        boolean small = false;
        boolean capital = false;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            boolean isSmall = digit >= 'a' && digit <= 'f';
            boolean isCapital = digit >= 'A' && digit <= 'F';
            if (!isSmall && !isCapital && (digit < '0' || digit > '9')) {
                return "An EVM address has only hexadecimal digits after 0x.";
            }
            small |= isSmall;
            capital |= isCapital;
        }
        if (digits.length() != DIGITS) {
            return "An EVM address has 40 hexadecimal digits after 0x, not " + digits.length() + ".";
        }
        return small && capital && !isChecked(digits)
                ? "The capitals of a mixed-case EVM address must be those of its EIP-55 checksum."
                : null;
    }

    private static boolean isChecked(String digits) {
        byte[] lower = digits.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        byte[] hash = Keccak256.hash(lower, lower.length);
        for (int i = 0; i < DIGITS; i++) {
            char digit = digits.charAt(i);
            if (digit <= '9') {
                continue;
            }
            int nibble = (i % 2 == 0 ? hash[i / 2] >> 4 : hash[i / 2]) & 0xF;
            if ((nibble >= 8) != (digit <= 'F')) {
                return false;
            }
        }
        return true;
    }
}
