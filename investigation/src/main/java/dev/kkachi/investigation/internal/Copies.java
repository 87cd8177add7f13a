package dev.kkachi.investigation.internal;

import dev.kkachi.model.SourceRef;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.workers.spi.PersonId;
import java.util.List;
import java.util.Map;

/// Near-copies among the papers that people handed in: who holds which copied text or picture.
///
/// @param byPerson what each person holds
record Copies(Map<PersonId, List<Copied>> byPerson) {
    /// Nothing was compared.
    static final Copies NONE = new Copies(Map.of());

    Copies {
        byPerson = Map.copyOf(byPerson);
    }

    /// A text or picture that several hold nearly alike.
    ///
    /// @param kind which of both
    /// @param key what all its copies have in common
    /// @param source the row that names the file
    record Copied(IdentifierKind kind, String key, SourceRef.FileLine source) {}

    /// Returns what `person` holds.
    List<Copied> of(PersonId person) {
        return byPerson.getOrDefault(person, List.of());
    }
}
