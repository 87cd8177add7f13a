package dev.kkachi.networks;

import java.util.Arrays;
import java.util.Locale;

/// The codes of countries that may stand in a reference file, as numbers. What is no country of today
/// (`EU`, `AP`, `??`, `CS`) says nothing of a place, for nobody could claim to live there.
final class CountryCode {
    /// Files of registries write it for Great Britain.
    private static final String ALIAS = "UK";

    private static final int LETTERS = 26;
    private static final String[] CODES = codes();

    private CountryCode() {}

    /// Returns the codes at the places of their numbers, empty where there is no such country.
    private static String[] codes() {
        String[] codes = new String[LETTERS * LETTERS];
        Arrays.fill(codes, "");
        for (String code : Locale.getISOCountries()) {
            codes[place(code)] = code.toLowerCase(Locale.ROOT);
        }
        return codes;
    }

    /// Returns the number of the country that `printed` calls by its two letters, or [RangeMap#NONE].
    static int number(String printed) {
        int place = place(printed.equalsIgnoreCase(ALIAS) ? "GB" : printed);
        return place >= 0 && !CODES[place].isEmpty() ? place : RangeMap.NONE;
    }

    private static int place(String code) {
        int first = code.length() == 2 ? letter(code.charAt(0)) : -1;
        int second = first < 0 ? -1 : letter(code.charAt(1));
        return second < 0 ? -1 : first * LETTERS + second;
    }

    private static int letter(char c) {
        int small = c | 0x20;
        return c < 0x80 && small >= 'a' && small <= 'z' ? small - 'a' : -1;
    }

    /// Returns the two small letters of a number, empty for [RangeMap#NONE].
    static String of(int number) {
        return number == RangeMap.NONE ? "" : CODES[number];
    }
}
