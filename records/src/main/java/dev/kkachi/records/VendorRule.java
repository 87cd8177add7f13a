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
        List<Condition> conditions,
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
                with < 0
                        ? List.of()
                        : words.subList(with + 1, arrow).stream()
                                .map(Condition::of)
                                .toList(),
                kind.equals("nothing") ? null : RecordKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                values);
    }

    /// What must hold besides the name of an event.
    ///
    /// @param path where the row says it
    /// @param said what it must say there, `null` if the row must only have the path
    /// @param isNot whether it must say anything else
    record Condition(String path, @Nullable String said, boolean isNot) {
        static Condition of(String printed) {
            int equal = printed.indexOf('=');
            if (equal < 0) {
                return new Condition(HeaderName.of(printed), null, false);
            }
            String path = HeaderName.of(printed.substring(0, equal));
            return new Condition(path, printed.substring(equal + 1), printed.charAt(equal - 1) == '!');
        }

        boolean holds(VendorRow row) {
            return said == null ? row.has(path) : isNot != row.text(path).equalsIgnoreCase(said);
        }
    }

    /// Says whether it speaks of `row`, whose event is called `event`.
    boolean fits(String event, VendorRow row) {
        return isCalled(event) && allHold(row);
    }

    private boolean isCalled(String event) {
        for (String pattern : patterns) {
            if (pattern.indexOf('*') < 0 ? pattern.equals(event) : matches(pattern, 0, event, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean allHold(VendorRow row) {
        for (Condition condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
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
