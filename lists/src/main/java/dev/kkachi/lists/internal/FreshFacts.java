package dev.kkachi.lists.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What several publications of one list say of one entry, without what a newer one has taken back.
///
/// Where a newer publication states a property of the entry, what an older one states of that property and the
/// newer does not repeat was corrected: a former birth date, a deleted alias. A property of which the newer one
/// says nothing of the entry stays, for formats differ in what they can say: no table prints names in other
/// scripts. The files of one publication complete each other and take nothing back, so that the oldest file
/// that states a property is its day.
final class FreshFacts {
    private FreshFacts() {}

    /// What one publication says of the entry.
    ///
    /// @param fileDays the day of each of its files, by its name
    record Statement(Party party, Map<String, String> fileDays) {
        private Map<String, String> days() {
            Map<String, String> days = new HashMap<>();
            for (Fact fact : party.facts()) {
                days.merge(kind(fact), day(fact), (one, two) -> one.compareTo(two) <= 0 ? one : two);
            }
            return days;
        }

        private String day(Fact fact) {
            String locator = fact.source() instanceof SourceRef.ListEntry entry ? entry.locator() : "";
            String file = locator.substring(0, Math.max(0, locator.lastIndexOf(':')));
            return fileDays.getOrDefault(file, ListEdition.UNDATED);
        }
    }

    /// Returns the parties of `statements` with the facts that still hold.
    static List<Party> of(List<Statement> statements) {
        if (statements.size() == 1) {
            return List.of(statements.getFirst().party());
        }
        List<Map<String, String>> days =
                statements.stream().map(Statement::days).toList();
        List<Party> fresh = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Party party = statement.party();
            List<Fact> kept = new ArrayList<>();
            for (Fact fact : party.facts()) {
                if (!isTakenBack(fact, statement.day(fact), others(days, i))) {
                    kept.add(fact);
                }
            }
            fresh.add(new Party(party.id(), party.schema(), kept, party.listings(), party.relations()));
        }
        return fresh;
    }

    private static List<Map<String, String>> others(List<Map<String, String>> days, int own) {
        List<Map<String, String>> others = new ArrayList<>(days);
        others.remove(own);
        return others;
    }

    private static boolean isTakenBack(Fact fact, String day, List<Map<String, String>> others) {
        boolean replaceable =
                fact.property() == Property.ADDRESS || fact.property().kind() != Property.Kind.TEXT;
        String kind = kind(fact);
        return replaceable
                && others.stream()
                        .anyMatch(other -> other.getOrDefault(kind, "").compareTo(day) > 0);
    }

    /// Names in another script are of a kind of their own.
    private static String kind(Fact fact) {
        boolean foreign = fact.property().kind() == Property.Kind.NAME
                && fact.value()
                        .codePoints()
                        .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        return fact.property() + (foreign ? " foreign" : "");
    }
}
