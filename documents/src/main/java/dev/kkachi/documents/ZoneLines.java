package dev.kkachi.documents;

import dev.kkachi.documents.MachineReadableZone.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The lines of a zone, brought to the length of a format. A scan or a clerk loses fillers first, because
/// a row of them looks like any other row of them; up to [#FILLERS_MENDED_MAX] a line are added or taken
/// away in its longest row.
///
/// @param format which format fits
/// @param lines each as long as the format says, of capital letters, digits and fillers
/// @param hints what was mended
record ZoneLines(Format format, List<String> lines, List<Hint> hints) {
    /// More fillers than this are never lost by accident.
    static final int FILLERS_MENDED_MAX = 4;
    /// A longer text is no zone.
    static final int CHARS_MAX = 400;

    private static final String LOST =
            "Scanners and people who type a zone off lose blanks and fillers, and mistake capitals.";

    ZoneLines {
        lines = List.copyOf(lines);
        hints = List.copyOf(hints);
    }

    /// Finds the lines in `printed`, or `null` where they fit no format.
    static @Nullable ZoneLines find(String printed) {
        if (printed.length() > CHARS_MAX) {
            return null;
        }
        String text = fillers(printed.strip());
        List<String> parted = parted(text.lines());
        ZoneLines found = fitting(parted, text);
        if (found == null && parted.size() == 1) {
            found = fitting(parted(Arrays.stream(text.split("\\s+"))), text);
        }
        return found == null ? runOn(text) : found;
    }

    private static String fillers(String text) {
        return text.replace('\u00AB', '<')
                .replace('\u2039', '<')
                .replace('\uFF1C', '<')
                .replace('\u2264', '<');
    }

    private static List<String> parted(java.util.stream.Stream<String> lines) {
        return lines.map(ZoneLines::bare).filter(line -> !line.isEmpty()).toList();
    }

    private static String bare(String line) {
        StringBuilder bare = new StringBuilder(line.length());
        line.toUpperCase(Locale.ROOT)
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    private static @Nullable ZoneLines fitting(List<String> lines, String text) {
        for (Format format : Format.values()) {
            if (lines.size() == format.lines() && begins(lines.getFirst(), format)) {
                List<String> mended = mended(lines, format);
                if (mended != null) {
                    return new ZoneLines(format, mended, hints(mended, lines, text));
                }
            }
        }
        return null;
    }

    private static boolean begins(String first, Format format) {
        return first.startsWith("V") == format.isVisa();
    }

    private static @Nullable List<String> mended(List<String> lines, Format format) {
        List<String> mended = new ArrayList<>();
        for (String line : lines) {
            String whole = mended(line, format.chars());
            if (whole == null || !whole.chars().allMatch(ZoneLines::isOfTheZone)) {
                return null;
            }
            mended.add(whole);
        }
        return mended;
    }

    private static boolean isOfTheZone(int c) {
        return c == '<' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static @Nullable String mended(String line, int chars) {
        int missing = chars - line.length();
        if (missing == 0 || Math.abs(missing) > FILLERS_MENDED_MAX) {
            return missing == 0 ? line : null;
        }
        int end = endOfLongestRow(line);
        boolean isRow = end >= Math.max(2, -missing);
        if (missing < 0) {
            return isRow && line.substring(end + missing, end).chars().allMatch(c -> c == '<')
                    ? line.substring(0, end + missing) + line.substring(end)
                    : null;
        }
        return isRow ? line.substring(0, end) + "<".repeat(missing) + line.substring(end) : null;
    }

    /// Returns where the longest row of at least two fillers ends, the last one if several are as long; 0
    /// if there is none.
    private static int endOfLongestRow(String line) {
        int longest = 1;
        int best = 0;
        int row = 0;
        for (int i = 0; i < line.length(); i++) {
            row = line.charAt(i) == '<' ? row + 1 : 0;
            if (row > 1 && row >= longest) {
                longest = row;
                best = i + 1;
            }
        }
        return best;
    }

    private static List<Hint> hints(List<String> mended, List<String> lines, String text) {
        List<Hint> hints = new ArrayList<>();
        if (!mended.equals(lines)) {
            hints.add(new Hint(
                    Hint.Sign.MENDED_ZONE, "A line of the zone had too few or too many fillers and was mended.", LOST));
        }
        if (text.chars().anyMatch(Character::isLowerCase)) {
            hints.add(new Hint(Hint.Sign.MENDED_ZONE, "The zone holds small letters, which no document prints.", LOST));
        }
        return hints;
    }

    /// A zone whose lines run on without a break, or are broken in the wrong places.
    private static @Nullable ZoneLines runOn(String text) {
        String all = bare(text);
        for (Format format : Format.values()) {
            if (all.length() == format.lines() * format.chars() && begins(all, format)) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < format.lines(); i++) {
                    lines.add(all.substring(i * format.chars(), (i + 1) * format.chars()));
                }
                List<String> mended = mended(lines, format);
                if (mended != null) {
                    return new ZoneLines(format, mended, hints(mended, lines, text));
                }
            }
        }
        return null;
    }
}
