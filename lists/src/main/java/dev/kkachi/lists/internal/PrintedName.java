package dev.kkachi.lists.internal;

import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One name taken out of a cell in which a list prints one or several.
///
/// Lists wrap names in quotes (`"KOMID"`), put the original script in brackets or simply behind the Latin form
/// (`Jin Tiesan (金铁三)`, `KIM Kwang Yon 김광연`), an abbreviation in brackets (`DAEDONG CREDIT BANK (DCB)`), and
/// remarks about the name there too (`(previously listed as)`). Each name becomes one of its own; a remark decides
/// how it is borne or goes. An abbreviation that nobody declared an alias is weak: three letters confirm, they do
/// not accuse.
///
/// @param property how the party bears it: one of the name properties
/// @param text the name
/// @param script its script, such as `Hangul`; empty for Latin
record PrintedName(Property property, String text, String script) {
    /// What is read of a cell; the longest real name has 430 letters.
    static final int CHARS_MAX = 2000;

    private static final int ASCII_MAX = 0x7f;
    private static final int LATIN_LETTERS_MIN = 4;
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:.*\\b)?(?:original script|in (?:arabic|russian|korean|chinese|farsi|persian|cyrillic)"
                    + "|(?:russian|ukrainian|belarusian) spelling|(?:in )?hangul|original language)\\s*:\\s*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u200b\\u200e\\u200f\\ufeff]+");
    private static final String QUOTES = "\"“”„«»‘’'";

    /// Returns the names in `printed`, the main one first.
    ///
    /// @param property how the cell as a whole is borne
    /// @param schema what bears it
    static List<PrintedName> of(Property property, String printed, Schema schema) {
        Set<PrintedName> names = new LinkedHashSet<>();
        String cell = printed.length() > CHARS_MAX ? printed.substring(0, CHARS_MAX) : printed;
        Property role = property;
        for (String one : splitOutsideBrackets(clean(cell))) {
            Parts parts = Parts.of(clean(one), role, schema);
            names.addAll(parts.names());
            role = names.isEmpty() || role != Property.NAME ? role : Property.ALIAS;
        }
        return List.copyOf(names);
    }

    /// Splits at semicolons that stand outside brackets.
    private static List<String> splitOutsideBrackets(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : 0;
            depth -= c == ')' && depth > 0 ? 1 : 0;
            if (c == ';' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /// Returns `printed` with single spaces, without invisible marks, spreadsheet artefacts and quotes around all of
    /// it.
    static String clean(String printed) {
        String text = isTidy(printed)
                ? printed
                : SPACES.matcher(printed.replace("_x000D_", " "))
                        .replaceAll(" ")
                        .strip();
        return unquoted(withoutCommas(text));
    }

    /// Takes the commas and spaces around `text` away.
    private static String withoutCommas(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isCommaOrSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isCommaOrSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isCommaOrSpace(char c) {
        return c == ',' || Character.isWhitespace(c);
    }

    /// Says whether `text` holds nothing but single spaces between plain characters, as most cells do.
    private static boolean isTidy(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            boolean single = c == ' ' && i > 0 && i < last && text.charAt(i - 1) != ' ';
            boolean odd = c <= ' ' || c == '_' || c == '\u00a0' || (c >= '\u2000' && c <= '\u200f') || c == '\ufeff';
            if (odd && !single) {
                return false;
            }
        }
        return true;
    }

    private static String unquoted(String text) {
        if (text.length() < 3) {
            return text;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean doubled = "\"“”„«»".indexOf(first) >= 0 && "\"“”„«»".indexOf(last) >= 0;
        boolean single = "‘'".indexOf(first) >= 0 && "’'".indexOf(last) >= 0;
        String inner = text.substring(1, text.length() - 1);
        boolean whole = inner.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0);
        return (doubled || single) && whole ? inner.strip() : text;
    }

    /// Returns the script of the letters in `text` if it is one other than Latin, otherwise the empty string.
    static String script(String text) {
        int foreign = findForeign(text);
        if (foreign < 0) {
            return "";
        }
        String name = UnicodeScript.of(text.codePointAt(foreign)).name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /// Returns where the first letter in `text` stands that tells a script other than Latin, or -1. Marks that all
    /// scripts share tell none, and neither does what begins with one.
    static int findForeign(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c > ASCII_MAX && Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN) {
                return UnicodeScript.of(c) == UnicodeScript.COMMON ? -1 : i;
            }
        }
        return -1;
    }

    /// Puts a person's family name first, `DORONIN, Andrey`, where capitals mark it at the end or beginning of the
    /// name and the rest is written small; returns any other name as it is.
    static String familyFirst(String name) {
        String[] tokens = name.split(" ", -1);
        int leading = 0;
        while (leading < tokens.length && isCapital(tokens[leading])) {
            leading++;
        }
        int trailing = 0;
        while (trailing < tokens.length && isCapital(tokens[tokens.length - 1 - trailing])) {
            trailing++;
        }
        if (name.indexOf(',') >= 0 || (leading > 0) == (trailing > 0)) {
            return name;
        }
        int split = leading > 0 ? leading : tokens.length - trailing;
        for (int i = 0; i < tokens.length; i++) {
            boolean inFamily = leading > 0 ? i < leading : i >= split;
            if (!inFamily && (isCapital(tokens[i]) || tokens[i].isEmpty() || !isName(tokens[i]))) {
                return name;
            }
        }
        String first = String.join(" ", List.of(tokens).subList(0, split));
        String second = String.join(" ", List.of(tokens).subList(split, tokens.length));
        return leading > 0 ? first + ", " + second : second + ", " + first;
    }

    /// A word of at least two letters, all capitals; an initial is none.
    private static boolean isCapital(String token) {
        long letters = token.chars().filter(Character::isLetter).count();
        boolean small = token.chars().anyMatch(Character::isLowerCase);
        return letters >= 2 && !small && token.chars().allMatch(PrintedName::isNameCharacter);
    }

    private static boolean isName(String token) {
        return token.chars().anyMatch(Character::isLetter) && token.chars().allMatch(PrintedName::isNameCharacter);
    }

    private static boolean isNameCharacter(int c) {
        return Character.isLetter(c) || c == '-' || c == '\'' || c == '’' || c == '‘' || c == '.' || c == '`';
    }

    /// A name taken apart into itself and what stands in brackets or in another script.
    private record Parts(Property property, Schema schema, List<PrintedName> names) {
        static Parts of(String printed, Property property, Schema schema) {
            Brackets brackets = Brackets.of(printed, schema);
            Property role = property;
            for (String aside : brackets.asides()) {
                role = Brackets.FORMER.matcher(aside).matches() && property != Property.NAME
                        ? Property.PREVIOUS_NAME
                        : role;
            }
            Parts parts = new Parts(role, schema, new ArrayList<>());
            parts.addScripts(clean(brackets.base()));
            for (String aside : brackets.asides()) {
                parts.addAside(aside);
            }
            return parts;
        }

        private void addAside(String aside) {
            String text = LABEL.matcher(aside).replaceFirst("");
            if (!script(text).isEmpty()) {
                addScripts(foreignOnly(text));
            } else if (isAcronymShape(text)) {
                add(schema == Schema.VESSEL ? other() : Property.WEAK_ALIAS, text);
            } else if (schema == Schema.VESSEL || !Character.isLowerCase(text.codePointAt(0))) {
                addLatinAside(text);
            }
        }

        private void addLatinAside(String text) {
            if (Brackets.REFERENCE.matcher(text).matches()
                    || Brackets.FORMER.matcher(text).matches()) {
                return;
            }
            for (String one : text.split("[;,]", -1)) {
                add(other(), clean(one));
            }
        }

        private static boolean isAcronymShape(String text) {
            return text.length() <= Brackets.ACRONYM_LETTERS_MAX + 2
                    && text.chars().noneMatch(Character::isLowerCase)
                    && text.indexOf(' ') < 0
                    && !Brackets.REFERENCE.matcher(text).matches();
        }

        /// Returns what is left of `text` from its first letter that is not Latin.
        private static String foreignOnly(String text) {
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                int c = text.codePointAt(i);
                if (Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN) {
                    return clean(text.substring(i));
                }
            }
            return "";
        }

        /// Adds `text`, split where it changes between Latin and another script if each part can stand alone.
        private void addScripts(String text) {
            List<String> latin = new ArrayList<>();
            List<String> foreign = new ArrayList<>();
            boolean inForeign = false;
            int changes = 0;
            for (String token : text.split(" ", -1)) {
                boolean letters = token.codePoints().anyMatch(Character::isLetter);
                boolean isForeign = letters ? !script(token).isEmpty() : inForeign;
                changes += isForeign == inForeign ? 0 : 1;
                inForeign = isForeign;
                (isForeign ? foreign : latin).add(token);
            }
            String latinText = clean(String.join(" ", latin));
            String foreignText = clean(String.join(" ", foreign));
            long latinLetters =
                    latinText.codePoints().filter(Character::isLetter).count();
            boolean mixed =
                    foreign.stream().anyMatch(token -> token.codePoints().anyMatch(PrintedName::isLatin));
            if (foreignText.isEmpty() || latinLetters < LATIN_LETTERS_MIN || mixed || changes > 2) {
                add(names.isEmpty() ? property : other(), text);
                return;
            }
            add(names.isEmpty() ? property : other(), latinText);
            add(other(), foreignText);
        }

        /// How the party bears a further form of this name: as it bears the name, but not as a second primary one.
        private Property other() {
            return property == Property.NAME ? Property.ALIAS : property;
        }

        private void add(Property role, String text) {
            if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                names.add(new PrintedName(role, text, script(text)));
            }
        }
    }

    private static boolean isLatin(int c) {
        return Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }
}
