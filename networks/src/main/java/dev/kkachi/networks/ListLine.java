package dev.kkachi.networks;

/// A line of a plain list: a network or a domain, and perhaps a comment behind it.
final class ListLine {
    private ListLine() {}

    /// Returns the line without its comment.
    static String bare(String line) {
        int comment = comment(line);
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    /// Returns the comment behind the line's content, empty if there is none.
    static String note(String line) {
        int comment = comment(line);
        return comment < 0 ? "" : line.substring(comment + 1).strip();
    }

    /// Returns a domain without the star that some lists put before it.
    static String domain(String bare) {
        return bare.startsWith("*.") ? bare.substring(2) : bare;
    }

    private static int comment(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isMark = c == '#' || c == ';';
            if (isMark && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }
}
