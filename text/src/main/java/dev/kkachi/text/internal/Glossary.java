package dev.kkachi.text.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the words of organisations' names that are written in Hangul, Hanja, Chinese or Japanese, without spaces, into
/// English: the longest known word first, what is not known is left to stand alone. A letter with a `$` behind it in
/// the table counts at the end of a name.
final class Glossary {
    private static final int SCRIPTS_FROM = 0x1100;

    /// Behind a word of one letter that counts at the end of a name alone: `국` is a bureau there.
    private static final String AT_END = "$";

    private final Map<String, String> english = new HashMap<>();
    private int longest;

    private Glossary() {
        Table.each("glossary.tsv", cells -> {
            for (String word : cells[1].split(" ", -1)) {
                english.put(word, cells[0]);
                longest = Math.max(longest, word.length());
            }
        });
    }

    /// Returns `word` in English, what is not known in its own letters, parted by spaces; `null` where nothing is
    /// known.
    static @Nullable String find(String word) {
        return word.isEmpty() || word.charAt(word.length() - 1) < SCRIPTS_FROM ? null : Held.GLOSSARY.translate(word);
    }

    private @Nullable String translate(String word) {
        StringBuilder out = new StringBuilder();
        boolean known = false;
        int unknownFrom = 0;
        int at = 0;
        while (at < word.length()) {
            int end = longestAt(word, at);
            if (end == at) {
                at++;
            } else {
                append(out, ordinal(word.substring(unknownFrom, at)));
                append(out, english(word.substring(at, end)));
                known = true;
                at = end;
                unknownFrom = end;
            }
        }
        append(out, word.substring(unknownFrom));
        return known ? out.toString() : null;
    }

    private int longestAt(String word, int from) {
        for (int to = Math.min(word.length(), from + longest); to > from + 1; to--) {
            if (english.containsKey(word.substring(from, to))) {
                return to;
            }
        }
        boolean ends = from > 0 && from == word.length() - 1;
        return ends && english.containsKey(word.substring(from) + AT_END) ? word.length() : from;
    }

    private String english(String word) {
        return english.getOrDefault(word, english.getOrDefault(word + AT_END, ""));
    }

    /// `제2` is 2.
    private static String ordinal(String part) {
        boolean counts = part.length() > 1 && (part.charAt(0) == '제' || part.charAt(0) == '第');
        return counts && Character.isDigit(part.charAt(1)) ? part.substring(1) : part;
    }

    private static void append(StringBuilder out, String part) {
        if (!part.isEmpty()) {
            out.append(out.isEmpty() ? "" : " ").append(part);
        }
    }

    /// Read when the first such word is met.
    private static final class Held {
        private static final Glossary GLOSSARY = new Glossary();
    }
}
