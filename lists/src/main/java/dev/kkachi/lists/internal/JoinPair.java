package dev.kkachi.lists.internal;

import dev.kkachi.model.Listing;
import dev.kkachi.model.Name;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two parties that make the same statement, and what else speaks for their being one.
///
/// @param strength how hard the statement is
/// @param key the statement
/// @param one a party that makes it
/// @param two another one that makes it
record JoinPair(JoinEvidence.Strength strength, String key, Party one, Party two) {
    /// Organisations that share so many names, none of them the main one, are one; a single alias may be a
    /// group's.
    private static final int ALIASES_MIN = 2;

    /// Returns what else the two share, if their shared statement needs more; `null` if it is missing.
    @Nullable String support() {
        return switch (strength) {
            case REFERENCE, WORLD_NUMBER -> "";
            case DOCUMENT -> shareWord() ? " and a shared name" : null;
            case NAME -> isPerson() ? person() : organisation();
        };
    }

    private boolean isPerson() {
        return one.schema() == Schema.PERSON || two.schema() == Schema.PERSON;
    }

    private boolean shareWord() {
        Set<String> words = new HashSet<>();
        one.names().forEach(name -> words.addAll(FoldedName.words(name)));
        return two.names().stream()
                .anyMatch(name -> FoldedName.words(name).stream().anyMatch(words::contains));
    }

    private @Nullable String person() {
        PartialDate birth = sharedBirth(one, two);
        if (birth != null) {
            return " and birth date " + birth.render();
        }
        PartialDate day = births(one).isEmpty() || births(two).isEmpty() ? sharedListingDay() : null;
        return day == null ? null : " and listing day " + day.render();
    }

    private static List<PartialDate> births(Party party) {
        return party.dates(Property.BIRTH_DATE);
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

    /// An organisation's alias may be shared by a group of companies; its main name is its own.
    private @Nullable String organisation() {
        Set<String> mine = forms(one, false);
        Set<String> others = forms(two, false);
        if (mine.stream().anyMatch(forms(two, true)::contains)
                || others.stream().anyMatch(forms(one, true)::contains)) {
            return "";
        }
        mine.retainAll(others);
        return mine.size() >= ALIASES_MIN ? " and another name" : null;
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

    /// Says whether `third`, which makes the same statement, might be `other` as well. A namesake with another
    /// birth date is none, and neither is an organisation for which the name is a mere alias while it is the main
    /// name of both.
    boolean isRival(Party third, Party other) {
        if (strength != JoinEvidence.Strength.NAME) {
            return true;
        }
        if (!isPerson()) {
            return !(bearsAsMain(one) && bearsAsMain(two)) || bearsAsMain(third);
        }
        if (births(third).isEmpty() || births(other).isEmpty()) {
            PartialDate birth = sharedBirth(one, two);
            return birth == null || !birth.isDay();
        }
        return sharedBirth(third, other) != null;
    }

    private boolean bearsAsMain(Party party) {
        return forms(party, true).contains(key.substring(key.indexOf(':') + 1));
    }
}
