package dev.kkachi.workers;

import dev.kkachi.workers.spi.AddressLookup;

/// All that an indicator may know beside the person: its own row, the organisation, the addresses, and
/// everybody else for comparison.
///
/// @param indicator the row, with the organisation's thresholds
/// @param organisation what was decided
/// @param addresses what is known of network addresses
/// @param workforce everybody
public record Setting(Indicator indicator, Organisation organisation, AddressLookup addresses, Workforce workforce) {
    /// Returns the row's threshold `name`.
    public double threshold(String name) {
        return indicator.threshold(name);
    }
}
