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

/// Follows taint over a whole ledger with the state of every account in arrays of longs: nothing is
/// looked up and nothing allocated for a transfer. It serves assets whose amounts and balances fit a
/// long, and gives up on others; [Flow] serves all. The answers of both are the same.
///
/// Each policy is one subclass. What it asks of memory, two accounts at random places for every transfer,
/// bounds its speed, so the state of [#AHEAD] transfers is touched before they happen: the loads then
/// wait together.
abstract sealed class DenseSweep permits DensePoison, DenseHaircut, DenseFifo {
    /// How many transfers' accounts are fetched together.
    static final int AHEAD = 128;

    private final TraceQuery query;
    private final TransferLog log;
    private final Services services;
    private final Seeds seeds;
    private final Tally tally;
    private final Crossings crossings;
    private final boolean isClosed;
    /// The transfers with which taint comes in from other logs, as they are numbered here.
    private final long[] entries;

    private int entry;
    private final Standings standings;
    private final boolean keeps;
    /// What each seed sent and got back, by its place.
    private final long[] left;

    private final long[] returned;
    private long[] edges = new long[64];
    private long[] taints = new long[64];
    private long count;
    private long stop = -1;
    /// Takes the sum of what is read ahead, which means nothing, so that the reading is not optimised
    /// away.
    long fetched;

    DenseSweep(Task task) {
        query = task.query();
        log = task.log();
        services = task.services();
        keeps = task.keeps();
        crossings = task.crossings();
        isClosed = crossings.areNone();
        entries = Arrays.stream(crossings.entries()).map(this::actual).sorted().toArray();
        seeds = new Seeds(query, log::account);
        tally = new Tally(query);
        left = new long[seeds.places()];
        returned = new long[seeds.places()];
        standings = new Standings(log.nodes());
        for (int seed : seeds.accounts()) {
            standings.set(seed, Standings.SEED);
        }
    }

    /// What is to be swept.
    ///
    /// @param query the question
    /// @param log the log, which is read as it stands
    /// @param services where taint ends
    /// @param crossings where taint leaves the log and comes in
    /// @param keeps whether the transfers that carry taint are kept, up to as many as are asked for
    record Task(TraceQuery query, TransferLog log, Services services, Crossings crossings, boolean keeps) {}

    /// Does `task` and says what was found.
    ///
    /// @return `null` if the policy or an amount is beyond this engine
    static @Nullable Trace trace(Task task, List<String> notes) {
        DenseSweep sweep = of(task);
        return sweep != null && sweep.run() ? sweep.trace(notes) : null;
    }

    /// Sums up the answer to `query` over `log` however many transfers carry taint.
    ///
    /// @return `null` if the policy or an amount is beyond this engine
    static @Nullable Spread spread(TraceQuery query, TransferLog log, Services services) {
        DenseSweep sweep = of(new Task(query, view(query, log), services, Crossings.NONE, false));
        return sweep != null && sweep.run() ? sweep.spread() : null;
    }

    private static TransferLog view(TraceQuery query, TransferLog log) {
        return query.direction() == Direction.BACKWARD ? new Reversed(log) : log;
    }

    private static @Nullable DenseSweep of(Task task) {
        if (task.log().nodes() > 1 << 29) {
            return null;
        }
        return switch (task.query().policy()) {
            case POISON -> new DensePoison(task);
            case HAIRCUT -> new DenseHaircut(task);
            case FIFO -> new DenseFifo(task);
            case LIFO, TIHO -> null;
        };
    }

    /// Prepares the state of all accounts.
    ///
    /// @return whether it fits
    abstract boolean open();

    /// Returns the first transfer that matters.
    abstract long first();

    /// Lets transfers `start` to `end` of `block` happen, the first of which is numbered `first` in the
    /// log, up to the one at which [#moved] says to stop.
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

    /// Returns the number that `transfer` has in the log as it happened; or, given that, here.
    private long actual(long transfer) {
        return log instanceof Reversed reversed ? reversed.mirrored(transfer) : transfer;
    }

    /// Says whether no taint leaves the log for another one and none comes in.
    final boolean isClosed() {
        return isClosed;
    }

    /// Returns the first transfer with which taint comes in from another log, as many as there are if
    /// none does.
    final long firstEntry() {
        return entries.length == 0 ? log.edges() : entries[0];
    }

    /// Returns how many more of the `amount` units of `transfer`, of which `carried` are tainted, come in
    /// tainted from another log. Asked of every transfer in their order.
    final long entering(long transfer, long amount, long carried) {
        while (entry < entries.length && entries[entry] < transfer) {
            entry++;
        }
        if (entry == entries.length || entries[entry] != transfer) {
            return 0;
        }
        Units units = crossings.entering(actual(transfer)).min(Units.of(amount - carried));
        if (!units.isZero()) {
            tally.crossed(actual(transfer), units);
        }
        return units.low();
    }

    /// Says whether the `carried` units of taint that `transfer` brings to `account` leave for another
    /// log there.
    final boolean leaves(int account, long transfer, long carried) {
        Service exit = isClosed || carried == 0 ? null : crossings.findExit(actual(transfer));
        if (exit != null) {
            tally.converted(account, exit, Units.of(carried));
        }
        return exit != null;
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

    /// Says whether `account` holds the taint that comes to it; what comes to a seed or a service ends
    /// there.
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

    /// Says whether nothing is asked of a transfer but whether it carries taint, all that leaves a seed
    /// being taint.
    final boolean countsAll() {
        return !keeps && isClosed && seeds.areAllTaint();
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
