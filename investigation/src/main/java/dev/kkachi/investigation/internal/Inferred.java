package dev.kkachi.investigation.internal;

import dev.kkachi.model.SourceRef;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What persons have that no row says outright: a text or picture of which others hold nearly the same, a
/// wallet into which their pay goes on.
///
/// @param byPerson what each person has
record Inferred(Map<PersonId, List<Thing>> byPerson) {
    Inferred {
        byPerson = Map.copyOf(byPerson);
    }

    /// Something that a person has.
    ///
    /// @param kind what sort of thing
    /// @param key what tells it from others
    /// @param source the row from which it was inferred
    record Thing(IdentifierKind kind, String key, SourceRef.FileLine source) {}

    /// Returns what `person` has.
    List<Thing> of(PersonId person) {
        return byPerson.getOrDefault(person, List.of());
    }

    /// Returns the wallets among them.
    Set<String> wallets() {
        return byPerson.values().stream()
                .flatMap(List::stream)
                .filter(thing -> thing.kind() == IdentifierKind.WALLET)
                .map(Thing::key)
                .collect(Collectors.toSet());
    }

    /// Returns both together.
    Inferred and(Inferred other) {
        Map<PersonId, List<Thing>> both = new HashMap<>();
        byPerson.forEach((person, things) -> both.put(person, new ArrayList<>(things)));
        other.byPerson.forEach((person, things) ->
                both.computeIfAbsent(person, id -> new ArrayList<>()).addAll(things));
        return new Inferred(both);
    }
}
