package dev.kkachi.records;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Amounts as exports of payments print them. `-1,250.00`, `(1,250.00)` and `$1,250.00` are all 1250.00
/// that were paid: which way the money went is told by the kind of row.
final class VendorAmount {
    private static final Pattern PRINTED =
            Pattern.compile("\\(?-?\\s*+[$€£¥₩]?\\s*+-?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*\\)?");

    private VendorAmount() {}

    /// Returns the digits with a point; `printed` as it is where it cannot be read.
    static String plain(String printed) {
        Matcher amount = PRINTED.matcher(printed.strip());
        if (!amount.matches()) {
            return printed;
        }
        String fraction = amount.group(2) == null ? "" : amount.group(2);
        return amount.group(1).replace(",", "") + fraction;
    }
}
