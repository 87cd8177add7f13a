package dev.kkachi.rings;

import dev.kkachi.model.SourceRef;

/// One row of somebody's records: this persona was seen with that identifier.
///
/// @param persona who
/// @param identifier with what
/// @param seen when
/// @param place where, such as a city; empty if not known
/// @param context what happened, such as `sign-in` or `payout`; empty if not known
/// @param source where it is written
public record Sighting(
        PersonaId persona, Identifier identifier, Seen seen, String place, String context, SourceRef.FileLine source) {}
