package dev.kkachi.ledger;

import dev.kkachi.model.Asset;
import java.time.Instant;

/// What the ledger holds of a coin whose value lies in outputs.
///
/// @param asset the coin
/// @param transactions how many transactions
/// @param outputs how many outputs they make
/// @param accounts how many addresses have or had an output
/// @param spent what its inputs spend
/// @param first when the first block was made
/// @param last when the last block was made
/// @param bytes the bytes of all that, without the addresses
public record OutputStatus(
        Asset asset,
        long transactions,
        long outputs,
        long accounts,
        Spent spent,
        Instant first,
        Instant last,
        long bytes) {
    /// What inputs spend.
    ///
    /// @param inputs how many inputs
    /// @param unresolved how many of them spend an output whose transaction the ledger does not have
    /// @param unknown of how many of these nobody said whose and how much they spend
    public record Spent(long inputs, long unresolved, long unknown) {}

    /// Returns the bytes that one output takes, with its part of its transaction and of the inputs.
    public double bytesPerOutput() {
        return outputs == 0 ? 0 : (double) bytes / outputs;
    }
}
