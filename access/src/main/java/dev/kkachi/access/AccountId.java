package dev.kkachi.access;

import java.security.SecureRandom;
import java.util.HexFormat;

/// The id of an account, made at random and never used again.
///
/// @param value `u-` and sixteen hexadecimal digits
public record AccountId(String value) {
    private static final int BYTES = 8;

    public AccountId {
        if (!value.matches("u-[0-9a-f]{16}")) {
            throw new IllegalArgumentException("'" + value + "' is no account id; the rule is u- and 16 hex digits.");
        }
    }

    /// Returns a new one.
    static AccountId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new AccountId("u-" + HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
