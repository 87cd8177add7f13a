package dev.kkachi.lists.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names into which a list has written other spellings of single words, as in `Hikmat (a.k.a. Hekmat) AL SALTI`
/// or `Alexander (Alexandr) KALASHNIKOV`. Each way to read such a name is a name of its own, the printed main one
/// first.
///
/// @param names the names; the printed one alone if nothing is respelled in it
/// @param left how many more there would be
record NameVariants(List<String> names, long left) {
    /// Three words with four spellings each would be 64 names; more are not believable.
    static final int NAMES_MAX = 64;
    /// Letters that the beginning of a spelling must share with the word that it respells.
    private static final int START_LETTERS = 1;

    /// More than this many are as good as counted.
    private static final long COUNT_MAX = 1_000_000_000;

    private static final Pattern INNER = Pattern.compile("(?<!\\S)(\\S++)\\s++\\(([^()]{2,80})\\)(?=\\s+\\p{L})");
    private static final Pattern ALSO = Pattern.compile("(?i)^(?:a\\.?k\\.?a\\.?|also|alias|or)\\s*:?\\s+");
    private static final Pattern SEPARATOR = Pattern.compile("\\s{0,20}(?:,|;|/|\\bor\\b)\\s{0,20}");

    NameVariants {
        names = List.copyOf(names);
    }

    /// Returns the names that `printed` holds.
    static NameVariants of(String printed) {
        List<StringBuilder> names = new ArrayList<>(List.of(new StringBuilder()));
        Matcher matcher = INNER.matcher(printed);
        int from = 0;
        long count = 1;
        while (matcher.find()) {
            List<String> spellings = spellings(matcher.group(1), matcher.group(2));
            if (!spellings.isEmpty()) {
                append(names, printed.substring(from, matcher.start()), spellings);
                from = matcher.end();
                count = Math.min(COUNT_MAX, count * spellings.size());
            }
        }
        String rest = printed.substring(from);
        List<String> whole = names.stream().map(name -> name + rest).distinct().toList();
        return new NameVariants(whole, count - names.size());
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
        if (names.size() == NAMES_MAX) {
            names.forEach(name -> name.append(before).append(spellings.getFirst()));
            return;
        }
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
