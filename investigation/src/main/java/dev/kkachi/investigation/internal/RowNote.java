package dev.kkachi.investigation.internal;

import java.util.Map;
import java.util.StringJoiner;

/// What a row says in columns that nothing weighs. A reviewer sees it beside the evidence.
final class RowNote {
    private static final int CHARS_MAX = 240;

    private RowNote() {}

    /// Returns the columns and values, to follow a claim; empty where there are none.
    static String of(Map<String, String> extras) {
        if (extras.isEmpty()) {
            return "";
        }
        StringJoiner said = new StringJoiner(", ", "; the row also says ", "");
        extras.forEach((column, value) -> said.add(column + " " + value));
        String text = said.toString();
        if (text.length() <= CHARS_MAX) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(CHARS_MAX - 1)) ? CHARS_MAX - 1 : CHARS_MAX;
        return text.substring(0, end) + "…";
    }
}
