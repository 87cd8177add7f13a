package dev.kkachi.pictures.internal;

import java.util.ArrayList;
import java.util.List;

/// What is written beside a station.
///
/// @param lines the lines, the first one on top
record Caption(List<Line> lines) {
    static final int LEADING = 15;
    static final int ASCENT = 11;

    /// How a line is written.
    enum Style {
        /// Who it is.
        NAME("font-size=\"13\" font-weight=\"bold\"", 13.5),
        /// How much.
        AMOUNT("font-size=\"13\"", 13),
        /// What else is known.
        DETAIL("font-size=\"12\" fill=\"#444\"", 12),
        /// What must not be overlooked.
        ALARM("font-size=\"12\" font-weight=\"bold\" fill=\"#8f3300\"", 12.5);

        final String attributes;
        final double size;

        Style(String attributes, double size) {
            this.attributes = attributes;
            this.size = size;
        }
    }

    /// One line.
    record Line(String text, Style style) {}

    static final Caption NONE = new Caption(List.of());

    Caption {
        lines = List.copyOf(lines);
    }

    double height() {
        return (double) lines.size() * LEADING;
    }

    double width() {
        return lines.stream()
                .mapToDouble(line -> Lettering.width(line.text(), line.style().size))
                .max()
                .orElse(0);
    }

    /// Puts lines together that are no wider than it is told.
    static final class Builder {
        private final List<Line> lines = new ArrayList<>();
        private final double width;

        Builder(double width) {
            this.width = width;
        }

        Builder add(Style style, int most, String text) {
            Lettering.wrap(text, style.size, width, most).forEach(line -> lines.add(new Line(line, style)));
            return this;
        }

        Caption build() {
            return new Caption(lines);
        }
    }
}
