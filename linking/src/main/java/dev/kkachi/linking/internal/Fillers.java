package dev.kkachi.linking.internal;

import dev.kkachi.linking.ColumnKind;
import java.util.Locale;
import java.util.Set;

/// What people and programmes write where they know nothing: `n/a`, `unknown`, `000000`, the first day that a computer
/// counts from. Two records without a telephone do not share one.
final class Fillers {
    private static final Set<String> WORDS = Set.of(
            "UNKNOWN",
            "NOTKNOWN",
            "NOTAVAILABLE",
            "NOTAPPLICABLE",
            "NOTSPECIFIED",
            "NOTPROVIDED",
            "UNDEFINED",
            "UNBEKANNT",
            "INCONNU",
            "DESCONOCIDO",
            "MISSING",
            "TOBEDEFINED",
            "TOBEADVISED");
    /// People are called *Na* and *Null*, too: in columns of names these stand.
    private static final Set<String> SHORT_WORDS =
            Set.of("NA", "NAN", "NONE", "NULL", "NIL", "EMPTY", "TBD", "TBA", "XXX", "TEST", "DEFAULT");
    private static final Set<String> SHORT_FORMS = Set.of("n/a", "n.a.", "n.a", "#n/a", "<null>", "(null)", "<none>");
    private static final Set<String> NUMBERS = Set.of("123456", "1234567", "12345678", "123456789", "1234567890");
    private static final Set<String> BOXES = Set.of("TESTTESTCOM", "NONENONECOM", "NANACOM", "NOEMAILNOEMAILCOM");
    /// The days from which spreadsheets, databases and computers count, and those on which they end.
    private static final Set<String> DAYS =
            Set.of("10101", "17530101", "18991230", "18991231", "19000101", "19700101", "29991231", "99991231");

    private static final int DIGITS_MIN = 3;

    private Fillers() {}

    /// Says whether a text of a column stands for nothing.
    ///
    /// @param plain the text in the form in which it is compared
    /// @param place whether the column is a part of an address: there is a postcode 11111
    static boolean isFiller(String text, String plain, ColumnKind kind, boolean place) {
        String bare = Plain.identifier(text);
        if (WORDS.contains(bare) || SHORT_FORMS.contains(text.strip().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return switch (kind) {
            case NAME, PERSON, IGNORED -> false;
            case DATE -> SHORT_WORDS.contains(bare) || DAYS.contains(plain);
            case EMAIL -> text.indexOf('@') < 0 || BOXES.contains(bare);
            case PHONE -> bare.chars().filter(Character::isDigit).count() < DIGITS_MIN || isDrawn(bare);
            case IDENTIFIER -> SHORT_WORDS.contains(bare) || (!place && isDrawn(bare));
            case WORD, TEXT, NUMBER -> SHORT_WORDS.contains(bare);
        };
    }

    /// Says whether a number was made by leaning on one key, or on all in turn.
    private static boolean isDrawn(String number) {
        boolean isOneCharacter =
                number.length() >= DIGITS_MIN && number.chars().distinct().count() == 1;
        return isOneCharacter || NUMBERS.contains(number);
    }
}
