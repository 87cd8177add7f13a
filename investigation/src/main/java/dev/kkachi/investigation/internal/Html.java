package dev.kkachi.investigation.internal;

/// Builds a page. Text and attribute values are escaped here and nowhere else, so that no caller can forget it.
final class Html {
    private final StringBuilder page = new StringBuilder();

    /// Opens an element, with attributes as pairs of a name and a value.
    Html open(String element, String... attributes) {
        page.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            page.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        page.append('>');
        return this;
    }

    Html close(String element) {
        page.append("</").append(element).append(">\n");
        return this;
    }

    Html text(String text) {
        page.append(escape(text));
        return this;
    }

    /// Writes an element that holds nothing but text.
    Html leaf(String element, String cssClass, String text) {
        return (cssClass.isEmpty() ? open(element) : open(element, "class", cssClass))
                .text(text)
                .close(element);
    }

    /// Writes markup that is our own; never anything that was read.
    Html own(String markup) {
        page.append(markup);
        return this;
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(isHarmful(c) ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }

    /// Says whether `c` is a control character, or one that turns the direction of what follows around.
    private static boolean isHarmful(char c) {
        boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\t';
        return isControl || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
