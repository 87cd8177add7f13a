package dev.kkachi.workers;

import dev.kkachi.workers.spi.PersonId;

/// An indicator that was seen of a person.
///
/// @param indicator which
/// @param person of whom
/// @param observation what was seen
public record RedFlag(Indicator indicator, PersonId person, Observation observation) {
    /// Returns what it weighs, in bits, before its group's cap; nothing where the indicator is only
    /// shown.
    public double bits() {
        return indicator.status() == Indicator.Status.SCORE ? indicator.bits() * observation.degree() : 0;
    }
}
