package dev.kkachi.workers.spi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An account at a bank or payment service. Two spellings of one number are equal.
///
/// @param number the letters and digits in upper case, without spaces, dots and dashes; an account that is an e-mail
///     address, as payment services use, keeps those
public record BankAccount(String number) {
    private static final int LENGTH_MIN = 3;

    /// Finds the account that `printed` names, or `null` where it is too short to tell accounts apart.
    public static @Nullable BankAccount find(String printed) {
        String upper = printed.strip().toUpperCase(Locale.ROOT);
        if (upper.indexOf('@') >= 0) {
            return new BankAccount(upper.toLowerCase(Locale.ROOT));
        }
        StringBuilder number = new StringBuilder(upper.length());
        upper.codePoints().filter(Character::isLetterOrDigit).forEach(number::appendCodePoint);
        return number.length() < LENGTH_MIN ? null : new BankAccount(number.toString());
    }

    @Override
    public String toString() {
        return number;
    }
}
