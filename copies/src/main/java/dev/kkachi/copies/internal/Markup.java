package dev.kkachi.copies.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Leaves the text of HTML: no tags, comments, scripts and styles; references to characters are resolved. It
/// understands no document, it only passes over what is no text, in one walk.
public final class Markup {
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private static final int REFERENCE_MAX = 10;

    private final String html;
    private final StringBuilder text = new StringBuilder();

    private Markup(String html) {
        this.html = html;
    }

    /// Returns the text of `html`.
    public static String stripped(String html) {
        Markup markup = new Markup(html);
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                at = markup.tag(at);
            } else if (c == '&') {
                at = markup.reference(at);
            } else {
                markup.text.append(c);
                at++;
            }
        }
        return markup.text.toString();
    }

    /// Passes over what begins with `<` and returns what comes after it.
    private int tag(int at) {
        if (html.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        for (String hidden : new String[] {"script", "style"}) {
            if (html.regionMatches(true, at + 1, hidden, 0, hidden.length())) {
                return afterElement(hidden, at);
            }
        }
        char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        boolean isTag = Character.isLetter(next) || "/!?".indexOf(next) >= 0;
        text.append(isTag ? ' ' : '<');
        return isTag ? after(">", at + 1) : at + 1;
    }

    private int afterElement(String name, int from) {
        for (int at = html.indexOf("</", from); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at + 2, name, 0, name.length())) {
                return after(">", at);
            }
        }
        return html.length();
    }

    private int after(String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private int reference(int at) {
        int end = html.substring(at, Math.min(html.length(), at + REFERENCE_MAX + 1))
                        .indexOf(';')
                + at;
        String meant = end < at ? null : meant(html.substring(at + 1, end));
        text.append(meant == null ? "&" : meant);
        return meant == null ? at + 1 : end + 1;
    }

    private static @Nullable String meant(String reference) {
        if (!reference.startsWith("#")) {
            return NAMED.get(reference);
        }
        boolean isHex = reference.startsWith("#x") || reference.startsWith("#X");
        try {
            int character = Integer.parseInt(reference.substring(isHex ? 2 : 1), isHex ? 16 : 10);
            return Character.isValidCodePoint(character) ? Character.toString(character) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
