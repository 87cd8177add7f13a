package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.Reversed;
import dev.kkachi.ledger.TransferBlock;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Spread;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Follows taint over a whole ledger with the state of every account in arrays of longs: nothing is looked up and
/// nothing allocated for a transfer. It serves assets whose amounts and balances fit a long, and gives up on others;
/// [Flow] serves all. The answers of both are the same.
///
/// Each policy is one subclass. What it asks of memory, two accounts at random places for every transfer, bounds its
/// speed, so the state of [#AHEAD] transfers is touched before they happen: the loads then wait together.
abstract sealed class DenseSweep permits DensePoison, DenseHaircut, DenseFifo {
    /// How many transfers' accounts are fetched together.
    static final int AHEAD = 128;

    private final TraceQuery query;
    private final TransferLog log;
    private final Services services;
    private final Seeds seeds;
    private final Tally tally;
    private final Standings standings;
    private final boolean keeps;
    /// What each seed sent and got back, by its place.
    private final long[] left;

    private final long[] returned;
    private long[] edges = new long[64];
    private long[] taints = new long[64];
    private long count;
    private long stop = -1;
    /// Takes the sum of what is read ahead, which means nothing, so that the reading is not optimised away.
    long fetched;

    /// @param keeps whether the transfers that carry taint are kept, up to as many as are asked for
    DenseSweep(TraceQuery query, TransferLog log, Services services, boolean keeps) {
        this.query = query;
        this.log = log;
        this.services = services;
        this.keeps = keeps;
        seeds = new Seeds(query, log::account);
        tally = new Tally(query);
        left = new long[seeds.places()];
        returned = new long[seeds.places()];
        standings = new Standings(log.nodes());
        for (int seed : seeds.accounts()) {
            standings.set(seed, Standings.SEED);
        }
    }

    /// Answers `query` over `log`, which is read as it stands.
    ///
    /// @return `null` if the policy or an amount is beyond this engine
    static @Nullable Trace trace(TraceQuery query, TransferLog log, Services services, List<String> notes) {
        DenseSweep sweep = of(query, log, services, true);
        return sweep != null && sweep.run() ? sweep.trace(notes) : null;
    }

    /// Sums up the answer to `query` over `log` however many transfers carry taint.
    ///
    /// @return `null` if the policy or an amount is beyond this engine
    static @Nullable Spread spread(TraceQuery query, TransferLog log, Services services) {
        DenseSweep sweep = of(query, view(query, log), services, false);
        return sweep != null && sweep.run() ? sweep.spread() : null;
    }

    private static TransferLog view(TraceQuery query, TransferLog log) {
        return query.direction() == Direction.BACKWARD ? new Reversed(log) : log;
    }

    private static @Nullable DenseSweep of(TraceQuery query, TransferLog log, Services services, boolean keeps) {
        if (log.nodes() > 1 << 29) {
            return null;
        }
        return switch (query.policy()) {
            case POISON -> new DensePoison(query, log, services, keeps);
            case HAIRCUT -> new DenseHaircut(query, log, services, keeps);
            case FIFO -> new DenseFifo(query, log, services, keeps);
            case LIFO, TIHO -> null;
        };
    }

    /// Prepares the state of all accounts.
    ///
    /// @return whether it fits
    abstract boolean open();

    /// Returns the first transfer that matters.
    abstract long first();

    /// Lets transfers `start` to `end` of `block` happen, the first of which is numbered `first` in the log, up to the
    /// one at which [#moved] says to stop.
    ///
    /// @return whether all balances fit
    abstract boolean step(TransferBlock block, int start, int end, long first);

    /// Returns how much taint `account` holds in the end.
    abstract Units held(int account);

    private boolean run() {
        if (!open()) {
            return false;
        }
        TransferBlock block = new TransferBlock();
        long all = log.edges();
        for (long first = first(); first < all && stop < 0; first += block.size()) {
            log.read(first, block);
            if (block.isWide()) {
                return false;
            }
            for (int start = 0; start < block.size() && stop < 0; start += AHEAD) {
                if (!step(block, start, Math.min(block.size(), start + AHEAD), first + start)) {
                    return false;
                }
            }
        }
        sumUpSeeds();
        leaveOut();
        return true;
    }

    final TransferLog log() {
        return log;
    }

    final int[] seeds() {
        return seeds.accounts();
    }

    final Standings standings() {
        return standings;
    }

    /// Returns the transfer behind the last that happened.
    final long end() {
        return stop < 0 ? log.edges() : stop + 1;
    }

    /// Returns how many of `amount` units that `seed` sends in `transfer` are tainted.
    final long emit(int seed, long amount, long transfer) {
        long tainted = seeds.areAllTaint()
                ? amount
                : seeds.taint(Units.of(amount), log.time(transfer)).low();
        sumUp(left, seed, tainted, tally::left);
        return tainted;
    }

    /// Adds `units` to the sum of `seed`, which goes to `full` before it leaves a long.
    private void sumUp(long[] sums, int seed, long units, BiConsumer<Integer, Units> full) {
        int place = seeds.place(seed);
        if (sums[place] + units < 0) {
            full.accept(seed, Units.of(sums[place]));
            sums[place] = 0;
        }
        sums[place] += units;
    }

    private void sumUpSeeds() {
        for (int seed : seeds.accounts()) {
            int place = seeds.place(seed);
            if (left[place] > 0) {
                tally.left(seed, Units.of(left[place]));
            }
            if (returned[place] > 0) {
                tally.returned(seed, Units.of(returned[place]));
            }
        }
    }

    /// Says whether `account` holds the taint that comes to it; what comes to a seed or a service ends there.
    final boolean takes(int account, long tainted) {
        if (standings.get(account) == Standings.TAINTED) {
            return true;
        }
        if (standings.get(account) == Standings.SEED) {
            sumUp(returned, account, tainted, tally::returned);
            return false;
        }
        Service service = services.find(account);
        if (service == null) {
            standings.set(account, Standings.TAINTED);
            return true;
        }
        standings.set(account, Standings.SERVICE);
        tally.entered(account, service, Units.of(tainted));
        return false;
    }

    final boolean isService(int account) {
        return services.find(account) != null;
    }

    /// Says whether nothing is asked of a transfer but whether it carries taint, all that leaves a seed being taint.
    final boolean countsAll() {
        return !keeps && seeds.areAllTaint();
    }

    /// Notes that so many more transfers carried taint, none of which is kept.
    final void moved(int transfers) {
        count += transfers;
    }

    /// Notes that `transfer` carried `tainted` units.
    ///
    /// @return whether no further one may be noted
    final boolean moved(long transfer, long tainted) {
        if (keeps) {
            if (count == edges.length) {
                edges = Arrays.copyOf(edges, 2 * edges.length);
                taints = Arrays.copyOf(taints, 2 * taints.length);
            }
            edges[(int) count] = transfer;
            taints[(int) count] = tainted;
            if (count + 1 == query.transfersMax()) {
                stop = transfer;
            }
        }
        count++;
        return stop >= 0;
    }

    /// Counts what seeds send after the last transfer that is noted.
    private void leaveOut() {
        if (stop < 0) {
            return;
        }
        long[] later = Arrays.stream(seeds.accounts())
                .mapToObj(seed -> Flow.sent(log, seed, stop + 1))
                .flatMapToLong(sent -> sent)
                .sorted()
                .toArray();
        for (long transfer : later) {
            Units tainted = seeds.taint(log.amount(transfer), log.time(transfer));
            if (!tainted.isZero()) {
                tally.notFollowed(log.from(transfer), tainted);
            }
        }
    }

    private Trace trace(List<String> notes) {
        for (int i = 0; i < count; i++) {
            tally.moved(Flow.moved(log, edges[i], Units.of(taints[i])));
        }
        for (int account = 0; account < log.nodes(); account++) {
            if (standings.get(account) == Standings.TAINTED) {
                sumUp(account);
            }
        }
        tally.openSeeds(log::opening);
        return tally.trace(log.asset(), log.decimals(), log::account, notes);
    }

    private void sumUp(int account) {
        tally.opened(account, log.opening(account));
        Units tainted = held(account);
        tally.holds(account, tainted);
        boolean isBook = this instanceof DensePoison || !tainted.isZero();
        if (stop >= 0 && isBook && Flow.sendsOn(log, account, stop + 1)) {
            tally.notFollowed(account, tainted);
        }
    }

    private Spread spread() {
        boolean isPoison = this instanceof DensePoison;
        long touched = 0;
        long sum = 0; // goes to `held` before it leaves a long
        Units held = Units.ZERO;
        for (int account = 0; account < log.nodes(); account++) {
            if (standings.get(account) == Standings.TAINTED) {
                touched++;
                Units more = isPoison ? Units.ZERO : held(account);
                if (!more.isLong() || sum + more.low() < 0) {
                    held = held.plus(Units.of(sum)).plus(more);
                    sum = 0;
                } else {
                    sum += more.low();
                }
            }
        }
        held = held.plus(Units.of(sum));
        return new Spread(query, log.edges(), count, touched, isPoison ? null : tally.conservation(held));
    }
}
