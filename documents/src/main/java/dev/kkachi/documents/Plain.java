package dev.kkachi.documents;

import org.jspecify.annotations.Nullable;

/// Short texts out of foreign files, made fit to be shown on one line.
final class Plain {
    private static final int CHARS_MAX = 120;

    private Plain() {}

    /// Returns `foreign` on one line, without control characters, cut to a length that fits into a
    /// sentence.
    static String line(@Nullable String foreign) {
        if (foreign == null) {
            return "";
        }
        StringBuilder line = new StringBuilder();
        foreign.codePoints().limit(4L * CHARS_MAX).forEach(c -> line.appendCodePoint(isShown(c) ? c : ' '));
        String tidy = line.toString().strip().replaceAll("\\s+", " ");
        return tidy.length() <= CHARS_MAX
                ? tidy
                : tidy.substring(0, tidy.offsetByCodePoints(0, tidy.codePointCount(0, CHARS_MAX)));
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
