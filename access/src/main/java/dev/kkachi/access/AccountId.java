package dev.kkachi.access;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The id of an account, made at random and never used again.
///
/// @param value `u-` and sixteen hexadecimal digits
public record AccountId(String value) {
    private static final int BYTES = 8;
    private static final Pattern FORM = Pattern.compile("u-[0-9a-f]{16}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no account id; the rule is u- and 16 hex digits.");
        }
    }

    /// Returns the id that a text from outside is, if it is one.
    public static @Nullable AccountId find(String text) {
        return FORM.matcher(text).matches() ? new AccountId(text) : null;
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
