package dev.kkachi.pictures.spi;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import org.jspecify.annotations.Nullable;

/// What somebody says about addresses.
@FunctionalInterface
public interface Tags {
    /// Nobody says anything.
    Tags NONE = (chain, address) -> null;

    /// Finds what the most trusted source says of `address`, `null` if nobody says anything.
    @Nullable Tag find(Chain chain, String address);
}
