package dev.kkachi.access;

/// The id of an account, made at random and never used again.
///
/// @param value `u-` and sixteen hexadecimal digits
public record AccountId(String value) {
    public AccountId {
        if (!value.matches("u-[0-9a-f]{16}")) {
            throw new IllegalArgumentException("'" + value + "' is no account id; the rule is u- and 16 hex digits.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
