package dev.kkachi.ledger;

import dev.kkachi.graph.TimedGraph;
import dev.kkachi.model.Units;
import java.time.Instant;

/// What moved of one asset, in the order of its chain: block, transaction, log. As a graph its nodes are accounts and
/// its edges are transfers.
///
/// An account's *opening balance* is the smallest that keeps it from ever going below zero: what it must have held
/// before the log begins.
public interface TransferLog extends TimedGraph, Movements {
    /// Returns how many digits an amount of [#asset] has after the point; amounts are counted in the last of them.
    @Override
    int decimals();

    /// Returns how much `transfer` moved.
    Units amount(long transfer);

    /// Returns the first transfer at `time` or later, [#edges] if there is none. The log must be in the order of time,
    /// which one read from its end is not.
    default long firstAt(Instant time) {
        return InTime.first(edges(), this::time, time);
    }

    /// Returns the account with `address`, -1 if it never appears in the ledger of this chain.
    int account(String address);

    /// Returns the opening balance of `account`.
    Units opening(int account);

    /// Returns what `account` held before its incidence `i`; with `i` the number of its incidences, what it holds in
    /// the end.
    Units balance(int account, long i);

    /// Reads what there is of `transfer`, so that it is near when it is asked for. Reading many at once costs
    /// little more than reading one, for none waits for another.
    ///
    /// @return a number of no meaning, which depends on what was read
    default long fetch(long transfer) {
        return (long) from(transfer) + to(transfer);
    }

    /// Fills `into` with the transfers from `first` on, as many as it takes or there are.
    default void read(long first, TransferBlock into) {
        into.clear();
        long end = Math.min(edges(), first + TransferBlock.SIZE);
        for (long transfer = first; transfer < end; transfer++) {
            into.add(from(transfer), to(transfer), amount(transfer));
        }
    }

    /// Fills the first `count` places of `into` with the opening balances of the accounts from `first` on, -1 for one
    /// that does not fit a long.
    default void readOpenings(int first, int count, long[] into) {
        for (int i = 0; i < count; i++) {
            Units opening = opening(first + i);
            into[i] = opening.isLong() ? opening.low() : -1;
        }
    }
}
