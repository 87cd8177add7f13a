package dev.kkachi.lists.internal;

import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How many parties an edition lists, and of how many of them it states each property. Two editions of a list
/// differ by a few entries; where the counts collapse, the file is a fragment or its schema has changed.
///
/// @param parties how many parties there are
/// @param stating how many parties state a property, by its name
public record Census(int parties, Map<String, Integer> stating) {
    /// An edition must list at least this share of what the one before it listed.
    static final double PARTIES_MIN = 0.8;

    /// Each property must be stated of at least this share of the parties of which it was stated before.
    static final double STATING_MIN = 0.5;

    /// Of fewer parties than this, a property's share says nothing.
    private static final int TELLING = 50;

    /// Nobody has been counted.
    public static final Census NONE = new Census(0, Map.of());

    private static final String PARTIES = "parties";

    public Census {
        stating = Map.copyOf(stating);
    }

    /// Counts `listed`, an edition that lists `parties` parties.
    public static Census of(int parties, Collection<Party> listed) {
        Map<Property, Integer> stating = new EnumMap<>(Property.class);
        for (Party party : listed) {
            Set<Property> stated = EnumSet.noneOf(Property.class);
            party.facts().forEach(fact -> stated.add(fact.property()));
            stated.forEach(property -> stating.merge(property, 1, Integer::sum));
        }
        Map<String, Integer> byName = new TreeMap<>();
        stating.forEach((property, count) -> byName.put(property.ftmName(), count));
        return new Census(parties, byName);
    }

    /// Finds what speaks against this edition following one with the counts `before`, or `null`.
    public @Nullable String findCollapse(Census before) {
        if (parties < before.parties * PARTIES_MIN) {
            return "It lists " + parties + " parties where the edition before lists " + before.parties
                    + "; the rule is at least " + Math.round(PARTIES_MIN * 100) + " %.";
        }
        for (Map.Entry<String, Integer> old : new TreeMap<>(before.stating).entrySet()) {
            int now = stating.getOrDefault(old.getKey(), 0);
            if (old.getValue() >= TELLING && now < old.getValue() * STATING_MIN) {
                return "It states " + old.getKey() + " of " + now + " parties where the edition before does of "
                        + old.getValue() + "; the format seems to have changed.";
            }
        }
        return null;
    }

    /// Returns the counts on one line, such as `parties 731 birthDate 598`.
    String render() {
        StringJoiner text = new StringJoiner(" ");
        text.add(PARTIES).add(Integer.toString(parties));
        new TreeMap<>(stating).forEach((name, count) -> text.add(name).add(Integer.toString(count)));
        return text.toString();
    }

    /// Reads what [#render] wrote; counts that cannot be read are left out.
    static Census parse(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        String[] words = text.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            if (words[i + 1].matches("\\d{1,9}")) {
                counts.put(words[i], Integer.parseInt(words[i + 1]));
            }
        }
        Integer parties = counts.remove(PARTIES);
        return parties == null ? NONE : new Census(parties, counts);
    }
}
