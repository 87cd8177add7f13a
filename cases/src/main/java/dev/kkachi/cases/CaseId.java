package dev.kkachi.cases;

import java.util.regex.Pattern;

/// The name of a case within its tenant. A case that an investigation found keeps the id that it has in
/// the report.
///
/// @param value letters, digits and hyphens, at most 64
public record CaseId(String value) implements Comparable<CaseId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    public CaseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("The case id '" + value
                    + "' is misspelt; the rule is at most 64 letters, digits and hyphens, no hyphen first.");
        }
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
