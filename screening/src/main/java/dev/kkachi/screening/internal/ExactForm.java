package dev.kkachi.screening.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Property;
import dev.kkachi.model.Wallet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An identifier or a wallet in the form in which two prints of it are equal, so that it can be looked up.
///
/// @param group what it may be compared with
/// @param value the normalised text
public record ExactForm(Group group, String value) {
    /// Identifiers of one group are compared with each other. Lists mix up passports, identity cards, tax and
    /// registration numbers, so those are one group.
    public enum Group {
        DOCUMENT(1, "document number"),
        IMO(2, "IMO number"),
        MMSI(3, "MMSI"),
        CALL_SIGN(4, "call sign"),
        SWIFT(5, "SWIFT/BIC"),
        LEI(6, "LEI"),
        UN_REFERENCE(7, "UN reference"),
        EMAIL(8, "e-mail address"),
        PHONE(9, "telephone number"),
        WALLET(10, "wallet");

        /// Written into the index: never to be given to another group.
        private final int code;

        private final String words;

        Group(int code, String words) {
            this.code = code;
            this.words = words;
        }

        /// Returns what a reader calls it.
        public String words() {
            return words;
        }
    }

    private static final int DOCUMENT_LENGTH_MIN = 5;
    private static final int PHONE_DIGITS_MIN = 7;
    /// The digits of a telephone number that stay the same whether it is written for callers at home or abroad. One
    /// with fewer lacks its area code, or never had one.
    static final int PHONE_DIGITS_COMPARED = 9;

    private static final int BANK_LENGTH = 8;
    private static final int MMSI_LENGTH = 9;
    private static final int IMO_LENGTH = 7;
    private static final int LEI_LENGTH = 20;

    /// Reads the exact form of `fact`, or returns `null` where it has none: it is no identifier, or too short or too
    /// plain to identify anybody (`N/A`, `000000`).
    public static @Nullable ExactForm find(Fact fact) {
        String value = fact.value();
        return switch (fact.property()) {
            case PASSPORT_NUMBER, ID_NUMBER, TAX_NUMBER, REGISTRATION_NUMBER -> document(value);
            case IMO_NUMBER -> digits(Group.IMO, value, IMO_LENGTH);
            case MMSI -> digits(Group.MMSI, value, MMSI_LENGTH);
            case CALL_SIGN -> atLeast(Group.CALL_SIGN, plain(value), DOCUMENT_LENGTH_MIN - 1);
            case SWIFT_BIC -> bank(plain(value));
            case LEI_CODE -> atLeast(Group.LEI, plain(value), LEI_LENGTH);
            case UN_REFERENCE -> atLeast(Group.UN_REFERENCE, plain(value), DOCUMENT_LENGTH_MIN);
            case EMAIL -> email(value);
            case PHONE -> phone(value);
            case PUBLIC_KEY -> wallet(value);
            default -> null;
        };
    }

    /// Reads the exact forms of all facts of a party that have one.
    public static List<ExactForm> list(List<Fact> facts) {
        List<ExactForm> forms = new ArrayList<>();
        for (Fact fact : facts) {
            Property.Kind kind = fact.property().kind();
            if (kind == Property.Kind.IDENTIFIER || kind == Property.Kind.WALLET) {
                ExactForm form = find(fact);
                if (form != null) {
                    forms.add(form);
                }
            }
        }
        return forms;
    }

    /// Returns the key under which the form is looked up.
    public long key() {
        return Hash.of(group.code, value);
    }

    private static @Nullable ExactForm document(String value) {
        String plain = plain(value);
        boolean telling = plain.chars().anyMatch(Character::isDigit)
                && plain.chars().distinct().count() > 1;
        return telling ? atLeast(Group.DOCUMENT, plain, DOCUMENT_LENGTH_MIN) : null;
    }

    private static @Nullable ExactForm digits(Group group, String value, int length) {
        String digits = digits(value);
        return digits.length() == length ? new ExactForm(group, digits) : null;
    }

    private static @Nullable ExactForm bank(String plain) {
        return plain.length() == BANK_LENGTH || plain.length() == BANK_LENGTH + 3
                ? new ExactForm(Group.SWIFT, plain.substring(0, BANK_LENGTH))
                : null;
    }

    private static @Nullable ExactForm email(String value) {
        String address = value.strip().toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        return at > 0 && at < address.length() - 1 ? new ExactForm(Group.EMAIL, address) : null;
    }

    private static @Nullable ExactForm phone(String value) {
        String digits = digits(value);
        if (digits.length() < PHONE_DIGITS_MIN || digits.chars().distinct().count() == 1) {
            return null;
        }
        return new ExactForm(Group.PHONE, digits.substring(Math.max(0, digits.length() - PHONE_DIGITS_COMPARED)));
    }

    /// An address that fails its checksum is kept as printed: even a broken one may be what a list published.
    private static ExactForm wallet(String value) {
        Wallet wallet = Wallet.find(value);
        return new ExactForm(Group.WALLET, wallet == null ? value.strip() : wallet.toString());
    }

    private static @Nullable ExactForm atLeast(Group group, String value, int lengthMin) {
        return value.length() < lengthMin ? null : new ExactForm(group, value);
    }

    private static String plain(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        value.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toUpperCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String digits(String value) {
        StringBuilder digits = new StringBuilder(value.length());
        value.codePoints()
                .filter(Character::isDigit)
                .map(digit -> '0' + Character.digit(digit, 10))
                .forEach(digits::appendCodePoint);
        return digits.toString();
    }
}
