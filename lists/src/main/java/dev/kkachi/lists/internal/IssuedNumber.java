package dev.kkachi.lists.internal;

import dev.kkachi.model.Country;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A number that a state gave to a party: of a passport, or of one of its registers. Every state counts for
/// itself, so that the number alone says nothing: two are the same only where they are of one kind and of one
/// country.
///
/// @param kind what bears the number
/// @param number its letters and digits
/// @param issuer the state that issued it, as the list says, or `null`
/// @param countries the states that may have issued it: the issuer, else those of the party
record IssuedNumber(Kind kind, String number, @Nullable String issuer, Set<String> countries) {
    /// What bears a number.
    enum Kind {
        /// A passport or another travel document.
        PASSPORT,
        /// A register of persons, taxpayers or companies. Lists do not agree on which of a state's it is: what
        /// one calls the tax number, another calls the registration number.
        REGISTER
    }

    private static final int CHARS_MIN = 6;
    private static final int DIGITS_MIN = 4;
    private static final int COUNTRY_NAME_MIN = 4;

    IssuedNumber {
        countries = Set.copyOf(countries);
    }

    /// Returns the numbers of `party` that are long enough to tell.
    static List<IssuedNumber> of(Party party) {
        List<IssuedNumber> numbers = new ArrayList<>();
        Set<String> own = null;
        for (Fact fact : party.facts(Property.Kind.IDENTIFIER)) {
            Kind kind = kind(fact.property());
            String number = alphanumeric(fact.value());
            if (kind != null && isTelling(number)) {
                String issuer = Country.find(fact.note());
                own = own == null ? countries(party) : own;
                numbers.add(new IssuedNumber(kind, number, issuer, issuer == null ? own : Set.of(issuer)));
            }
        }
        return numbers;
    }

    /// Says whether `value` of `property` is long enough to tell.
    static boolean isTelling(Property property, String value) {
        return kind(property) != null && isTelling(alphanumeric(value));
    }

    private static boolean isTelling(String number) {
        return number.length() >= CHARS_MIN
                && number.chars().filter(Character::isDigit).count() >= DIGITS_MIN;
    }

    /// Returns what bears the number that `property` states, or `null` if no state issues such numbers.
    private static @Nullable Kind kind(Property property) {
        return switch (property) {
            case PASSPORT_NUMBER -> Kind.PASSPORT;
            case ID_NUMBER, TAX_NUMBER, REGISTRATION_NUMBER -> Kind.REGISTER;
            default -> null;
        };
    }

    /// Returns the mark that equal numbers of one kind share.
    static String key(Property property, String value) {
        return kind(property) + ":" + alphanumeric(value);
    }

    /// Returns the mark that equal numbers of one kind share.
    String key() {
        return kind + ":" + number;
    }

    /// Says whether both are of one country, as far as the lists say.
    boolean sharesCountry(IssuedNumber other) {
        return countries.stream().anyMatch(other.countries::contains);
    }

    /// Says whether the lists name two states that issued the numbers.
    boolean contradicts(IssuedNumber other) {
        return issuer != null && other.issuer != null && !issuer.equals(other.issuer);
    }

    /// Returns the countries that the list connects with `party`, also those in its addresses.
    static Set<String> countries(Party party) {
        Set<String> countries = new HashSet<>();
        for (Fact fact : party.facts(Property.Kind.COUNTRY)) {
            add(Country.find(fact.value()), countries);
        }
        for (Fact address : party.facts(Property.ADDRESS)) {
            String[] parts = address.value().split("[,;()]", -1);
            for (String part : parts) {
                addNamed(part, countries);
            }
            String last = parts[parts.length - 1].strip();
            addNamed(last.substring(last.lastIndexOf(' ') + 1), countries);
        }
        return countries;
    }

    /// A code of two letters is more often a street's or a state's in an address.
    private static void addNamed(String part, Set<String> countries) {
        if (part.strip().length() >= COUNTRY_NAME_MIN) {
            add(Country.find(part), countries);
        }
    }

    private static void add(@Nullable String country, Set<String> countries) {
        if (country != null) {
            countries.add(country);
        }
    }

    /// Returns the letters and digits of `value`, in capitals.
    static String alphanumeric(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
