package dev.kkachi.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a form says of one sort of event: `when PATTERN ... [with CONDITION ...] -> KIND [COLUMN=VALUE
/// ...]`. A pattern may have stars. A condition is a path that the row has, `path=value`, or
/// `path!=value`.
///
/// @param patterns the names of events, in small letters
/// @param conditions what must hold besides
/// @param kind what the event is to us, `null` if nothing
/// @param values the columns of which this rule says what they hold
record VendorRule(
        List<String> patterns,
        List<String> conditions,
        @Nullable RecordKind kind,
        Map<String, VendorValue> values) {
    VendorRule {
        patterns = List.copyOf(patterns);
        conditions = List.copyOf(conditions);
    }

    /// Reads what stands behind `when`.
    static VendorRule of(List<String> words) {
        int arrow = words.indexOf("->");
        int with = words.indexOf("with");
        int end = with < 0 ? arrow : with;
        String kind = words.get(arrow + 1);
        Map<String, VendorValue> values = new LinkedHashMap<>();
        for (String pair : words.subList(arrow + 2, words.size())) {
            int equal = pair.indexOf('=');
            values.put(HeaderName.of(pair.substring(0, equal)), VendorValue.of(List.of(pair.substring(equal + 1))));
        }
        return new VendorRule(
                words.subList(0, end),
                with < 0 ? List.of() : words.subList(with + 1, arrow),
                kind.equals("nothing") ? null : RecordKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                values);
    }

    /// Says whether it speaks of `row`, whose event is called `event`.
    boolean fits(String event, VendorRow row) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, 0, event, 0))
                && conditions.stream().allMatch(condition -> holds(condition, row));
    }

    private static boolean holds(String condition, VendorRow row) {
        int equal = condition.indexOf('=');
        if (equal < 0) {
            return row.has(HeaderName.of(condition));
        }
        boolean isNot = condition.charAt(equal - 1) == '!';
        String path = HeaderName.of(condition.substring(0, equal));
        return isNot != row.text(path).equalsIgnoreCase(condition.substring(equal + 1));
    }

    /// Says whether `text` from `at` on is what `pattern` from `from` on says.
    private static boolean matches(String pattern, int from, String text, int at) {
        int star = pattern.indexOf('*', from);
        if (star < 0) {
            return text.substring(at).equals(pattern.substring(from));
        }
        String before = pattern.substring(from, star);
        if (!text.startsWith(before, at)) {
            return false;
        }
        for (int next = at + before.length(); next <= text.length(); next++) {
            if (matches(pattern, star + 1, text, next)) {
                return true;
            }
        }
        return false;
    }
}
