package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.company.Laptop.Part;
import dev.kkachi.simulator.places.City;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Hands out what has a number: telephones, e-mail addresses, accounts, wallets, computers. No two people
/// get the same one by accident; who shares one does so because their life says so.
final class Registry {
    private static final int PRIME = 7_919;
    /// Five signs of 36.
    private static final long CODES = 36L * 36 * 36 * 36 * 36;
    private static final long STRIDE = 48_271;
    private static final List<String> MAIL =
            List.of("mail.example", "post.example", "inbox.example", "letters.example", "swiftmail.example");
    private static final List<String> WORDS =
            List.of("dev", "soft", "web", "star", "talent", "galaxy", "smart", "code");
    /// Systems as sold; the first half run Windows.
    private static final List<String[]> MODELS = List.of(
            new String[] {"Latitude 7440", "Windows 11"},
            new String[] {"ThinkPad T14", "Windows 11"},
            new String[] {"EliteBook 840", "Windows 11"},
            new String[] {"MacBook Pro 14", "macOS 14.5"},
            new String[] {"MacBook Air M2", "macOS 14.4"},
            new String[] {"XPS 13", "Ubuntu 22.04"});
    private static final List<String[]> MONITORS = List.of(
            new String[] {"DEL", "D0F1", "DELL U2723QE"},
            new String[] {"DEL", "A18C", "DELL P2422H"},
            new String[] {"GSM", "5BBF", "LG HDR 4K"},
            new String[] {"SAM", "7041", "S27R35x"},
            new String[] {"ACR", "0748", "Acer B246WL"},
            new String[] {"AUS", "27EC", "ASUS PA248QV"},
            new String[] {"HPN", "3600", "HP E24 G4"});
    private static final List<String[]> PLUGS = List.of(
            new String[] {"046d", "c52b", "Unifying Receiver"},
            new String[] {"046d", "0825", "Webcam C270"},
            new String[] {"05ac", "024f", "Keyboard"},
            new String[] {"045e", "07a5", "Wireless Receiver"},
            new String[] {"0b0e", "0420", "Jabra Evolve 40"},
            new String[] {"1050", "0407", "YubiKey OTP+FIDO+CCID"},
            new String[] {"0951", "1666", "DataTraveler 100"},
            new String[] {"17e9", "4306", "Docking station"});
    private static final List<String[]> PROGRAMS = List.of(
            new String[] {"Slack", "4.38"},
            new String[] {"Zoom Workplace", "6.1"},
            new String[] {"Visual Studio Code", "1.91"},
            new String[] {"Docker Desktop", "4.32"},
            new String[] {"Google Chrome", "126.0"},
            new String[] {"Figma", "124.1"},
            new String[] {"Spotify", "1.2"},
            new String[] {"1Password", "8.10"});

    private final Dice dice;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> mails = new HashSet<>();
    private int given;

    Registry(long seed) {
        dice = Dice.of(seed, "registry");
    }

    /// Returns a telephone number of `city`. Those of the US have the exchange that films use.
    String phone(City city, Dice of) {
        String area = of.pick(city.areas());
        int number = numbers.merge(city.dialling() + area, 1, Integer::sum);
        boolean american = city.dialling().equals("1");
        long within = (long) number * PRIME % (american ? 10_000 : 9_000_000);
        return "+" + city.dialling() + " " + area + " "
                + (american ? "555 " + (10_000 + within + "").substring(1) : Long.toString(1_000_000 + within));
    }

    /// Returns a new e-mail address for somebody of that name, in one of the shapes that people use: of
    /// 11,527 authors of public code 6.4 % had letters and four digits, 2.6 % a word such as `dev`.
    String email(String givenName, String familyName, Dice of) {
        long drawn = of.between(1, 1000);
        String one = letters(givenName);
        String two = letters(familyName);
        if (drawn <= 64) {
            return free(one + two.charAt(0) + of.between(1_000, 9_999), of);
        }
        if (drawn <= 90) {
            return free(one + of.pick(WORDS) + of.between(1, 99), of);
        }
        return free(
                switch ((int) (drawn % 5)) {
                    case 0 -> one + "." + two;
                    case 1 -> one.charAt(0) + two;
                    case 2 -> two + "." + one;
                    case 3 -> one + two + of.between(1, 99);
                    default -> one + "_" + two;
                },
                of);
    }

    /// Returns a new address in one of the shapes that published personas have: of 152 of them 25.7 % had
    /// letters and four digits, 19 % a word such as `dev`.
    String personaEmail(String givenName, String familyName, Dice of) {
        long drawn = of.between(1, 100);
        String one = letters(givenName);
        if (drawn <= 26) {
            return free(one + letters(familyName).charAt(0) + of.between(1_000, 9_999), of);
        }
        return drawn <= 45 ? free(one + of.pick(WORDS) + of.between(1, 999), of) : email(givenName, familyName, of);
    }

    private String free(String local, Dice of) {
        String mail = local + "@" + of.pick(MAIL);
        while (!mails.add(mail)) {
            mail = local + of.between(1, 99_999) + "@" + of.pick(MAIL);
        }
        return mail;
    }

    /// Returns a work address, which is unique as well.
    String workEmail(Figure figure, String domain) {
        String local = letters(figure.given) + "." + letters(figure.family);
        String mail = local + "@" + domain;
        for (int i = 2; !mails.add(mail); i++) {
            mail = local + i + "@" + domain;
        }
        return mail;
    }

    /// Returns a handle that nobody has yet.
    String handle(Figure figure, Dice of) {
        String stem = of.chance(50) ? letters(figure.given) + letters(figure.family) : letters(figure.family) + "-dev";
        return stem + Integer.toString(++given, 36);
    }

    static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /// Returns an account in the figure's country and name.
    Purse.Till bank(Figure figure) {
        String country = figure.claimedCity.country();
        String holder = figure.fullName();
        long drawn = figure.dice.between(1, 100);
        if (country.equals("US") || drawn <= 62) {
            return new Purse.Till("bank", Iban.draw(country, fresh(), dice), holder, "");
        }
        String method = drawn <= 82 ? "payoneer" : drawn <= 94 ? "wise" : "paypal";
        return new Purse.Till(method, method + "-" + (40_000_000L + fresh()), holder, "");
    }

    /// Returns a new account with an e-money firm.
    Purse.Till emoney(String holder) {
        return new Purse.Till("payoneer", "payoneer-" + (40_000_000L + fresh()), holder, "");
    }

    /// Returns a new account at a bank in `country`.
    Purse.Till bank(String country, String holder) {
        return new Purse.Till("bank", Iban.draw(country, fresh(), dice), holder, "");
    }

    /// Returns a new wallet as a till.
    Purse.Till wallet(String holder) {
        return new Purse.Till("crypto", "", holder, address());
    }

    /// Returns a new address of Ethereum: twenty bytes of chance.
    String address() {
        HexFormat hex = HexFormat.of();
        return "0x" + hex.toHexDigits(dice.next()) + hex.toHexDigits(dice.next())
                + hex.toHexDigits(dice.next()).substring(8);
    }

    /// Returns a new account of somebody who buys on the platform.
    String client() {
        return "c" + fresh();
    }

    /// Returns the number of a new paper.
    String paper(Dice of) {
        char letter = (char) ('A' + of.between(0, 25));
        return Character.toString(letter) + (10_000_000L + fresh());
    }

    /// Returns a number that nothing else has.
    long number() {
        return ++given;
    }

    /// Returns a new telephone that confirms sign-ins.
    String telephone() {
        return "mfa-" + serial();
    }

    /// Returns a new serial number.
    String serial() {
        long number = fresh();
        String tail = Long.toString(CODES + number, 36).substring(1);
        String head = Long.toString(CODES + Long.remainderUnsigned(Dice.mix(number), CODES), 36)
                .substring(1, 5);
        return (head + tail).toUpperCase(Locale.ROOT);
    }

    /// Returns the next number, in an order from which nobody can tell who came first.
    private long fresh() {
        return ++given * STRIDE % CODES;
    }

    /// Returns a new computer with what people plug to it and install.
    Laptop laptop(Dice of) {
        String[] model = of.pick(MODELS);
        String serial = serial();
        Laptop laptop = new Laptop("host-" + serial.toLowerCase(Locale.ROOT), serial, model[0], model[1]);
        laptop.add(new Part("hardware", "", "", serial, model[0], model[1], 0));
        laptop.add(new Part("camera", "", "", "", "Integrated Camera", "", 0));
        if (of.chance(70)) {
            laptop.add(monitor(of));
        }
        for (String[] plug : PLUGS) {
            if (of.chance(28)) {
                laptop.add(new Part("usb", plug[0], plug[1], of.chance(40) ? serial() : "", plug[2], "", 0));
            }
        }
        for (String[] program : PROGRAMS) {
            if (of.chance(64)) {
                laptop.add(new Part("software", "", "", "", program[0], program[1], 0));
            }
        }
        return laptop;
    }

    /// Returns a new monitor.
    Part monitor(Dice of) {
        String[] monitor = of.pick(MONITORS);
        return new Part("monitor", monitor[0], monitor[1], serial(), monitor[2], "", 0);
    }
}
