package dev.kkachi.ledger.spi;

import dev.kkachi.model.Asset;
import java.math.BigDecimal;
import java.time.Instant;

/// Value that went in as one asset and came out as another, or on another chain: a swap or a bridge.
///
/// @param in what went in
/// @param out what came out
/// @param how how it is known
/// @param probability 1 where a log or a memo says so, otherwise how likely the two ends belong together
public record Conversion(Leg in, Leg out, String how, double probability) {
    /// One end of it.
    ///
    /// @param asset what moved, on which chain
    /// @param transaction the transaction's hash
    /// @param account who gave it away, or received it
    /// @param amount how much, in the asset's own unit
    /// @param time when
    public record Leg(Asset asset, String transaction, String account, BigDecimal amount, Instant time) {}
}
