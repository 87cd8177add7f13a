package dev.kkachi.linking.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/// Brings phone numbers into the form in which they are compared: the part that is the same whether the
/// country is said or not, so that *+61 7 8121 2208* and *(07) 8121 2208* are one.
final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";

    private Phones() {}

    static String plain(String text) {
        String digits = Plain.identifier(text);
        String stripped = text.strip();
        if (stripped.startsWith("+") || stripped.startsWith("00")) {
            try {
                String international = stripped.startsWith("+") ? stripped : "+" + stripped.substring(2);
                return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(international, NO_REGION));
            } catch (NumberParseException _) {
                return digits;
            }
        }
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        boolean american = digits.length() == 11 && digits.charAt(0) == '1';
        return digits.substring(american ? 1 : start);
    }
}
