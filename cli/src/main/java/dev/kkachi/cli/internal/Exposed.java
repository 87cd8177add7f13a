package dev.kkachi.cli.internal;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.tracing.Exposure;
import java.util.List;

/// The answer about one address.
///
/// @param address the address
/// @param exposures one for each asset that it moved; empty if the ledger never mentions it
/// @param tags what is said of it, the most telling first
/// @param isListed whether it is, or may be, listed itself
/// @param lists the official lists that were looked into, beside the tags
record Exposed(String address, List<Exposure> exposures, List<Tag> tags, boolean isListed, List<String> lists) {
    /// What is said of an address without transfers.
    static final String ABSENT =
            "The ledger holds no transfers of it: nothing is known of its money, which is not to say that it is clean.";

    boolean meetsListed() {
        return isListed || exposures.stream().anyMatch(Exposure::meetsListed);
    }
}
