package dev.kkachi.workers;

import java.util.List;

/// What the catalogue came to over a workforce.
///
/// @param flags what was seen, by person, then in the order of the catalogue
/// @param unevaluated what could not be looked for, in the order of the catalogue
public record Assessment(List<RedFlag> flags, List<Unevaluated> unevaluated) {
    public Assessment {
        flags = List.copyOf(flags);
        unevaluated = List.copyOf(unevaluated);
    }
}
