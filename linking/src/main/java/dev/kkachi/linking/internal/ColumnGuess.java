package dev.kkachi.linking.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.RecordTable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds out what a column holds, from its name and from what stands in it.
final class ColumnGuess {
    private static final Set<String> NAMES =
            set("given first fname firstname forename surname last lname lastname family middle fullname alias");
    private static final Set<String> NAME_ALONE = set("name person customer employee candidate applicant worker");
    private static final Set<String> PLACES =
            set("address addr street suburb city town postcode postal zip zipcode state"
                    + " county province country line1 line2 locality district house");
    /// What belongs to a paper that was given to somebody, although it names a country or a state.
    private static final Set<String> PAPERS =
            set("passport licence license national tax visa permit nationality citizenship birth incorporation");
    /// Numbers that one person or firm is given once: where two records have different ones, that speaks against them
    /// even in a table in which no two are alike.
    private static final Set<String> GIVEN_ONCE = set("passport ssn tax vat lei national licence license");
    private static final Set<String> DATES = set("date dob birth birthdate birthday day");
    private static final Set<String> PHONES = set("phone tel telephone mobile fax cell msisdn");
    private static final Set<String> IDENTIFIERS = set("id ssn passport number iban account wallet licence license tax"
            + " national vat lei isbn sku imei serial device ip soc sec identifier code postcode zip");
    /// Kinds of columns of which an address is made.
    private static final Set<ColumnKind> ADDRESSED =
            Set.of(ColumnKind.WORD, ColumnKind.TEXT, ColumnKind.IDENTIFIER, ColumnKind.NUMBER);
    private static final int CHARACTERS_LOOKED_AT = 200;
    /// Columns that repeat less often than this say as good as nothing about anybody.
    private static final double FILLED_MIN = 0.002;
    private static final int LOOKED_AT_MAX = 5_000;
    private static final double MOST = 0.75;
    /// What nobody writes but who means a telephone: a country's or a trunk's number first, and groups of digits.
    private static final Pattern DIALLED = Pattern.compile(
            "\\+[1-9][0-9 ()./-]{7,20}|\\(0?[0-9]{2,5}\\)[0-9 ./-]{5,14}|0[0-9]{1,5}[ /-][0-9 /-]{4,14}");
    /// A street and the number of a house, the number first or last.
    private static final Pattern HOUSE = Pattern.compile("[0-9]{1,5}[a-zA-Z]?,? \\p{L}[\\p{L}.'’ -]+(,.*)?"
            + "|\\p{L}[\\p{L}.'’ -]+,? (No\\.? ?)?[0-9]{1,5}[a-zA-Z]?(,.*)?");
    private static final double WORDS_OF_A_TEXT = 2.3;
    private static final int DIGITS_OF_A_QUANTITY_MAX = 7;

    private final RecordTable table;

    private ColumnGuess(RecordTable table) {
        this.table = table;
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    static ColumnGuess over(RecordTable table) {
        return new ColumnGuess(table);
    }

    /// Returns what the column of this place holds.
    Column column(int index) {
        String name = table.columns().get(index);
        List<String> words = ColumnWords.of(name);
        boolean place = words.stream().anyMatch(PLACES::contains);
        int filled = table.filled(index);
        int distinct = table.distinct(index).size();
        if (filled < Math.max(2, FILLED_MIN * table.size())) {
            return new Column(index, name, ColumnKind.IGNORED, false, tooFew(filled));
        }
        if (distinct == 1) {
            return new Column(index, name, ColumnKind.IGNORED, false, "the same in every record");
        }
        Look look = new Look(table.distinct(index), words);
        ColumnKind guessed = look.kind();
        ColumnKind kind = switch (guessed) {
            case NAME -> WholeNames.kind(table, index);
            case WORD, TEXT -> !place && WholeNames.areObvious(table, index) ? ColumnKind.PERSON : guessed;
            default -> guessed;
        };
        boolean own = words.stream().anyMatch(GIVEN_ONCE::contains);
        boolean counter = !own && distinct == filled && (kind == ColumnKind.NUMBER || kind == ColumnKind.IDENTIFIER);
        if (counter) {
            return new Column(index, name, ColumnKind.IGNORED, false, "a number that no two records share");
        }
        boolean paper = words.stream().anyMatch(PAPERS::contains);
        boolean ofAddress = !paper && (place ? ADDRESSED.contains(kind) : kind == ColumnKind.TEXT && look.isOfHouses());
        return new Column(index, name, kind, ofAddress, look.reason(kind));
    }

    private static String tooFew(int filled) {
        return switch (filled) {
            case 0 -> "empty in every record";
            case 1 -> "only one record says anything";
            default -> "empty in nearly every record";
        };
    }

    /// What the texts of a column look like.
    private static final class Look {
        private final List<String> words;
        private final double emails;
        private final double days;
        private final double quantities;
        private final double phones;
        private final double houses;
        private final double digitsOnly;
        private final double wordsEach;
        private final double letters;
        private final double digits;
        private final double length;

        Look(List<String> distinct, List<String> words) {
            this.words = words;
            List<String> texts = distinct.stream()
                    .limit(LOOKED_AT_MAX)
                    .map(text -> text.substring(0, Math.min(CHARACTERS_LOOKED_AT, text.length())))
                    .toList();
            Days reader = Days.of(texts);
            int looked = texts.size();
            emails = share(texts, text -> text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));
            days = share(texts, text -> isLikely(reader.read(text)));
            quantities = share(texts, text -> text.matches("[^0-9A-Za-z]*[0-9]+([.,][0-9]+)?[^0-9A-Za-z]*"));
            phones = share(texts, text -> DIALLED.matcher(text.strip()).matches());
            houses = share(texts, text -> HOUSE.matcher(text.strip()).matches());
            digitsOnly = share(
                    texts,
                    text -> text.chars().anyMatch(Character::isDigit)
                            && text.chars().noneMatch(Character::isLetter));
            digits = share(texts, text -> text.chars().anyMatch(Character::isDigit));
            letters = share(texts, text -> text.chars().anyMatch(Character::isLetter));
            wordsEach = texts.stream()
                            .mapToInt(text -> Plain.words(text).split(" ", -1).length)
                            .sum()
                    / (double) looked;
            length = texts.stream().mapToInt(String::length).sum() / (double) looked;
        }

        private static double share(List<String> texts, java.util.function.Predicate<String> test) {
            return texts.stream().filter(test).count() / (double) texts.size();
        }

        private static boolean isLikely(int day) {
            int month = day / 100 % 100;
            return day > 18_000_000
                    && day < 21_000_000
                    && month >= 1
                    && month <= 12
                    && day % 100 >= 1
                    && day % 100 <= 31;
        }

        /// Says whether streets with the numbers of houses stand here.
        boolean isOfHouses() {
            return houses > MOST;
        }

        private boolean named(Set<String> set) {
            return words.stream().anyMatch(set::contains);
        }

        ColumnKind kind() {
            if (emails > MOST) {
                return ColumnKind.EMAIL;
            }
            if (days > 0.9 || (days > 0.5 && named(DATES))) {
                return ColumnKind.DATE;
            }
            if ((named(PHONES) && digitsOnly > 0.5) || phones > MOST) {
                return ColumnKind.PHONE;
            }
            boolean oneName = (words.size() == 1 && named(NAME_ALONE)) || named(NAMES) || words.contains("name");
            if (oneName && letters > MOST && wordsEach < 4 && !hasCodes()) {
                return ColumnKind.NAME;
            }
            if (quantities > 0.9 && length < DIGITS_OF_A_QUANTITY_MAX && !named(IDENTIFIERS)) {
                return ColumnKind.NUMBER;
            }
            if (digitsOnly > 0.9 || (named(IDENTIFIERS) && wordsEach < 2 && digits > 0.5)) {
                return ColumnKind.IDENTIFIER;
            }
            return wordsEach >= WORDS_OF_A_TEXT ? ColumnKind.TEXT : ColumnKind.WORD;
        }

        /// Names of products hold numbers, names of people do not.
        private boolean hasCodes() {
            return letters + digitsOnly < MOST || wordsEach > 4;
        }

        String reason(ColumnKind kind) {
            return switch (kind) {
                case EMAIL -> "its values are e-mail addresses";
                case DATE -> "its values are days";
                case PHONE -> "its name says so, and its values are digits";
                case NAME -> "its name says so, and its values are words";
                case NUMBER -> "its values are quantities";
                case IDENTIFIER -> "its values are numbers given to somebody";
                case TEXT -> "its values have several words";
                case PERSON -> "its values are whole names of persons";
                case WORD, IGNORED -> "its values are one word or two";
            };
        }
    }
}
