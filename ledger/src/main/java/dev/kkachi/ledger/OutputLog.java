package dev.kkachi.ledger;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import java.time.Instant;

/// What moved on a chain whose value lies in outputs that are spent whole, as on Bitcoin, in the order of the chain:
/// block, then transaction. Transactions and outputs are numbered from 0.
///
/// An output that was made before the log begins has no maker in it, one that is not spent by its end no spender. Of an
/// output without a maker nothing may be [known][#isKnown] but its name.
public interface OutputLog {
    /// What [#maker] and [#spender] return where there is none.
    long NONE = -1;

    /// Returns what moved.
    Asset asset();

    /// Returns how many digits an amount of [#asset] has after the point; values are counted in the last of them.
    int decimals();

    /// Returns the address of `account`, as the chain writes it.
    String address(int account);

    /// Returns the account with `address`, -1 if it never appears.
    int account(String address);

    /// Returns how many transactions there are; their numbers are their places in time.
    long transactions();

    /// Returns when `transaction` happened, in whole seconds.
    Instant time(long transaction);

    /// Returns how many outputs `transaction` spends; none if it makes new coins.
    int inputs(long transaction);

    /// Returns the first transaction at `time` or later, [#transactions] if there is none.
    default long firstAt(Instant time) {
        return InTime.first(transactions(), this::time, time);
    }

    /// Returns the output that `transaction` spends as its input `i`.
    long input(long transaction, int i);

    /// Returns how many outputs `transaction` makes.
    int outputs(long transaction);

    /// Returns the output number `i` of `transaction`.
    long output(long transaction, int i);

    /// Says whether it is known whose `output` is and how much lies in it. It is not where its transaction is not
    /// in the log and the source of the one that spends it did not say.
    default boolean isKnown(long output) {
        return true;
    }

    /// Returns how much lies in `output`.
    ///
    /// @throws IllegalStateException if that is not known
    Units value(long output);

    /// Returns whose `output` is, -1 if that is not known.
    int account(long output);

    /// Returns the transaction that made `output`, [#NONE] if it was made before the log begins.
    long maker(long output);

    /// Returns the transaction that spends `output`, [#NONE] if none does.
    long spender(long output);

    /// Returns the output's name as evidence prints it, `bitcoin:<hash>_O1`.
    String name(long output);

    /// Returns how many outputs `account` has ever had.
    long outputsOf(int account);

    /// Returns the `i`-th output that `account` has ever had, in no particular order.
    long outputOf(int account, long i);
}
