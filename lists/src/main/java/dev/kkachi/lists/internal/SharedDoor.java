package dev.kkachi.lists.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The door that two organisations share: the web address of one that the other has as well, or in its e-mail, or
/// one street and house. It is no proof by itself, since a group shares doors, but beside a number that a state
/// gave, and a word of the name, it shows that no clerk took the number from the wrong line.
final class SharedDoor {
    private static final int POSTCODE_DIGITS_MIN = 5;
    private static final int STREET_LETTERS_MIN = 5;
    private static final int HOUSE_DIGITS_MAX = 4;

    /// Hosts where anybody has a page or a mailbox.
    private static final Set<String> PUBLIC_HOSTS = Set.of(
            "facebook.com",
            "gmail.com",
            "instagram.com",
            "linkedin.com",
            "mail.ru",
            "t.me",
            "twitter.com",
            "vk.com",
            "x.com",
            "yahoo.com",
            "yandex.ru",
            "youtube.com");

    /// What addresses say of a place beside its name, and the state that most of these addresses are in.
    private static final Set<String> GENERIC = Set.of("""
                    russia russian federation republic street ulitsa avenue prospekt prospect boulevard bulvar highway
                    shosse embankment naberezhnaya pereulok square ploshchad proezd proyezd road district region oblast
                    raion rayon municipal settlement village gorod building stroenie stroyeniye korpus corpus office
                    floor house pomeshch premises room suite apartment letter litera block
                    """.strip().split("\\s+", -1));

    private SharedDoor() {}

    /// Returns the door of both as a reason words it, or `null` if none is shared.
    static @Nullable String find(Party one, Party two) {
        Set<String> sites = new TreeSet<>(hosts(one, Property.WEBSITE));
        sites.addAll(hosts(two, Property.WEBSITE));
        sites.retainAll(hosts(one));
        sites.retainAll(hosts(two));
        if (!sites.isEmpty()) {
            return "website " + sites.iterator().next();
        }
        for (Fact mine : one.facts(Property.ADDRESS)) {
            Set<String> words = words(mine.value());
            for (Fact other : two.facts(Property.ADDRESS)) {
                Set<String> shared = new HashSet<>(words);
                shared.retainAll(words(other.value()));
                if (isOneHouse(shared)) {
                    return "address " + other.value();
                }
            }
        }
        return null;
    }

    /// A postcode, a house number, and the names of a street and a town.
    private static boolean isOneHouse(Set<String> shared) {
        boolean postcode = shared.stream().anyMatch(word -> isNumber(word) && word.length() >= POSTCODE_DIGITS_MIN);
        boolean house = shared.stream().anyMatch(word -> isNumber(word) && word.length() <= HOUSE_DIGITS_MAX);
        long names = shared.stream()
                .filter(word -> !isNumber(word) && word.length() >= STREET_LETTERS_MIN)
                .count();
        return postcode && house && names >= 2;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Set<String> words(String address) {
        Set<String> words =
                new HashSet<>(List.of(address.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)));
        words.removeAll(GENERIC);
        return words;
    }

    private static Set<String> hosts(Party party) {
        Set<String> hosts = hosts(party, Property.WEBSITE);
        hosts.addAll(hosts(party, Property.EMAIL));
        return hosts;
    }

    private static Set<String> hosts(Party party, Property property) {
        Set<String> hosts = new HashSet<>();
        for (Fact fact : party.facts(property)) {
            for (String printed : fact.value().toLowerCase(Locale.ROOT).split("[,;\\s]+", -1)) {
                String host = host(property, printed);
                if (host.indexOf('.') > 0 && !PUBLIC_HOSTS.contains(host)) {
                    hosts.add(host);
                }
            }
        }
        return hosts;
    }

    private static String host(Property property, String printed) {
        String rest = property == Property.EMAIL
                ? printed.substring(printed.indexOf('@') + 1)
                : printed.substring(printed.indexOf("//") < 0 ? 0 : printed.indexOf("//") + 2);
        int end = 0;
        while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(0, end);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
