package dev.kkachi.lists.internal;

/// Marks that stand upon one letter, such as the vowels of Arabic. In search of the letter a pattern with `\b` walks
/// back over all of them at each of them, so that a long cell of marks would cost the square of its length.
final class StackedMarks {
    /// As many as the Stream-Safe Text Format allows (Unicode Standard Annex 15, section 13).
    private static final int MARKS_MAX = 30;

    private StackedMarks() {}

    /// Returns `text` with no more marks upon one letter than are allowed; itself where there are no more.
    static String thinned(String text) {
        StringBuilder kept = null;
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            marks = isMark(character) ? marks + 1 : 0;
            if (marks > MARKS_MAX && kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, at);
            } else if (marks <= MARKS_MAX && kept != null) {
                kept.appendCodePoint(character);
            }
            at += Character.charCount(character);
        }
        return kept == null ? text : kept.toString();
    }

    private static boolean isMark(int character) {
        return character > 0x2ff && Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
