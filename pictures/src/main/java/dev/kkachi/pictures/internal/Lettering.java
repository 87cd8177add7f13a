package dev.kkachi.pictures.internal;

import java.util.ArrayList;
import java.util.List;

/// How wide text is, near enough to keep it from running into its neighbours: the metrics of Helvetica, and a
/// little more for machines whose sans-serif is wider. Nothing is asked of the machine, so the picture is the same
/// on any.
final class Lettering {
    private static final String WIDTHS = """
            278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278
            556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556
            1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
            667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556
            333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556
            556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
            """;

    private static final int[] ASCII = WIDTHS.lines()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .mapToInt(Integer::parseInt)
            .toArray();

    private static final int FULL = 1000;
    private static final int OTHER = 667;
    private static final int WIDE_FROM = 0x1100;
    private static final double SAFETY = 1.1;
    private static final String CUT = "…";

    /// How wide a word may be that is not broken.
    private static final double WORD_MAX = 110;

    private Lettering() {}

    /// Returns how wide `text` is at most, in letters `size` high.
    static double width(String text, double size) {
        long sum = text.codePoints().mapToLong(Lettering::width).sum();
        return sum * size * SAFETY / FULL;
    }

    private static int width(int character) {
        if (character >= ' ' && character < ' ' + ASCII.length) {
            return ASCII[character - ' '];
        }
        return character >= WIDE_FROM && character != CUT.codePointAt(0) && character != '–' ? FULL : OTHER;
    }

    /// Breaks `text` between words into at most `lines` lines no wider than `width`, or than a single word that is
    /// not too long; what does not fit is cut, and ends with dots.
    static List<String> wrap(String text, double size, double width, int lines) {
        List<String> wrapped = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && wrapped.size() < lines - 1) {
            int end = line(rest, size, width);
            wrapped.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            int end = Math.max(fitting(rest, size, width), line(rest, size, width));
            wrapped.add(
                    end == rest.length()
                            ? rest
                            : cut(rest, size, Math.max(width, width(rest.substring(0, end), size))));
        }
        return wrapped;
    }

    private static String cut(String text, double size, double width) {
        return text.substring(0, fitting(text, size, width - width(CUT, size))).strip() + CUT;
    }

    /// Returns where the first line of `text` ends.
    private static int line(String text, double size, double width) {
        int end = fitting(text, size, width);
        if (end == text.length()) {
            return end;
        }
        int space = text.lastIndexOf(' ', end);
        if (space > 0) {
            return space;
        }
        int next = text.indexOf(' ');
        int word = next < 0 ? text.length() : next;
        return width(text.substring(0, word), size) <= WORD_MAX ? word : end;
    }

    /// Returns how many chars of `text` fit, at least one character.
    private static int fitting(String text, double size, double width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
