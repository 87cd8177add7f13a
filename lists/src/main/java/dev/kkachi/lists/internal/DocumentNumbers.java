package dev.kkachi.lists.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of passports and other documents, taken out of the prose in which lists print them:
/// `Tunisian passport no. Z151016 issued on 29.8.2001 (expired)` is `Z151016`. An identifier is matched exactly, so
/// that words around it would hide it.
final class DocumentNumbers {
    private static final int DIGITS_MIN = 3;
    private static final int CHARS_MAX = 40;
    private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");
    /// A mark that opens one of several: `(a) `, `a) ` or `(1) `; a digit in brackets behind a number is its last.
    private static final Pattern LETTERED = Pattern.compile("\\(?\\b[a-z]\\)\\s|(?<![\\p{L}\\d])\\(\\d{1,2}\\)\\s");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)\\b(?:issued|issue|expir\\w*|valid\\w*|date|dated|delivered"
                    + "|under the|in the name|which|until|on)\\b.*",
            Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("\\b\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?\\d{4}\\b");
    private static final String MARKS = "№.:/-";
    /// Possessive, for a cell of a megabyte would exhaust the stack of a matcher that may go back.
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])[\\p{Lu}\\d](?:[\\p{Lu}\\d" + MARKS + "]|(?<=\\d) (?=\\d))*+");
    private static final Pattern SEPARATOR = Pattern.compile("[;,\\n]|\\band\\b|\\bor\\b");

    private DocumentNumbers() {}

    /// Returns the numbers in `printed`, in order, without repeats.
    static List<String> read(String printed) {
        Set<String> numbers = new LinkedHashSet<>();
        String plain = LETTERED.matcher(printed).replaceAll(";");
        plain = BRACKET.matcher(plain).replaceAll(" ");
        for (String part : SEPARATOR.split(plain, -1)) {
            String text = DATE.matcher(PrintedName.clean(TAIL.matcher(part).replaceFirst("")))
                    .replaceAll(" ");
            String number = number(text.strip());
            if (!number.isEmpty()) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }

    private static String number(String text) {
        boolean prose = text.chars().anyMatch(Character::isLowerCase);
        if (!prose && text.length() <= CHARS_MAX && digits(text) >= DIGITS_MIN) {
            return stripMarks(text);
        }
        String best = "";
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String found = withoutMarksBehind(matcher.group());
            if (digits(found) >= DIGITS_MIN && found.length() <= CHARS_MAX && digits(found) >= digits(best)) {
                best = found;
            }
        }
        return best;
    }

    private static String withoutMarksBehind(String text) {
        int end = text.length();
        while (end > 0 && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String stripMarks(String text) {
        return text.replaceAll("^[.:#№\\s]+|[.:\\s]+$", "");
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
