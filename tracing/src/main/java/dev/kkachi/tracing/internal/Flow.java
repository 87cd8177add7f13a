package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.Reversed;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The taint on a ledger while it is followed: the books of the accounts that hold some, and what happens
/// to them when a transfer happens. It does not say which transfers happen: an engine lets them, in the
/// ledger's order, and may leave out any that no tainted account and no seed has a part in.
///
/// **Why books of tainted accounts are enough.** The units of an account that holds no taint are all alike, and so
/// every policy treats such an account as one clean lot of its balance, however it came by it. The ledger
/// knows the balance before every transfer. So an account's book is opened when the first taint reaches
/// it, and closed when the last has left; before and after, nothing is kept of it and its transfers need
/// not be looked at.
public final class Flow {
    private final TraceQuery query;
    private final TransferLog log;
    private final Services services;
    private final Seeds seeds;
    private final Tally tally;
    private final Crossings crossings;
    private final boolean isClosed;
    private final AccountTable<Book> books = new AccountTable<>();
    private final AccountTable<Later> later = new AccountTable<>();
    private long last = -1;

    /// Asks `query` of `log`; taint ends at `services`.
    public Flow(TraceQuery query, TransferLog log, Services services) {
        this(query, log, services, Crossings.NONE);
    }

    /// Asks `query` of `log`, which money leaves and enters at `crossings`; taint ends at `services`.
    public Flow(TraceQuery query, TransferLog log, Services services, Crossings crossings) {
        this.crossings = crossings;
        this.isClosed = crossings.areNone();
        this.query = query;
        this.log = query.direction() == Direction.BACKWARD ? new Reversed(log) : log;
        this.services = services;
        this.seeds = new Seeds(query, log::account);
        this.tally = new Tally(query);
    }

    /// Returns the log in the order in which it is followed.
    TransferLog log() {
        return log;
    }

    /// Says whether no taint leaves the log for another one and none comes in.
    boolean isClosed() {
        return isClosed;
    }

    /// Returns where taint ends.
    Services services() {
        return services;
    }

    /// Returns the seeds.
    Seeds seeds() {
        return seeds;
    }

    /// Returns the transfers with which tainted money comes in from other logs, in the order in which
    /// they are followed.
    long[] entries() {
        return Arrays.stream(crossings.entries()).map(this::actual).sorted().toArray();
    }

    /// Returns the number that `transfer` has in the log as it happened; or, given that, in the order of
    /// the walk.
    private long actual(long transfer) {
        return log instanceof Reversed reversed ? reversed.mirrored(transfer) : transfer;
    }

    /// Says whether what `account` takes part in must happen: it is a seed, or it holds taint and may
    /// pass it on.
    boolean follows(int account) {
        return seeds.contain(account) || (!tally.isFull() && books.find(account) != null);
    }

    /// Returns the accounts of which [#follows] is true, and perhaps others, in no order.
    int[] followed() {
        return IntStream.concat(Arrays.stream(seeds.accounts()), Arrays.stream(books.accounts()))
                .toArray();
    }

    /// Lets `transfer` happen.
    ///
    /// @return the account that has become tainted by it, -1 if none has
    int step(long transfer) {
        int from = log.from(transfer);
        Units amount = log.amount(transfer);
        if (amount.isZero()) {
            return -1;
        }
        if (tally.isFull()) {
            leaveOut(from, amount, transfer);
            return -1;
        }
        last = transfer;
        int to = log.to(transfer);
        Book payer = seeds.contain(from) ? null : books.find(from);
        Parcel taken = payer == null ? emitted(from, amount, transfer) : payer.send(amount, transfer);
        Parcel parcel = entered(taken, amount, transfer);
        if (!parcel.tainted().isZero()) {
            tally.moved(moved(log, transfer, parcel.tainted()));
        }
        boolean isNew = give(to, left(parcel, amount, to, transfer), transfer);
        if (payer != null && payer.isClean()) {
            books.remove(from);
        }
        return isNew ? to : -1;
    }

    private void leaveOut(int from, Units amount, long transfer) {
        if (seeds.contain(from)) {
            Units tainted = seeds.taint(amount, log.time(transfer));
            if (!tainted.isZero()) {
                tally.notFollowed(from, tainted);
            }
        }
    }

    /// Returns what leaves `from`, which holds no taint, but may be a seed.
    private Parcel emitted(int from, Units amount, long transfer) {
        if (!seeds.contain(from)) {
            return Parcel.clean(amount);
        }
        Units tainted = seeds.taint(amount, log.time(transfer));
        if (!tainted.isZero()) {
            tally.left(from, tainted);
            tally.opened(from, log.opening(from));
        }
        return Parcel.of(amount, tainted);
    }

    /// Adds to `parcel` the taint that comes in with `transfer` from another log.
    private Parcel entered(Parcel parcel, Units amount, long transfer) {
        if (isClosed) {
            return parcel;
        }
        Units entering = crossings.entering(actual(transfer)).min(amount.minus(parcel.tainted()));
        if (entering.isZero()) {
            return parcel;
        }
        tally.crossed(actual(transfer), entering);
        return Parcel.of(amount, parcel.tainted().plus(entering));
    }

    /// Takes out of `parcel` the taint that leaves with `transfer` for another log; the receiver has
    /// clean units of it.
    private Parcel left(Parcel parcel, Units amount, int to, long transfer) {
        Service exit = isClosed || parcel.tainted().isZero() ? null : crossings.findExit(actual(transfer));
        if (exit == null) {
            return parcel;
        }
        tally.converted(to, exit, parcel.tainted());
        return Parcel.clean(amount);
    }

    private boolean give(int to, Parcel parcel, long transfer) {
        boolean isTainted = !parcel.tainted().isZero();
        if (seeds.contain(to)) {
            if (isTainted) {
                tally.returned(to, parcel.tainted());
            }
            return false;
        }
        Book book = books.find(to);
        if (book != null) {
            book.receive(parcel);
            return false;
        }
        return isTainted && !ends(to, parcel) && open(to, parcel, transfer);
    }

    private boolean ends(int to, Parcel parcel) {
        Service service = services.find(to);
        if (service == null) {
            return false;
        }
        tally.entered(to, service, parcel.tainted());
        return true;
    }

    private boolean open(int account, Parcel parcel, long transfer) {
        long incidence = log.seek(account, transfer);
        Book book = Book.open(
                query.policy(),
                log.balance(account, incidence),
                at -> later(account, incidence).higher(at));
        if (log.from(transfer) == account) {
            book.send(log.amount(transfer), transfer);
        }
        book.receive(parcel);
        books.put(account, book);
        tally.opened(account, log.opening(account));
        return true;
    }

    private Later later(int account, long since) {
        Later known = later.find(account);
        if (known == null) {
            known = LaterTransfers.of(log, account, since);
            later.put(account, known);
        }
        return known;
    }

    /// Returns what is noted of `transfer` of `log` that carried `tainted` units.
    static TaintedTransfer moved(TransferLog log, long transfer, Units tainted) {
        Units amount = log.amount(transfer);
        return log instanceof Reversed reversed
                ? new TaintedTransfer(
                        reversed.mirrored(transfer), log.to(transfer), log.from(transfer), amount, tainted)
                : new TaintedTransfer(transfer, log.from(transfer), log.to(transfer), amount, tainted);
    }

    /// Sums up what was found; `notes` say how.
    Trace trace(List<String> notes) {
        for (int account : books.accounts()) {
            Units tainted = books.get(account).tainted();
            tally.holds(account, tainted);
            if (tally.isFull() && sendsOn(log, account, last + 1)) {
                tally.notFollowed(account, tainted);
            }
        }
        return tally.trace(log.asset(), log.decimals(), log::account, notes);
    }

    /// Says whether `account` sends anything to another from `first` on.
    static boolean sendsOn(TransferLog log, int account, long first) {
        return sent(log, account, first).anyMatch(transfer -> log.to(transfer) != account);
    }

    /// Returns the transfers from `first` on in which `account` sends anything.
    static LongStream sent(TransferLog log, int account, long first) {
        return LongStream.range(log.seek(account, first), log.incidences(account))
                .map(i -> log.incidence(account, i))
                .filter(incidence -> (incidence & 1) == 1)
                .map(incidence -> incidence >>> 1)
                .filter(transfer -> !log.amount(transfer).isZero());
    }

    /// Answers anew by [DenseSweep], `null` where that cannot.
    @Nullable Trace dense(List<String> notes) {
        return DenseSweep.trace(new DenseSweep.Task(query, log, services, crossings, true), notes);
    }
}
