package dev.kkachi.text.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the words of organisations' names that are written in Hangul, Hanja, Chinese or Japanese, without spaces, into
/// English: the longest known word first, what is not known is left to stand alone. A letter with a `$` behind it in
/// the table counts at the end of a name.
final class Glossary {
    private static final int SCRIPTS_FROM = 0x1100;

    /// Behind a word of one letter that counts at the end of a name alone: `국` is a bureau there.
    private static final String AT_END = "$";

    private final Map<String, List<String>> english = new HashMap<>();
    private int longest;

    private Glossary() {
        Table.each("glossary.tsv", cells -> {
            for (String word : cells[1].split(" ", -1)) {
                english.put(word, List.of(cells[0].split(" ", -1)));
                longest = Math.max(longest, word.length());
            }
        });
    }

    /// A piece of a word.
    ///
    /// @param printed its letters
    /// @param english what they mean; empty where the glossary does not know
    record Piece(String printed, List<String> english) {
        Piece {
            english = List.copyOf(english);
        }
    }

    /// Returns the pieces of `word`, the known ones with their English; `null` where none is known.
    static @Nullable List<Piece> find(String word) {
        return word.isEmpty() || word.charAt(word.length() - 1) < SCRIPTS_FROM ? null : Held.GLOSSARY.translate(word);
    }

    private @Nullable List<Piece> translate(String word) {
        List<Piece> pieces = new ArrayList<>();
        boolean known = false;
        int unknownFrom = 0;
        int at = 0;
        while (at < word.length()) {
            int end = longestAt(word, at);
            if (end == at) {
                at++;
            } else {
                addUnknown(pieces, ordinal(word.substring(unknownFrom, at)));
                pieces.add(new Piece(word.substring(at, end), english(word.substring(at, end))));
                known = true;
                at = end;
                unknownFrom = end;
            }
        }
        addUnknown(pieces, word.substring(unknownFrom));
        return known ? pieces : null;
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

    private List<String> english(String word) {
        return english.getOrDefault(word, english.getOrDefault(word + AT_END, List.of()));
    }

    /// `제2` is 2.
    private static String ordinal(String part) {
        boolean counts = part.length() > 1 && (part.charAt(0) == '제' || part.charAt(0) == '第');
        return counts && Character.isDigit(part.charAt(1)) ? part.substring(1) : part;
    }

    private static void addUnknown(List<Piece> pieces, String letters) {
        if (!letters.isEmpty()) {
            pieces.add(new Piece(letters, List.of()));
        }
    }

    /// Read when the first such word is met.
    private static final class Held {
        private static final Glossary GLOSSARY = new Glossary();
    }
}
