package dev.kkachi.lists.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes apart what a cell lists by letters: `a) Kandahar, Afghanistan b) Tirin Kot, Afghanistan`. Only
/// letters that count up from `a` do so; any other bracket is text.
final class LetteredParts {
    private static final Pattern LETTER = Pattern.compile("(?<![\\p{L}\\d])\\(?([a-z])\\)\\s*");

    private LetteredParts() {}

    /// Returns the parts of `printed`, cleaned; all of it where it is not lettered. What stands before the
    /// first letter is a part too.
    static List<String> of(String printed) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = LETTER.matcher(printed);
        char expected = 'a';
        int from = 0;
        while (matcher.find()) {
            if (matcher.group(1).charAt(0) == expected) {
                add(printed.substring(from, matcher.start()), parts);
                from = matcher.end();
                expected++;
            }
        }
        add(printed.substring(from), parts);
        return parts;
    }

    private static void add(String printed, List<String> parts) {
        String clean = PrintedName.clean(printed);
        while (clean.endsWith(";") || clean.endsWith(",")) {
            clean = clean.substring(0, clean.length() - 1).strip();
        }
        if (!clean.isEmpty()) {
            parts.add(clean);
        }
    }
}
