package dev.kkachi.lists.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Remarks column of the US Treasury's CSV files: items that end with `; `, the last with one full stop; `alt. ` in
/// front of an item repeats the kind of the one before it, whose label may then be left out.
final class OfacRemarks {
    private static final String ALTERNATIVE = "alt. ";
    /// Now and then the space behind a semicolon is missing.
    private static final Pattern SEPARATOR = Pattern.compile(";\\s+|;(?=alt\\. )");

    private OfacRemarks() {}

    /// Reads `remarks`, which stand on the line `line`, into `entry`.
    static void read(String remarks, OfacEntry entry, long line) {
        String body = remarks.strip();
        String text = body.endsWith(".") ? body.substring(0, body.length() - 1) : body;
        OfacKind last = null;
        for (String printed : SEPARATOR.split(text, -1)) {
            String item = printed.strip();
            if (item.isEmpty()) {
                continue;
            }
            boolean repeats = item.regionMatches(true, 0, ALTERNATIVE, 0, ALTERNATIVE.length());
            String plain = repeats ? item.substring(ALTERNATIVE.length()) : item;
            OfacKind kind = OfacKind.findAtStartOf(plain);
            if (kind != null) {
                entry.take(kind, plain.substring(kind.label().length()).strip(), line);
                last = kind;
            } else {
                unlabelled(plain, repeats ? last : null, entry, line);
                last = repeats ? last : null;
            }
        }
    }

    private static void unlabelled(String item, @Nullable OfacKind repeated, OfacEntry entry, long line) {
        if (repeated == null) {
            entry.remark(item, line);
        } else {
            entry.take(repeated, item, line);
        }
    }
}
