package dev.kkachi.rings;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.Weight;
import java.util.List;

/// Something that several personas share.
///
/// @param identifier what
/// @param personas who of those that are spoken of, in the order of their ids
/// @param holders how many in all of the records have it
/// @param meeting how two of them use it; of several ways, the most telling
/// @param weight what it says of two of them, at most, for one operator
/// @param evidence where it is written; for each persona the first and the last time
public record SharedThing(
        Identifier identifier,
        List<PersonaId> personas,
        int holders,
        Meeting meeting,
        Weight weight,
        List<Evidence> evidence) {
    public SharedThing {
        personas = List.copyOf(personas);
        evidence = List.copyOf(evidence);
    }
}
