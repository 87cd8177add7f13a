package dev.kkachi.files;

/// Writes text as a string of JSON that holds on one line and inside a page: control characters, line
/// separators and lone halves of surrogate pairs are escaped.
public final class JsonQuote {
    private static final int HEX_DIGITS = 4;

    private JsonQuote() {}

    /// Returns `value` in quotes.
    public static String of(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2);
        append(value, quoted);
        return quoted.toString();
    }

    /// Appends `value` in quotes to `text`.
    public static void append(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029' || isLone(value, i)) {
                String hex = Integer.toHexString(c);
                text.append("\\u").append("0".repeat(HEX_DIGITS - hex.length())).append(hex);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean isLone(String value, int at) {
        char c = value.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
    }
}
