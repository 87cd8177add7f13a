package dev.kkachi.lists.internal;

import dev.kkachi.model.Country;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Name;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The slow, obvious reader of reasons: takes the words of a merge's reason and looks in the two entries
/// whether it is so. Knows nothing of how merges are found.
final class MergeReasons {
    private static final Pattern REASON =
            Pattern.compile("same (\\S+) (.+?)( and (shared name|a shared name|another name|birth date (\\S+)"
                    + "|listing day (\\S+)|country ([a-z, ]+)|number (\\S+)|website (\\S+)|address (.+)"
                    + "|UN regime ([A-Z]{2})))?");
    /// Where the Security Council's lists are repeated: entries of the EU by act and annex, of the UK by letters.
    private static final Pattern REPEATED = Pattern.compile("(?<QD>32002R0881/I/|AQD)|(?<IQ>32003R1210/(III|IV)/|IRQ)"
            + "|(?<CD>32005R1183/I\\.|DRC)|(?<SO>32010R0356/I\\.|SOM)|(?<TA>32011R0753/I\\.|AFG)"
            + "|(?<IR>32012R0267/VIII\\.|INU)|(?<CF>32014R0224/I\\.|CAF)|(?<SD>32014R0747/I\\.|SUD)"
            + "|(?<YE>32014R1352/I\\.|YEM)|(?<SS>32015R0735/I\\.|SSU)|(?<LY>32016R0044/II\\.|LIB)"
            + "|(?<KP>32017R1509/XIII\\.|DPR)|(?<HT>32022R2309/I\\.|HAI)");
    private static final List<Property> REGISTERS =
            List.of(Property.ID_NUMBER, Property.TAX_NUMBER, Property.REGISTRATION_NUMBER);

    private MergeReasons() {}

    /// Returns what is wrong with `united`, which was made of some of `entries`, or an empty list. Every entry
    /// but the first must have a reason that holds between it and another, and the reasons must lead from each
    /// to the first.
    static List<String> faults(Party united, Map<String, Party> entries) {
        List<Party> parts = united.listings().stream()
                .map(listing -> Objects.requireNonNull(entries.get(id(listing)), id(listing)))
                .distinct()
                .toList();
        Map<Party, String> reasons = new HashMap<>();
        for (Listing listing : united.listings()) {
            reasons.merge(entries.get(id(listing)), listing.joinedBy(), (one, two) -> one.isEmpty() ? two : one);
        }
        List<String> faults = new ArrayList<>();
        Party first = parts.stream()
                .filter(part -> part.id().equals(united.id()))
                .findFirst()
                .orElseThrow();
        Set<Party> reached = new HashSet<>(Set.of(first));
        Deque<Party> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            Party known = next.removeFirst();
            for (Party part : parts) {
                String reason = reasons.getOrDefault(part, "");
                if (!reached.contains(part) && holds(reason, part, known)) {
                    reached.add(part);
                    next.add(part);
                }
            }
        }
        for (Party part : parts) {
            if (!reached.contains(part)) {
                faults.add(united.id() + " with " + part.id() + ": " + reasons.get(part));
            }
        }
        return faults;
    }

    /// Returns the key of an entry in the map of entries.
    static String id(Listing listing) {
        return listing.list().dataset() + ":" + listing.entryId();
    }

    /// Says whether `reason` is true of the entry `mine`, which bears it, and `other`.
    static boolean holds(String reason, Party mine, Party other) {
        Matcher matcher = REASON.matcher(reason);
        if (!matcher.matches()) {
            return sameEntry(reason, mine, other);
        }
        String what = matcher.group(1);
        String value = matcher.group(2);
        String more = Objects.requireNonNullElse(matcher.group(4), "");
        if (what.equals("name")) {
            return bears(mine, value) && bears(other, value) && holdsOfName(more, matcher, mine, other);
        }
        Property property = Property.find(what);
        if (what.equals("wallet")) {
            property = Property.PUBLIC_KEY;
        }
        boolean byNumber =
                property != null && states(mine, property, value) && holdsOfNumber(property, value, more, mine, other);
        return byNumber || sameEntry(reason, mine, other);
    }

    /// An entry that both publications claim as their own needs no reason.
    private static boolean sameEntry(String reason, Party mine, Party other) {
        return mine.listings().stream()
                .filter(listing -> reason.isEmpty()
                        || reason.equals("same " + listing.list().dataset() + " entry " + listing.entryId()))
                .anyMatch(listing ->
                        other.listings().stream().anyMatch(theirs -> id(theirs).equals(id(listing))));
    }

    private static boolean holdsOfName(String more, Matcher reason, Party mine, Party other) {
        if (more.startsWith("UN regime")) {
            return standsFor(reason.group(11), mine) && standsFor(reason.group(11), other);
        }
        if (mine.schema() == Schema.PERSON || other.schema() == Schema.PERSON) {
            return more.startsWith("birth date")
                    ? bornOn(reason.group(5), mine, other)
                    : listedOn(reason.group(6), mine, other);
        }
        return switch (more.split(" ")[0]) {
            case "" -> telling(mine, other) >= 2;
            case "another" ->
                telling(mine, other) >= 2 && sharedForms(mine, other).size() >= 2;
            case "listing" -> listedOn(reason.group(6), mine, other);
            case "country" ->
                Arrays.stream(reason.group(7).split(", "))
                        .allMatch(code -> placedIn(mine, code) && placedIn(other, code));
            default -> false;
        };
    }

    private static boolean holdsOfNumber(Property property, String value, String more, Party mine, Party other) {
        boolean world = Set.of(Property.UN_REFERENCE, Property.IMO_NUMBER, Property.LEI_CODE)
                .contains(property);
        if (world) {
            return more.isEmpty() && states(other, property, value);
        }
        if (property == Property.SWIFT_BIC) {
            return other.facts(property).stream()
                            .anyMatch(fact ->
                                    plain(fact.value()).startsWith(plain(value).substring(0, 8)))
                    && sharesWords(mine, other);
        }
        if (property == Property.PUBLIC_KEY) {
            return states(other, property, value) && sharesWords(mine, other);
        }
        List<Property> kinds = REGISTERS.contains(property) ? REGISTERS : List.of(property);
        if (kinds.stream().noneMatch(kind -> states(other, kind, value))) {
            return false;
        }
        Set<String> issuers = new HashSet<>(issuers(mine, kinds, value));
        Set<String> others = issuers(other, kinds, value);
        if (!issuers.isEmpty() && !others.isEmpty() && issuers.stream().noneMatch(others::contains)) {
            return false;
        }
        if (more.startsWith("website")) {
            String site = more.substring("website ".length());
            return sharedWords(mine, other) >= 1
                    && opens(site, mine, Property.WEBSITE, Property.EMAIL)
                    && opens(site, other, Property.WEBSITE, Property.EMAIL)
                    && (opens(site, mine, Property.WEBSITE) || opens(site, other, Property.WEBSITE));
        }
        if (more.startsWith("address")) {
            String address = more.substring("address ".length());
            return sharedWords(mine, other) >= 1 && livesAt(address, mine) && livesAt(address, other);
        }
        return more.startsWith("number")
                ? numbers(mine).stream()
                                .filter(numbers(other)::contains)
                                .distinct()
                                .count()
                        >= 2
                : more.startsWith("birth date")
                        ? bornOn(more.substring("birth date ".length()), mine, other) && sharedWords(mine, other) >= 1
                        : sharesWords(mine, other);
    }

    private static boolean standsFor(String regime, Party party) {
        boolean referred = party.facts(Property.UN_REFERENCE).stream()
                .anyMatch(fact -> plain(fact.value()).startsWith(regime));
        boolean ukItself = party.listings().getFirst().list().dataset().startsWith("gb")
                && party.facts(Property.NOTES).stream()
                        .noneMatch(note -> note.value().equals("Designation source: UN"));
        Matcher repeated = REPEATED.matcher(party.listings().getFirst().entryId());
        return referred || (!ukItself && repeated.lookingAt() && repeated.group(regime) != null);
    }

    private static boolean opens(String door, Party party, Property... properties) {
        return Arrays.stream(properties)
                .flatMap(property -> party.facts(property).stream())
                .anyMatch(fact -> fact.value().toLowerCase(Locale.ROOT).contains(door));
    }

    /// Says whether an address of `party` has the postcode, the number of the house and two more words of `address`.
    private static boolean livesAt(String address, Party party) {
        List<String> words = List.of(address.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"));
        return party.facts(Property.ADDRESS).stream()
                .map(fact -> List.of(fact.value().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")))
                .anyMatch(own -> own.stream().filter(words::contains).distinct().count() >= 4
                        && own.stream().anyMatch(word -> word.matches("\\d{5,}") && words.contains(word))
                        && own.stream().anyMatch(word -> word.matches("\\d{1,4}") && words.contains(word)));
    }

    private static Set<String> numbers(Party party) {
        Set<String> numbers = new HashSet<>();
        REGISTERS.forEach(kind -> party.facts(kind).forEach(fact -> numbers.add(plain(fact.value()))));
        party.facts(Property.PASSPORT_NUMBER).forEach(fact -> numbers.add("P" + plain(fact.value())));
        return numbers;
    }

    /// Returns the states that `party` says issued `value`; empty where an issuer is left open.
    private static Set<String> issuers(Party party, List<Property> kinds, String value) {
        Set<String> issuers = new HashSet<>();
        for (Property kind : kinds) {
            for (Fact fact : party.facts(kind)) {
                if (plain(fact.value()).equals(plain(value))) {
                    String issuer = Country.find(fact.note());
                    if (issuer == null) {
                        return Set.of();
                    }
                    issuers.add(issuer);
                }
            }
        }
        return issuers;
    }

    private static boolean bornOn(@Nullable String date, Party mine, Party other) {
        PartialDate said = date == null ? null : PartialDate.find(date);
        return said != null && said.latest().getYear() - said.earliest().getYear() <= 3 && shares(mine, other, said);
    }

    private static boolean shares(Party mine, Party other, PartialDate said) {
        BiPredicate<Party, PartialDate> states =
                (party, date) -> party.dates(Property.BIRTH_DATE).stream().anyMatch(date::overlaps);
        return states.test(mine, said) && states.test(other, said);
    }

    private static boolean listedOn(@Nullable String day, Party mine, Party other) {
        PartialDate said = day == null ? null : PartialDate.find(day);
        return said != null
                && said.isDay()
                && mine.listings().stream().anyMatch(listing -> said.equals(listing.since()))
                && other.listings().stream().anyMatch(listing -> said.equals(listing.since()));
    }

    private static boolean placedIn(Party party, String code) {
        return party.facts(Property.Kind.COUNTRY).stream().anyMatch(fact -> code.equals(Country.find(fact.value())))
                || party.facts(Property.ADDRESS).stream()
                        .anyMatch(fact -> fact.value().contains(Country.name(code))
                                || IssuedNumber.countries(party).contains(code));
    }

    private static boolean states(Party party, Property property, String value) {
        return party.facts(property).stream()
                .anyMatch(fact -> plain(fact.value()).equals(plain(value)));
    }

    private static String plain(String number) {
        String plain = number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.startsWith("IMO") ? plain.substring(3) : plain;
    }

    /// Says whether one of the strong names of `party` has the letters of `name`, in whatever order of its
    /// words.
    private static boolean bears(Party party, String name) {
        String wanted = letters(name);
        return party.names().stream()
                .filter(Name::isStrong)
                .anyMatch(own -> letters(own.text()).equals(wanted));
    }

    private static Set<String> sharedForms(Party mine, Party other) {
        Set<String> shared = new HashSet<>();
        mine.names().stream().filter(Name::isStrong).forEach(name -> shared.add(letters(name.text())));
        Set<String> others = new HashSet<>();
        other.names().stream().filter(Name::isStrong).forEach(name -> others.add(letters(name.text())));
        shared.retainAll(others);
        return shared;
    }

    /// Returns the letters of `text` in alphabetical order.
    private static String letters(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\bcompany\\b", "co")
                .replaceAll("\\blimited\\b", "ltd")
                .replaceAll("\\bcorporation\\b", "corp")
                .replaceAll("\\bincorporated\\b", "inc")
                .replaceAll("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return folded.codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int telling(Party mine, Party other) {
        return sharedForms(mine, other).isEmpty() ? 0 : sharedWords(mine, other);
    }

    private static boolean sharesWords(Party mine, Party other) {
        Set<Set<String>> wholes = new HashSet<>(TellingNames.of(mine).wholes());
        wholes.retainAll(TellingNames.of(other).wholes());
        return !wholes.isEmpty() || !sharedForms(mine, other).isEmpty() || sharedWords(mine, other) >= 2;
    }

    private static int sharedWords(Party mine, Party other) {
        Set<String> words = new HashSet<>(TellingNames.of(mine).words());
        words.retainAll(TellingNames.of(other).words());
        return words.size();
    }
}
