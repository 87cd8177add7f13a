package dev.kkachi.access;

/// One of the organisations that share an installation and never see each other.
///
/// @param value lower-case letters, digits and hyphens
public record TenantId(String value) {
    public TenantId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("'" + value + "' is no tenant; the rule is a-z, 0-9 and -, at most 40."
                    + "\nMaybe use the organisation's short name in lower case.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
