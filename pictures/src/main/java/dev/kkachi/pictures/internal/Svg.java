package dev.kkachi.pictures.internal;

/// Writes SVG 1.1, static: no script, no style sheet, no link. Everything that comes from outside is escaped here.
final class Svg {
    private static final int HUNDREDTHS = 100;

    private final StringBuilder text = new StringBuilder();

    /// Adds markup as it is; it holds nothing from outside.
    Svg add(String markup) {
        text.append(markup);
        return this;
    }

    /// Adds a number with at most two digits after the point.
    Svg number(double value) {
        long hundredths = Math.round(value * HUNDREDTHS);
        if (hundredths < 0) {
            text.append('-');
        }
        long size = Math.abs(hundredths);
        text.append(size / HUNDREDTHS);
        long rest = size % HUNDREDTHS;
        if (rest != 0) {
            text.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                text.append(rest % 10);
            }
        }
        return this;
    }

    /// Adds an attribute that is a number.
    Svg set(String name, double value) {
        return add(" ").add(name).add("=\"").number(value).add("\"");
    }

    /// Adds text from anywhere. Characters that XML forbids, and those that are not seen, are replaced.
    Svg escaped(String any) {
        any.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\n' -> text.append('\n');
                default -> text.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
            }
        });
        return this;
    }

    private static boolean isAllowed(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /// Adds what a reader sees who rests on the shape around it.
    Svg title(String any) {
        return add("<title>").escaped(any).add("</title>");
    }

    /// Adds a line of text that begins at `x` and stands on `y`.
    Svg line(double x, double y, String attributes, String any) {
        add("<text").set("x", x).set("y", y).add(attributes.isEmpty() ? "" : " " + attributes);
        return add(">").escaped(any).add("</text>\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
