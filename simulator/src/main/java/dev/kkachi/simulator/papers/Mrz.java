package dev.kkachi.simulator.papers;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

/// The two machine-readable lines of a passport (ICAO Doc 9303, part 4): 44 signs each, with check
/// digits.
///
/// @param first kind, issuer and name
/// @param second numbers and dates with their check digits
public record Mrz(String first, String second) {
    private static final int WIDTH = 44;
    private static final int NUMBER = 9;
    private static final int PERSONAL = 14;
    private static final int[] WEIGHTS = {7, 3, 1};

    /// What stands in a passport.
    ///
    /// @param country ISO 3166 code of two letters
    /// @param family the family name
    /// @param given given names
    /// @param number of the passport, at most nine signs
    /// @param born day of birth
    /// @param expires the last day on which it is valid
    public record Holder(
            String country, String family, String given, String number, LocalDate born, LocalDate expires) {}

    /// Returns the lines that a passport office would print.
    public static Mrz of(Holder holder) {
        String state = state(holder.country());
        String first = pad("P<" + state + letters(holder.family()) + "<<" + letters(holder.given()), WIDTH);
        String number = pad(holder.number(), NUMBER);
        String numbers = number + digit(number);
        String born = date(holder.born());
        String dates = born + digit(born);
        String expires = date(holder.expires());
        String until = expires + digit(expires);
        String personal = pad("", PERSONAL);
        String own = personal + digit(personal);
        char whole = digit(numbers + dates + until + own);
        return new Mrz(first, numbers + state + dates + "<" + until + own + whole);
    }

    /// Returns these lines with the check digit of the number wrong, as somebody has it who changes a
    /// picture.
    public Mrz withWrongDigit() {
        char right = second.charAt(NUMBER);
        char wrong = (char) ('0' + (right - '0' + 3) % 10);
        return new Mrz(first, second.substring(0, NUMBER) + wrong + second.substring(NUMBER + 1));
    }

    /// Returns these lines with one sign misread, as machines do: a letter for the figure nought.
    public Mrz misread() {
        int at = second.indexOf('0', 1);
        return at < 0 ? this : new Mrz(first, second.substring(0, at) + 'O' + second.substring(at + 1));
    }

    /// Returns the lines, a blank between them.
    public String render() {
        return first + " " + second;
    }

    /// Weights 7, 3, 1 in turn; letters count from 10, the filler is nothing.
    static char digit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '<' ? 0 : Character.digit(c, 36);
            sum += value * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    /// Germany's code has one letter.
    private static String state(String country) {
        return country.equals("DE") ? "D<<" : Locale.of("", country).getISO3Country();
    }

    private static String letters(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters.append(c);
            } else if (c == ' ' || c == '-') {
                letters.append('<');
            }
        }
        return letters.toString();
    }

    private static String date(LocalDate date) {
        return two(date.getYear() % 100) + two(date.getMonthValue()) + two(date.getDayOfMonth());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text.substring(0, width) : text + "<".repeat(width - text.length());
    }
}
