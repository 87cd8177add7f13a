package dev.kkachi.lists;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Relation;
import dev.kkachi.screening.spi.PartyCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// How two states of the lists differ, party by party and field by field.
///
/// Where a fact was read is no difference: a list that is printed anew moves every line and changes nobody.
///
/// @param added parties that only the later state has
/// @param removed parties that only the earlier state has
/// @param changed parties that both have and that say different things
public record ListDelta(List<Party> added, List<Party> removed, List<Change> changed) {
    /// A party in both states.
    ///
    /// @param before as it was
    /// @param after as it is
    /// @param fields what differs, one for each field
    public record Change(Party before, Party after, List<FieldChange> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /// A field whose values differ.
    ///
    /// @param field the FollowTheMoney property, or `schema`, `listing`, `relation`
    /// @param gone values that are no longer stated
    /// @param come values that were not stated before
    public record FieldChange(String field, List<String> gone, List<String> come) {
        public FieldChange {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }

    public ListDelta {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /// Compares two states. Parties are the same if their ids are.
    public static ListDelta between(PartyCatalog earlier, PartyCatalog later) {
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int i = 0; i < earlier.size(); i++) {
            known.put(earlier.party(i).id(), i);
        }
        List<Party> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            Party after = later.party(i);
            Integer handle = known.remove(after.id());
            if (handle == null) {
                added.add(after);
                continue;
            }
            Party before = earlier.party(handle);
            List<FieldChange> fields = before.equals(after) ? List.of() : fields(before, after);
            if (!fields.isEmpty()) {
                changed.add(new Change(before, after, fields));
            }
        }
        List<Party> removed = known.values().stream().map(earlier::party).toList();
        return new ListDelta(added, removed, changed);
    }

    /// Returns what differs between two statements about one party, in the order of the fields' names.
    public static List<FieldChange> fields(Party before, Party after) {
        Map<String, Set<String>> old = values(before);
        Map<String, Set<String>> now = values(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            Set<String> gone = new LinkedHashSet<>(old.getOrDefault(name, Set.of()));
            Set<String> come = new LinkedHashSet<>(now.getOrDefault(name, Set.of()));
            gone.removeAll(now.getOrDefault(name, Set.of()));
            come.removeAll(old.getOrDefault(name, Set.of()));
            if (!gone.isEmpty() || !come.isEmpty()) {
                changes.add(new FieldChange(name, List.copyOf(gone), List.copyOf(come)));
            }
        }
        return changes;
    }

    private static Map<String, Set<String>> values(Party party) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        values.put("schema", Set.of(party.schema().ftmName()));
        for (Fact fact : party.facts()) {
            String note = fact.note().isEmpty() ? "" : " (" + fact.note() + ")";
            put(values, fact.property().ftmName(), fact.value() + note);
        }
        for (Listing listing : party.listings()) {
            String since =
                    listing.since() == null ? "" : " since " + listing.since().render();
            put(
                    values,
                    "listing",
                    listing.list().dataset() + " " + listing.entryId() + " "
                            + String.join(", ", new TreeSet<>(listing.programmes())) + since);
        }
        for (Relation relation : party.relations()) {
            String share = relation.share() == null ? "" : " " + relation.share();
            put(values, "relation", relation.kind() + " " + relation.target() + share);
        }
        return values;
    }

    private static void put(Map<String, Set<String>> values, String field, String value) {
        values.computeIfAbsent(field, ignored -> new LinkedHashSet<>()).add(value);
    }
}
