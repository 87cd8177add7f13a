package dev.kkachi.lists.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names into which a list has written other spellings of single words, as in `Hikmat (a.k.a. Hekmat) AL SALTI`
/// or `Alexander (Alexandr) KALASHNIKOV`. Each way to read such a name is a name of its own, the printed main one
/// first.
final class NameVariants {
    /// Three words with four spellings each would be 64 names; more are not believable.
    private static final int NAMES_MAX = 64;
    /// Letters that the beginning of a spelling must share with the word that it respells.
    private static final int START_LETTERS = 1;

    private static final Pattern INNER = Pattern.compile("(\\S+)\\s+\\(([^()]{2,80})\\)(?=\\s+\\p{L})");
    private static final Pattern ALSO = Pattern.compile("(?i)^(?:a\\.?k\\.?a\\.?|also|alias|or)\\s*:?\\s+");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:,|;|/|\\bor\\b)\\s*");

    private NameVariants() {}

    /// Returns the names that `printed` holds; itself alone if nothing is respelled in it.
    static List<String> of(String printed) {
        List<StringBuilder> names = new ArrayList<>(List.of(new StringBuilder()));
        Matcher matcher = INNER.matcher(printed);
        int from = 0;
        while (matcher.find()) {
            List<String> spellings = spellings(matcher.group(1), matcher.group(2));
            if (!spellings.isEmpty()) {
                append(names, printed.substring(from, matcher.start()), spellings);
                from = matcher.end();
            }
        }
        String rest = printed.substring(from);
        return names.stream().map(name -> name + rest).distinct().toList();
    }

    /// Returns the word itself and its other spellings, or nothing if the bracket holds none.
    private static List<String> spellings(String word, String bracket) {
        boolean said = ALSO.matcher(bracket.strip()).find();
        List<String> spellings = new ArrayList<>(List.of(word));
        for (String one : SEPARATOR.split(ALSO.matcher(bracket.strip()).replaceFirst(""), -1)) {
            boolean isWord =
                    !one.isEmpty() && one.chars().allMatch(c -> Character.isLetter(c) || "-'’‘`".indexOf(c) >= 0);
            boolean respells = isWord && one.regionMatches(true, 0, word, 0, START_LETTERS);
            if (!isWord || (!said && !respells)) {
                return List.of();
            }
            spellings.add(one);
        }
        return spellings;
    }

    private static void append(List<StringBuilder> names, String before, List<String> spellings) {
        List<StringBuilder> all = new ArrayList<>();
        for (String spelling : spellings) {
            for (StringBuilder name : names) {
                if (all.size() < NAMES_MAX) {
                    all.add(new StringBuilder(name).append(before).append(spelling));
                }
            }
        }
        names.clear();
        names.addAll(all);
    }
}
