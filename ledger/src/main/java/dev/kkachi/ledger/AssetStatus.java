package dev.kkachi.ledger;

import dev.kkachi.model.Asset;
import java.time.Instant;

/// What the ledger holds of one asset.
///
/// @param asset which one
/// @param ticker what it calls itself
/// @param decimals the digits after the point of its amounts, -1 for base units of unknown size
/// @param transfers how many transfers
/// @param transactions how many transactions they are parts of
/// @param accounts how many accounts they touch
/// @param first when the first happened
/// @param last when the last happened
/// @param transferBytes the bytes of its transfers and of the index over both directions
/// @param transactionBytes the bytes of its transactions' hashes and places
public record AssetStatus(
        Asset asset,
        String ticker,
        int decimals,
        long transfers,
        long transactions,
        long accounts,
        Instant first,
        Instant last,
        long transferBytes,
        long transactionBytes) {
    /// Returns the bytes that one transfer takes, without its transaction's hash.
    public double bytesPerTransfer() {
        return transfers == 0 ? 0 : (double) transferBytes / transfers;
    }
}
