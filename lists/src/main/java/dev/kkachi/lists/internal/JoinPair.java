package dev.kkachi.lists.internal;

import dev.kkachi.model.Listing;
import dev.kkachi.model.Name;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two parties that make the same statement, and what else speaks for their being one.
///
/// @param strength how hard the statement is
/// @param key the statement
/// @param one a party that makes it
/// @param two another one that makes it
/// @param telling the telling names of a party, read once
record JoinPair(
        JoinEvidence.Strength strength, String key, Party one, Party two, Function<Party, TellingNames> telling) {
    /// Organisations that share so many names, none of them the main one, are one; a single alias may be a
    /// group's.
    private static final int ALIASES_MIN = 2;
    private static final int NAME_WORDS_MIN = 2;
    private static final int ALIAS_WORDS_MIN = 3;
    /// A span longer than three years does not say when somebody was born: too many namesakes were born in it.
    private static final int BIRTH_DAYS_MAX = 3 * 366;

    /// Returns what else the two share, if their shared statement needs more; `null` if it is missing.
    @Nullable String support() {
        return switch (strength) {
            case REFERENCE, WORLD_NUMBER -> "";
            case DOCUMENT -> document();
            case NAME -> isPerson() ? person() : organisation();
        };
    }

    private boolean isPerson() {
        return one.schema() == Schema.PERSON || two.schema() == Schema.PERSON;
    }

    /// A number may be misprinted, and one list gives a man the passport and the birthday of another: their
    /// names must agree too, or, of a company that has changed its name, another number. One word is enough
    /// only beside the day of birth, and where the lists do not say that both numbers are of one country, the
    /// whole name or that day is needed.
    private @Nullable String document() {
        List<IssuedNumber> mine = same(one);
        List<IssuedNumber> others = same(two);
        boolean issued = !mine.isEmpty();
        if (issued && mine.stream().allMatch(number -> others.stream().allMatch(number::contradicts))) {
            return null;
        }
        if (!Collections.disjoint(forms(one, false), forms(two, false))) {
            return " and a shared name";
        }
        TellingNames names = telling.apply(one);
        TellingNames otherNames = telling.apply(two);
        boolean placed =
                !issued || mine.stream().anyMatch(number -> others.stream().anyMatch(number::sharesCountry));
        int words = names.sharedWords(otherNames);
        if (names.shareWhole(otherNames) || (placed && words >= NAME_WORDS_MIN)) {
            return " and a shared name";
        }
        PartialDate birth = sharedBirth(one, two);
        if (birth != null && birth.isDay() && words > 0) {
            return " and birth date " + birth.render();
        }
        return issued && !isPerson() ? company(placed, words) : null;
    }

    /// A company that has changed its name keeps its numbers, and one that lists call differently keeps its door.
    private @Nullable String company(boolean placed, int words) {
        String another = placed ? anotherNumber() : null;
        if (another != null || words == 0) {
            return another;
        }
        String door = SharedDoor.find(one, two);
        return door == null ? null : " and " + door;
    }

    private List<IssuedNumber> same(Party party) {
        return IssuedNumber.of(party).stream()
                .filter(number -> number.key().equals(key))
                .toList();
    }

    private @Nullable String anotherNumber() {
        Set<String> others = new HashSet<>();
        IssuedNumber.of(two).forEach(number -> others.add(number.key()));
        return IssuedNumber.of(one).stream()
                .map(IssuedNumber::key)
                .filter(number -> !number.equals(key) && others.contains(number))
                .min(Comparator.naturalOrder())
                .map(number -> " and number " + number.substring(number.indexOf(':') + 1))
                .orElse(null);
    }

    /// A name whose words stand in another order is the same name only beside the very day of birth or of listing,
    /// for a grandfather's name behind a father's makes another man of it.
    private @Nullable String person() {
        boolean turned =
                !forms(one, false).contains(name()) || !forms(two, false).contains(name());
        PartialDate birth = sharedBirth(one, two);
        if (birth != null && (birth.isDay() || !turned)) {
            return " and birth date " + birth.render();
        }
        PartialDate day = births(one).isEmpty() || births(two).isEmpty() ? sharedListingDay() : null;
        if (day != null) {
            return " and listing day " + day.render();
        }
        return bearsAsMain(one) && bearsAsMain(two) ? sharedRegime() : null;
    }

    /// Two entries that repeat the Security Council's list of one regime, and there one name, are one.
    private @Nullable String sharedRegime() {
        String regime = UnRegime.find(one);
        return regime != null && regime.equals(UnRegime.find(two)) ? " and UN regime " + regime : null;
    }

    /// Says whether a birth year that differs is a clerk's error: the shared statement is a number or a reference,
    /// both bear one whole name, and their birthdays are one day of unlike years.
    boolean outweighsBirthYear() {
        return strength != JoinEvidence.Strength.NAME
                && !Collections.disjoint(birthdays(one), birthdays(two))
                && (!Collections.disjoint(forms(one, false), forms(two, false))
                        || telling.apply(one).shareWhole(telling.apply(two)));
    }

    /// The first of January is what is written where only the year is known.
    private static Set<MonthDay> birthdays(Party party) {
        Set<MonthDay> days = new HashSet<>();
        for (PartialDate birth : births(party)) {
            if (birth.isDay() && birth.earliest().getDayOfYear() > 1) {
                days.add(MonthDay.from(birth.earliest()));
            }
        }
        return days;
    }

    private static List<PartialDate> births(Party party) {
        return party.dates(Property.BIRTH_DATE).stream()
                .filter(date -> ChronoUnit.DAYS.between(date.earliest(), date.latest()) < BIRTH_DAYS_MAX)
                .toList();
    }

    private static @Nullable PartialDate sharedBirth(Party one, Party two) {
        PartialDate shared = null;
        for (PartialDate mine : births(one)) {
            for (PartialDate other : births(two)) {
                if (mine.overlaps(other) && (shared == null || !shared.isDay())) {
                    shared = mine.isDay() ? mine : other;
                }
            }
        }
        return shared;
    }

    private @Nullable PartialDate sharedListingDay() {
        for (Listing mine : one.listings()) {
            for (Listing other : two.listings()) {
                PartialDate day = mine.since();
                if (day != null && day.isDay() && day.equals(other.since())) {
                    return day;
                }
            }
        }
        return null;
    }

    /// The main name of both is their own if it has two telling words, and the main name of one if it has
    /// three. Fewer words, or an alias, may be a whole group's: then something else must agree, and one word
    /// that is a mere alias proves nothing at all.
    private @Nullable String organisation() {
        int words = Math.min(words(one), words(two));
        boolean ofOne = bearsAsMain(one);
        boolean ofTwo = bearsAsMain(two);
        if ((ofOne && ofTwo && words >= NAME_WORDS_MIN) || ((ofOne || ofTwo) && words >= ALIAS_WORDS_MIN)) {
            return "";
        }
        Set<String> shared = forms(one, false);
        shared.retainAll(forms(two, false));
        if (words >= NAME_WORDS_MIN && shared.size() >= ALIASES_MIN) {
            return " and another name";
        }
        boolean own = (ofOne && ofTwo) || ((ofOne || ofTwo) && words >= NAME_WORDS_MIN);
        return own ? sharedCircumstance() : null;
    }

    private @Nullable String sharedCircumstance() {
        PartialDate day = sharedListingDay();
        if (day != null) {
            return " and listing day " + day.render();
        }
        Set<String> countries = new TreeSet<>(IssuedNumber.countries(one));
        countries.retainAll(IssuedNumber.countries(two));
        if (!countries.isEmpty()) {
            return " and country " + String.join(", ", countries);
        }
        return bearsAsMain(one) && bearsAsMain(two) ? sharedRegime() : null;
    }

    /// Returns how many telling words the name has that is the key, as `party` prints it. A ship's has none:
    /// there are only so many stars and hopes.
    private int words(Party party) {
        if (party.schema() == Schema.VESSEL || party.schema() == Schema.AIRPLANE) {
            return 0;
        }
        return party.names().stream()
                .filter(name -> name.isStrong()
                        && FoldedName.forms(name, party.schema()).contains(name()))
                .mapToInt(name -> TellingNames.count(name.text(), party.schema()))
                .min()
                .orElse(0);
    }

    private String name() {
        return key.substring(key.indexOf(':') + 1);
    }

    private static Set<String> forms(Party party, boolean mainOnly) {
        Set<String> forms = new HashSet<>();
        for (Name name : party.names()) {
            if (mainOnly ? name.role() == Name.Role.PRIMARY : name.isStrong()) {
                forms.addAll(FoldedName.forms(name, party.schema()));
            }
        }
        return forms;
    }

    /// Says whether `third`, which makes the same statement, might be `other` as well. Who bears its number by
    /// mistake, and no name of it, is none. A namesake with another birth date is none, and neither is an
    /// organisation for which the name is a mere alias while it is the main name of both.
    boolean isRival(Party third, Party other) {
        if (strength == JoinEvidence.Strength.DOCUMENT) {
            return isSupported(third, other);
        }
        if (strength != JoinEvidence.Strength.NAME) {
            return true;
        }
        if (!isPerson()) {
            return !(bearsAsMain(one) && bearsAsMain(two)) || bearsAsMain(third);
        }
        if (births(third).isEmpty() || births(other).isEmpty()) {
            PartialDate birth = sharedBirth(one, two);
            return birth == null ? isSupported(third, other) : !birth.isDay();
        }
        return sharedBirth(third, other) != null;
    }

    private boolean isSupported(Party third, Party other) {
        return new JoinPair(strength, key, third, other, telling).support() != null;
    }

    private boolean bearsAsMain(Party party) {
        return forms(party, true).contains(name())
                || party.names().stream()
                        .filter(name -> name.role() == Name.Role.PRIMARY)
                        .anyMatch(
                                name -> FoldedName.turned(name, party.schema()).contains(name()));
    }
}
