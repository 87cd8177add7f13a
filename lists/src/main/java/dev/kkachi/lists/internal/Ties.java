package dev.kkachi.lists.internal;

import dev.kkachi.model.Relation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The ties of one party, each of one kind to one other party once: the first that states a share, else the first.
final class Ties {
    private final Map<String, Relation> byEnd = new LinkedHashMap<>();

    /// Returns `relations`, each tie once, in the order in which the ties come first.
    static List<Relation> once(Collection<Relation> relations) {
        Ties ties = new Ties();
        relations.forEach(ties::add);
        return List.copyOf(ties.byEnd.values());
    }

    private void add(Relation relation) {
        String end = relation.kind() + "\n" + relation.target();
        byEnd.merge(end, relation, (known, again) -> known.share() == null && again.share() != null ? again : known);
    }
}
