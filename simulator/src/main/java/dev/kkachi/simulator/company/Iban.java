package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import java.math.BigInteger;
import java.util.Map;

/// Numbers of bank accounts: an IBAN with its check digits where a country has them, else bank and
/// number.
final class Iban {
    /// How many digits a country's account has; four letters of the bank come first where it is marked
    /// so.
    private static final Map<String, Integer> DIGITS =
            Map.of("DE", 18, "FR", 23, "ES", 20, "PT", 21, "AT", 16, "PL", 24, "CZ", 20, "RS", 18, "IL", 19);

    private static final Map<String, Integer> LETTERED = Map.of("GB", 14, "IE", 14, "NL", 10, "RO", 16, "GE", 16);
    private static final String BANK = "KKCH";
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    /// Returns account `number` of `country`.
    static String draw(String country, long number, Dice dice) {
        Integer digits = DIGITS.get(country);
        if (digits != null) {
            return withCheck(country, digits(number, digits, dice));
        }
        Integer after = LETTERED.get(country);
        if (after != null) {
            String bank = country.equals("GE") ? "KK" : BANK;
            return withCheck(country, bank + digits(number, after, dice));
        }
        return country + "-" + dice.between(100_000, 999_999) + "-" + (1_000_000L + number);
    }

    private static String digits(long number, int count, Dice dice) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        while (text.length() < count) {
            text.insert(0, dice.between(0, 9));
        }
        return text.toString();
    }

    /// ISO 13616: letters count as 10 to 35, and the whole leaves 1 when divided by 97.
    private static String withCheck(String country, String account) {
        StringBuilder number = new StringBuilder();
        (account + country + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
        int check = 98 - new BigInteger(number.toString()).mod(MODULUS).intValue();
        return country + check / 10 + check % 10 + account;
    }
}
