package dev.kkachi.records;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom the description of a payment names: `Payment to Ada Frost (ada@example.org)`.
final class VendorPayee {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}");
    private static final Pattern NAME = Pattern.compile("(?i)payment (?:to|for):?\\s+([^(<:,;#]{2,100})");

    private VendorPayee() {}

    /// Returns the e-mail address, empty if there is none.
    static String email(String description) {
        Matcher email = EMAIL.matcher(description);
        return email.find() ? email.group() : "";
    }

    /// Returns the name, empty if there is none.
    static String name(String description) {
        Matcher name = NAME.matcher(description);
        return name.find() ? name.group(1).strip() : "";
    }
}
