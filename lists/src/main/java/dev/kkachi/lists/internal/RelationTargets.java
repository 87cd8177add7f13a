package dev.kkachi.lists.internal;

import dev.kkachi.model.Listing;
import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import dev.kkachi.model.Relation;
import dev.kkachi.model.SourceRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the parties behind ties whose other end a list prints by name, such as `Linked To: KOREA KWANGSON BANKING
/// CORP`.
///
/// A name leads to a party only if it is the main name of exactly one on the same list, or of exactly one on any, or,
/// where it is nobody's main name, a strong alias of exactly one on the same list. A tie that is merely "linked" goes
/// where the same two are tied more precisely.
final class RelationTargets {
    /// Stands for a name that several parties bear.
    private static final String SEVERAL = "";

    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> byMainName = new HashMap<>();
    private final Map<String, String> byNameOnList = new HashMap<>();
    private final Map<String, String> byAliasOnList = new HashMap<>();

    private RelationTargets(List<Party> parties) {
        for (Party party : parties) {
            ids.add(party.id());
            for (Name name : party.names()) {
                if (name.isStrong()) {
                    add(name, party);
                }
            }
        }
    }

    private void add(Name name, Party party) {
        boolean main = name.role() == Name.Role.PRIMARY;
        String key = key(name.text());
        if (main) {
            put(byMainName, key, party.id());
        }
        for (Listing listing : party.listings()) {
            String onList = listing.list().dataset() + "\n" + key;
            put(main ? byNameOnList : byAliasOnList, onList, party.id());
        }
    }

    private static void put(Map<String, String> index, String key, String id) {
        index.merge(key, id, (one, two) -> one.equals(two) ? one : SEVERAL);
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        name.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString().toUpperCase(Locale.ROOT);
    }

    /// Returns `parties` with every tie that leads to one of them naming it by its id.
    static List<Party> resolved(List<Party> parties) {
        RelationTargets targets = new RelationTargets(parties);
        return parties.stream().map(targets::resolved).toList();
    }

    private Party resolved(Party party) {
        if (party.relations().isEmpty()) {
            return party;
        }
        List<Relation> ties = Ties.once(party.relations().stream()
                .map(relation -> resolved(relation, party.id()))
                .toList());
        Set<String> precise = ties.stream()
                .filter(tie -> tie.kind() != Relation.Kind.LINKED_TO)
                .map(Relation::target)
                .collect(Collectors.toSet());
        List<Relation> kept = ties.stream()
                .filter(tie -> tie.kind() != Relation.Kind.LINKED_TO || !precise.contains(tie.target()))
                .toList();
        return new Party(party.id(), party.schema(), party.facts(), party.listings(), kept);
    }

    private Relation resolved(Relation relation, String self) {
        String id = find(relation);
        return id == null || id.equals(self)
                ? relation
                : new Relation(relation.kind(), id, relation.share(), relation.source());
    }

    private @Nullable String find(Relation relation) {
        if (ids.contains(relation.target())) {
            return relation.target();
        }
        String key = key(relation.target());
        String list = relation.source() instanceof SourceRef.ListEntry entry
                ? entry.list().dataset()
                : "";
        String onList = list + "\n" + key;
        String found = byNameOnList.getOrDefault(onList, byMainName.getOrDefault(key, byAliasOnList.get(onList)));
        return found == null || found.equals(SEVERAL) ? null : found;
    }
}
