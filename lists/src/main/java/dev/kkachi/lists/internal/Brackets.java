package dev.kkachi.lists.internal;

import dev.kkachi.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A printed name taken apart into the name itself and what stands beside it in brackets.
///
/// A cell may hold hundreds of brackets. What is asked of each, whether only brackets follow and which script stands
/// before it, is therefore found once for all of them.
///
/// @param base the name without what stands beside it
/// @param asides what stands in brackets beside it, in the order of the cell
record Brackets(String base, List<String> asides) {
    static final Pattern FORMER = Pattern.compile("(?i).*\\b(?:previously|formerly|former)\\b.*");
    static final Pattern REFERENCE = Pattern.compile("(?i)[A-Z]{2}[ie]\\.\\d{3}");

    /// The most letters of an abbreviation.
    static final int ACRONYM_LETTERS_MAX = 8;

    private static final int ACRONYM_LETTERS_MIN = 2;
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");

    Brackets {
        asides = List.copyOf(asides);
    }

    /// Returns `printed`, the name of a party of `schema`, taken apart.
    static Brackets of(String printed, Schema schema) {
        if (printed.indexOf('(') < 0) {
            return new Brackets(printed, List.of());
        }
        Cell cell = Cell.of(printed, schema);
        StringBuilder base = new StringBuilder(printed.length());
        List<String> asides = new ArrayList<>();
        Matcher matcher = BRACKET.matcher(printed);
        int from = 0;
        while (matcher.find()) {
            String inside = matcher.group(1).strip();
            if (cell.isAside(inside, matcher.start(), matcher.end())) {
                base.append(printed, from, matcher.start()).append(' ');
                asides.add(inside);
                from = matcher.end();
            }
        }
        base.append(printed, from, printed.length());
        return new Brackets(base.toString(), asides);
    }

    /// What is known of all brackets of one cell.
    ///
    /// @param upper the cell in capitals, letter for letter
    /// @param firstText where the first character stands that is no space
    /// @param firstForeign where the first letter stands that is not Latin
    /// @param closingFrom where the end begins at which nothing but brackets stands
    private record Cell(String upper, Schema schema, int firstText, int firstForeign, int closingFrom) {
        static Cell of(String printed, Schema schema) {
            StringBuilder upper = new StringBuilder(printed.length());
            for (int i = 0; i < printed.length(); i++) {
                upper.append(Character.toUpperCase(printed.charAt(i)));
            }
            int firstText = printed.length() - printed.stripLeading().length();
            return new Cell(upper.toString(), schema, firstText, firstForeign(printed), closingFrom(printed));
        }

        private static int firstForeign(String printed) {
            int at = PrintedName.findForeign(printed);
            return at < 0 ? Integer.MAX_VALUE : at;
        }

        private static int closingFrom(String printed) {
            Matcher matcher = BRACKET.matcher(printed);
            int closing = 0;
            int from = 0;
            while (matcher.find()) {
                closing = isBlank(printed, from, matcher.start()) ? closing : matcher.start();
                from = matcher.end();
            }
            return isBlank(printed, from, printed.length()) ? closing : printed.length() + 1;
        }

        private static boolean isBlank(String text, int from, int to) {
            int at = from;
            while (at < to && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at >= to;
        }

        /// Says whether the bracket from `start` to `end` holds something beside the name rather than a part of it.
        boolean isAside(String text, int start, int end) {
            if (text.isEmpty() || start <= firstText) {
                return false;
            }
            boolean closes = end > closingFrom;
            boolean otherScript = PrintedName.script(text).isEmpty() != (firstForeign >= start);
            if (otherScript
                    || REFERENCE.matcher(text).matches()
                    || FORMER.matcher(text).matches()) {
                return closes || otherScript;
            }
            boolean remark = Character.isLowerCase(text.codePointAt(0));
            return closes && (remark || schema == Schema.VESSEL || isAcronym(text, start));
        }

        /// Says whether `text` abbreviates the name that ends at `end`: capitals that occur in it in this order, the
        /// first at a word's start.
        private boolean isAcronym(String text, int end) {
            String letters = text.replaceAll("[-/.&]", "");
            boolean capitals = letters.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
            if (!capitals || letters.length() < ACRONYM_LETTERS_MIN || letters.length() > ACRONYM_LETTERS_MAX) {
                return false;
            }
            int at = -1;
            for (int i = 0; i < letters.length(); i++) {
                at = upper.indexOf(letters.charAt(i), at + 1, end);
                boolean inside = i == 0 && at > 0 && Character.isLetter(upper.charAt(at - 1));
                if (at < 0 || inside) {
                    return false;
                }
            }
            return true;
        }
    }
}
