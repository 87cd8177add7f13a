package dev.kkachi.rings;

import java.util.Locale;
import java.util.Set;

/// One thing by which a persona is recognised.
///
/// @param kind what sort of thing
/// @param value as the records spell it
public record Identifier(IdentifierKind kind, String value) {
    private static final Set<String> FILLERS = Set.of(
            "0",
            "1",
            "NA",
            "NAN",
            "NONE",
            "NULL",
            "NIL",
            "UNKNOWN",
            "NOTKNOWN",
            "UNBEKANNT",
            "INCONNU",
            "DESCONOCIDO",
            "MISSING",
            "DEFAULT",
            "DEFAULTSTRING",
            "TEST",
            "EMPTY",
            "NOTSPECIFIED",
            "NOTPROVIDED",
            "NOTAPPLICABLE",
            "NOTAVAILABLE",
            "SYSTEMSERIALNUMBER",
            "TOBEFILLEDBYOEM",
            "SERIALNUMBER",
            "UNDEFINED",
            "TBA",
            "TBC",
            "TBD",
            "TOBEADVISED",
            "TOBECONFIRMED",
            "TOBEDETERMINED",
            "TOFOLLOW",
            "PENDING",
            "REMOTE");
    /// What somebody types, and what cheap devices carry, in place of a number: keys in their order.
    private static final String KEYS_IN_ORDER = "0123456789ABCDEF";
    private static final int KEYS_IN_ORDER_MIN = 6;
    /// Serials that the firmware of KVM switches gives to every unit, its own or one that it borrows to look like
    /// a monitor: PiKVM and GL.iNet, TinyPilot, JetKVM's three disguises.
    private static final Set<String> FACTORY_SERIALS =
            Set.of("CAFEBABE", "6B65796D696D6570690", "T8NEE0038522", "M1LMQS052157", "3S5GQ23");

    public Identifier {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("An identifier of kind " + kind + " has a value.");
        }
    }

    /// Returns the form in which spellings of one thing are equal: serials and account numbers without blanks and
    /// hyphens, telephone numbers as digits, addresses as words.
    public String key() {
        return switch (kind) {
            case DEVICE, MONITOR, MFA_DEVICE, BANK_ACCOUNT, DOCUMENT ->
                lettersAndDigits(value, "").toUpperCase(Locale.ROOT);
            case PHONE -> phone();
            case SHIPPING_ADDRESS -> lettersAndDigits(value, " ").toLowerCase(Locale.ROOT);
            case WALLET -> value.startsWith("0x") || value.startsWith("0X") ? value.toLowerCase(Locale.ROOT) : value;
            case IP, PAYPAL, PHOTO, CV_TEXT, REFERENCE, EMAIL_SHAPE, HANDLE -> value.toLowerCase(Locale.ROOT);
        };
    }

    /// Says whether the value stands for nothing: `n/a`, `To be filled by O.E.M.`, `000000`. Two personas without
    /// a serial do not share one.
    public boolean isFiller() {
        String bare = lettersAndDigits(value, "").toUpperCase(Locale.ROOT);
        return bare.isEmpty() || FILLERS.contains(bare) || isWord(bare) || (isNumbered() && isDrawn(bare));
    }

    /// Says whether it is a word in place of a number: no paper and no telephone is told by letters alone, while
    /// "applied for" stands in many files.
    private boolean isWord(String bare) {
        boolean isOfDigits = kind == IdentifierKind.DOCUMENT || kind == IdentifierKind.PHONE;
        return isOfDigits && bare.chars().noneMatch(Character::isDigit);
    }

    private static boolean isDrawn(String bare) {
        return bare.chars().distinct().count() < 2
                || (bare.length() >= KEYS_IN_ORDER_MIN && KEYS_IN_ORDER.contains(bare))
                || bare.equals("1234567890");
    }

    /// Says whether every unit of a product bears this serial: to share it is to own the product, not the unit.
    public boolean isFactorySerial() {
        return kind == IdentifierKind.MONITOR && FACTORY_SERIALS.contains(key());
    }

    private boolean isNumbered() {
        return switch (kind) {
            case DEVICE, MONITOR, MFA_DEVICE, BANK_ACCOUNT, DOCUMENT, PHONE, PHOTO, WALLET -> true;
            case IP, PAYPAL, SHIPPING_ADDRESS, CV_TEXT, REFERENCE, EMAIL_SHAPE, HANDLE -> false;
        };
    }

    private String phone() {
        StringBuilder digits = new StringBuilder();
        value.chars().filter(Character::isDigit).forEach(digit -> digits.append((char) digit));
        int zeros = digits.indexOf("00") == 0 ? 2 : 0;
        return digits.isEmpty() ? value.toLowerCase(Locale.ROOT) : digits.substring(zeros);
    }

    private static String lettersAndDigits(String text, String between) {
        StringBuilder bare = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                bare.append(gap && !bare.isEmpty() ? between : "").append(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return bare.toString();
    }
}
