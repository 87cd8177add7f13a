package dev.kkachi.ledger;

import dev.kkachi.model.Asset;
import java.time.Instant;

/// What the numbers of transfers and accounts of a log stand for. An answer that is made of such numbers is told with
/// it, whatever kind of log it was made on.
public interface Movements {
    /// Returns what moved.
    Asset asset();

    /// Returns how many digits an amount of [#asset] has after the point.
    int decimals();

    /// Returns when `transfer` happened, in whole seconds.
    Instant time(long transfer);

    /// Returns the transfer's name as evidence prints it, `ethereum:0xabc_T3`.
    String name(long transfer);

    /// Returns the address of `account`, as the chain writes it.
    String address(int account);
}
