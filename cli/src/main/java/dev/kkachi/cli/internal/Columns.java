package dev.kkachi.cli.internal;

import java.util.ArrayList;
import java.util.List;

/// Measures text as a terminal shows it, where an East Asian character takes two columns and a combining mark none.
final class Columns {
    private Columns() {}

    /// Returns how many columns `text` takes.
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += width(character);
            i += Character.charCount(character);
        }
        return width;
    }

    private static int width(int character) {
        if (character < 0x300) {
            return 1;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        return (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0x20000 && character <= 0x3FFFD);
    }

    /// Returns `text` followed by blanks up to `columns`.
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /// Writes `rows` below each other, every column as wide as its widest cell.
    static void table(List<List<String>> rows, Utf8Buffer out) {
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(other -> width(other.get(at)))
                        .max()
                        .orElse(0);
                boolean last = column == row.size() - 1;
                out.text(last ? row.get(column) : pad(row.get(column), width + 2));
            }
            out.ascii('\n');
        }
    }

    /// Returns `text` with control characters replaced, so that a hostile name cannot move the cursor or change the
    /// colours of somebody's terminal.
    static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            boolean control = Character.isISOControl(character) || isDirection(character);
            safe.appendCodePoint(control ? 0xFFFD : character);
        });
        return safe.toString();
    }

    private static boolean isDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    /// Breaks `text` at blanks into lines of at most `columns`; a longer word has a line of its own.
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int width = width(word);
            if (used > 0 && used + 1 + width > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += width;
        }
        lines.add(line.toString());
        return lines;
    }
}
