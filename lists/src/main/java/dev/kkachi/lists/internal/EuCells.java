package dev.kkachi.lists.internal;

import dev.kkachi.model.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cells of the EU's Official Journal tables that hold several values.
///
/// Values are separated by semicolons; a value that holds one itself is put in quotes, with its own quotes
/// doubled: `"Room 1; Smolensk"; Moscow` holds two values. A quote that never closes stands for itself.
final class EuCells {
    private static final Pattern LETTERED = Pattern.compile("\\(?\\b(?:[a-z]|i{1,3}|iv|v)\\)\\s*");
    private static final Pattern COUNTRIES = Pattern.compile("[;,/]|\\band\\b|\\bor\\b");
    private static final Pattern COMMA = Pattern.compile("\\s{0,20},\\s{0,20}");

    private EuCells() {}

    /// Returns the values of `cell`, in order, without empty ones.
    static List<String> values(String cell) {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (at < cell.length()) {
            while (at < cell.length() && Character.isWhitespace(cell.charAt(at))) {
                at++;
            }
            int close = at < cell.length() && cell.charAt(at) == '"' ? closing(cell, at) : -1;
            int end = close < 0 ? nextSemicolon(cell, at) : nextSemicolon(cell, close);
            String value = close < 0
                    ? cell.substring(at, end)
                    : cell.substring(at + 1, close).replace("\"\"", "\"") + cell.substring(close + 1, end);
            if (!value.isBlank()) {
                values.add(value.strip());
            }
            at = end + 1;
        }
        return values;
    }

    private static int nextSemicolon(String cell, int from) {
        int found = cell.indexOf(';', from);
        return found < 0 ? cell.length() : found;
    }

    /// Returns where the quote that opens at `open` closes, before a semicolon or the end; -1 if it never does.
    private static int closing(String cell, int open) {
        int at = open + 1;
        while (at < cell.length()) {
            if (cell.charAt(at) != '"') {
                at++;
            } else if (at + 1 < cell.length() && cell.charAt(at + 1) == '"') {
                at += 2;
            } else {
                String rest = cell.substring(at + 1, nextSemicolon(cell, at));
                return rest.isBlank() ? at : -1;
            }
        }
        return -1;
    }

    /// Returns the parts of a value that a list enumerates itself: `(a) Mullah, (b) Maulavi`.
    static List<String> lettered(String value) {
        List<String> parts = new ArrayList<>();
        for (String part : LETTERED.split(value, -1)) {
            String clean = PrintedName.clean(part);
            if (!clean.isEmpty()) {
                parts.add(clean);
            }
        }
        return parts;
    }

    /// Returns the countries in a value such as `(a) German; (b) Algerian`, `Syrian/Iranian` or `Korea,
    /// Democratic People's Republic of`.
    static List<String> countries(String value) {
        List<String> countries = new ArrayList<>();
        for (String one : lettered(value)) {
            if (Country.find(one) != null) {
                countries.add(one);
            } else {
                for (String part : COUNTRIES.split(one, -1)) {
                    String clean = PrintedName.clean(part);
                    if (!clean.isEmpty()) {
                        countries.add(clean);
                    }
                }
            }
        }
        return countries;
    }

    /// Returns the names of a person that commas separate, as in `KIM Yong-Nam, KIM Young-Nam`. `KIM, Yong Nam`
    /// is one name: each of several has two words at least.
    static List<String> personNames(String value) {
        String[] parts = COMMA.split(value.strip(), -1);
        for (String part : parts) {
            if (part.indexOf(' ') < 0 || part.indexOf('(') >= 0 || part.indexOf(')') >= 0) {
                return List.of(value);
            }
        }
        return List.of(parts);
    }

    /// Returns the country that an address ends with, or the empty string.
    static String countryOf(String address) {
        int comma = address.lastIndexOf(',');
        String last = address.substring(comma + 1).strip();
        return Country.find(last) == null ? "" : last;
    }
}
