package dev.kkachi.records;

/// How a column is called, without regard to how its header is written: `Full Name`, `full_name`, `fullName` and
/// `FULL-NAME` are one column.
final class HeaderName {
    private HeaderName() {}

    /// Returns the letters and digits of `printed` in lower case.
    static String of(String printed) {
        int plain = 0;
        while (plain < printed.length() && isPlain(printed.charAt(plain))) {
            plain++;
        }
        return plain == printed.length() ? printed : folded(printed, plain);
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /// Every row of an export is asked for names, so they are walked by hand.
    private static String folded(String printed, int plain) {
        StringBuilder name = new StringBuilder(printed.length()).append(printed, 0, plain);
        for (int i = plain; i < printed.length(); ) {
            int letter = printed.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                name.appendCodePoint(Character.toLowerCase(letter));
            }
            i += Character.charCount(letter);
        }
        return name.toString();
    }
}
