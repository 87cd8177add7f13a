package dev.kkachi.access;

import java.util.regex.Pattern;

/// One organisation among those that share an installation. None ever sees anything of another.
///
/// @param value a short name: small letters, digits and hyphens
public record TenantId(String value) implements Comparable<TenantId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /// The tenant of an installation that has only one.
    public static final TenantId HOME = new TenantId("home");

    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The tenant '" + value
                    + "' is misspelt; the rule is at most 63 small letters, digits and hyphens, no hyphen first."
                    + "\nMaybe use the organisation's short name in lower case.");
        }
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
