package dev.kkachi.tracing;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.spi.Services.Service;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where tainted money went, or came from: every transfer that carried some, and whoever has it now.
/// Accounts and transfers are numbers of the ledger, which knows their names.
///
/// @param query what was asked
/// @param asset what was followed
/// @param decimals how many digits an amount has after the point
/// @param seeds how much left each seed, in the order of the question
/// @param transfers the transfers that carried taint, in the ledger's order
/// @param holders where the taint is in the end, the most first
/// @param conservation what went in and what came out; `null` for [TaintPolicy#POISON], which makes taint
/// @param notFollowed where the trace stopped early, and how much was left there; empty if it went to the
///     end
/// @param openings what accounts that had a part in it held before the ledger begins
/// @param entries the transfers with which tainted money came in from another asset
/// @param notes what a reader should know of how the answer was found
public record Trace(
        TraceQuery query,
        Asset asset,
        int decimals,
        List<Seed> seeds,
        List<TaintedTransfer> transfers,
        List<Holder> holders,
        @Nullable Conservation conservation,
        List<NotFollowed> notFollowed,
        List<Opening> openings,
        List<Entry> entries,
        List<String> notes) {
    public Trace {
        seeds = List.copyOf(seeds);
        transfers = List.copyOf(transfers);
        holders = List.copyOf(holders);
        notFollowed = List.copyOf(notFollowed);
        openings = List.copyOf(openings);
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /// Returns this trace with other `holders`.
    public Trace withHolders(List<Holder> others) {
        return new Trace(
                query, asset, decimals, seeds, transfers, others, conservation, notFollowed, openings, entries, notes);
    }

    /// Says whether the trace stopped before it had followed everything.
    public boolean truncated() {
        return !notFollowed.isEmpty();
    }

    /// An address that the trace starts from.
    ///
    /// @param address the address
    /// @param account its account, -1 if the ledger never mentions it
    /// @param tainted how much left it tainted
    public record Seed(String address, int account, Units tainted) {}

    /// A transfer that carried taint.
    ///
    /// @param transfer its number
    /// @param from who paid
    /// @param to who was paid
    /// @param amount how much it moved
    /// @param tainted how much of that was tainted
    public record TaintedTransfer(long transfer, int from, int to, Units amount, Units tainted) {}

    /// Why taint is where it is.
    public enum End {
        /// The account has not sent it on.
        HELD,
        /// It entered a service, whose accounts nobody can see through.
        SERVICE,
        /// It came back to a seed.
        RETURNED,
        /// It was swapped for another asset, or went over a bridge; the trace goes on there.
        CONVERTED
    }

    /// Where taint ended.
    ///
    /// @param account whose account
    /// @param tainted how much; what a seed has returned to it may leave, and count, again
    /// @param share which part of what left the seeds, by the rates of the conversions that brought it;
    ///     of money that was converted, which went on, the part of all that came into the asset
    /// @param end why
    /// @param service the service, where it is one's
    public record Holder(
            int account,
            Units tainted,
            double share,
            End end,
            @Nullable Service service) {
        /// Says whether the trace ends here whatever happens next.
        public boolean stopped() {
            return end != End.HELD;
        }
    }

    /// The account of the taint itself. It always balances: a trace in which taint appeared or vanished
    /// is none.
    ///
    /// @param in what left the seeds, or came in from another asset
    /// @param held what accounts hold
    /// @param sinks what ended at services, or came back to the seeds
    /// @param fees what those who keep the ledger took
    public record Conservation(Units in, Units held, Units sinks, Units fees) {
        public Conservation {
            if (difference(in, held, sinks, fees).signum() != 0) {
                throw new IllegalStateException("Of " + in + " tainted units, " + held + " are held, " + sinks
                        + " ended and " + fees + " went on fees: taint appeared or vanished.");
            }
        }

        /// Returns what is missing on the right: exactly zero.
        public BigInteger difference() {
            return difference(in, held, sinks, fees);
        }

        private static BigInteger difference(Units in, Units held, Units sinks, Units fees) {
            return in.toBigInteger()
                    .subtract(held.toBigInteger())
                    .subtract(sinks.toBigInteger())
                    .subtract(fees.toBigInteger());
        }
    }

    /// A transfer with which tainted money came in from another asset.
    ///
    /// @param transfer its number
    /// @param tainted how much of it was tainted
    public record Entry(long transfer, Units tainted) {}

    /// Where the trace stopped early: an account that went on sending, or a seed of which more left.
    ///
    /// @param account whose account
    /// @param tainted how much taint it held then; of a seed, how much more would have been tainted
    public record NotFollowed(int account, Units tainted) {}

    /// What an account must have held before the ledger begins.
    ///
    /// @param account whose account
    /// @param units how much, all of it clean
    public record Opening(int account, Units units) {}
}
