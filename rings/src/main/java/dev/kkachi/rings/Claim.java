package dev.kkachi.rings;

import dev.kkachi.model.SourceRef;

/// What a persona says of their life. A name is no claim here: names never make a ring.
///
/// @param persona who says it
/// @param kind of what
/// @param value what they say, as they spell it
/// @param source where it is written
public record Claim(PersonaId persona, Kind kind, String value, SourceRef.FileLine source) {
    public Claim {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The claim of " + persona + " about their " + kind + " says nothing.");
        }
    }

    /// What can be claimed.
    public enum Kind {
        /// The city they live in.
        CITY,
        /// Their home address.
        HOME,
        /// Whom they work for.
        EMPLOYER,
        /// Who placed them.
        AGENCY,
        /// With whom they work.
        TEAM
    }
}
