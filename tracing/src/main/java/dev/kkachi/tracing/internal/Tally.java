package dev.kkachi.tracing.internal;

import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.Conservation;
import dev.kkachi.tracing.Trace.End;
import dev.kkachi.tracing.Trace.Entry;
import dev.kkachi.tracing.Trace.Holder;
import dev.kkachi.tracing.Trace.NotFollowed;
import dev.kkachi.tracing.Trace.Opening;
import dev.kkachi.tracing.Trace.Seed;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/// What a trace has found so far, whoever walks the ledger for it.
final class Tally {
    private final TraceQuery query;
    private final List<TaintedTransfer> transfers = new ArrayList<>();
    private final List<Holder> ends = new ArrayList<>();
    private final AccountTable<Units> left = new AccountTable<>();
    private final AccountTable<Units> returned = new AccountTable<>();
    private final AccountTable<Units> entered = new AccountTable<>();
    private final AccountTable<Service> services = new AccountTable<>();
    private final Map<Exit, Units> converted = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final AccountTable<Units> held = new AccountTable<>();
    private final AccountTable<Units> notFollowed = new AccountTable<>();
    private final AccountTable<Units> openings = new AccountTable<>();
    private Units fees = Units.ZERO;

    /// Where money leaves for another log.
    ///
    /// @param account who took it there
    /// @param destination where it goes, and how that is known
    private record Exit(int account, Service destination) {}

    Tally(TraceQuery query) {
        this.query = query;
    }

    /// Notes that `transfer` carried taint.
    void moved(TaintedTransfer transfer) {
        transfers.add(transfer);
    }

    /// Says whether no further transfer may be noted.
    boolean isFull() {
        return transfers.size() >= query.transfersMax();
    }

    /// Notes that a seed let go of `tainted` units.
    void left(int seed, Units tainted) {
        left.merge(seed, tainted, Units::plus);
    }

    /// Notes that `tainted` units came back to a seed.
    void returned(int seed, Units tainted) {
        returned.merge(seed, tainted, Units::plus);
    }

    /// Notes that `tainted` units entered a service.
    void entered(int account, Service service, Units tainted) {
        services.put(account, service);
        entered.merge(account, tainted, Units::plus);
    }

    /// Notes that `tainted` units came in with `transfer` from another log.
    void crossed(long transfer, Units tainted) {
        entries.add(new Entry(transfer, tainted));
    }

    /// Notes that `tainted` units left at `account` for another log.
    void converted(int account, Service destination, Units tainted) {
        converted.merge(new Exit(account, destination), tainted, Units::plus);
    }

    /// Notes that `tainted` units went to whoever keeps the ledger.
    void paid(Units tainted) {
        fees = fees.plus(tainted);
    }

    /// Notes what an account holds in the end.
    void holds(int account, Units tainted) {
        held.merge(account, tainted, Units::plus);
    }

    /// Notes what an account held that is not followed further.
    void notFollowed(int account, Units tainted) {
        notFollowed.merge(account, tainted, Units::plus);
    }

    /// Notes what an account that has a part in it held before the ledger begins.
    void opened(int account, Units units) {
        if (!units.isZero()) {
            openings.put(account, units);
        }
    }

    /// Sums up. Transfers that were walked from the ledger's end are turned round.
    Trace trace(Asset asset, int decimals, ToIntFunction<String> account, List<String> notes) {
        Units sinks = sum(returned).plus(sum(entered));
        for (Units units : converted.values()) {
            sinks = sinks.plus(units);
        }
        Units ended = sum(held).plus(sinks).plus(fees);
        add(held, End.HELD, ended);
        add(entered, End.SERVICE, ended);
        add(returned, End.RETURNED, ended);
        converted.forEach((exit, tainted) ->
                ends.add(new Holder(exit.account, tainted, share(tainted, ended), End.CONVERTED, exit.destination)));
        ends.sort(Comparator.comparing(Holder::tainted).reversed().thenComparingInt(Holder::account));
        return new Trace(
                query,
                asset,
                decimals,
                query.seeds().stream()
                        .distinct()
                        .map(seed -> seed(seed, account.applyAsInt(seed)))
                        .toList(),
                query.direction() == Direction.BACKWARD ? transfers.reversed() : transfers,
                ends,
                query.policy() == TaintPolicy.POISON
                        ? null
                        : new Conservation(sum(left).plus(entered()), sum(held), sinks, fees),
                list(notFollowed, NotFollowed::new),
                list(openings, Opening::new),
                entries,
                notes);
    }

    /// Returns the account of the taint if accounts hold `units` of it.
    Conservation conservation(Units units) {
        return new Conservation(sum(left), units, sum(returned).plus(sum(entered)), fees);
    }

    /// Notes what each seed that let go of taint opened with, which `opening` knows.
    void openSeeds(IntFunction<Units> opening) {
        for (int seed : left.accounts()) {
            opened(seed, opening.apply(seed));
        }
    }

    private Seed seed(String address, int account) {
        Units units = account < 0 ? null : left.find(account);
        return new Seed(address, account, units == null ? Units.ZERO : units);
    }

    private void add(AccountTable<Units> found, End end, Units whole) {
        for (int account : found.accounts()) {
            Units tainted = found.get(account);
            if (!tainted.isZero()) {
                Service service = end == End.SERVICE ? services.find(account) : null;
                ends.add(new Holder(account, tainted, share(tainted, whole), end, service));
            }
        }
    }

    private static <T> List<T> list(AccountTable<Units> found, BiFunction<Integer, Units, T> make) {
        return Arrays.stream(found.accounts())
                .mapToObj(account -> make.apply(account, found.get(account)))
                .toList();
    }

    private static double share(Units part, Units whole) {
        return toDouble(part) / toDouble(whole);
    }

    private static double toDouble(Units units) {
        return units.isLong() ? units.low() : units.toBigInteger().doubleValue();
    }

    private Units entered() {
        Units sum = Units.ZERO;
        for (Entry entry : entries) {
            sum = sum.plus(entry.tainted());
        }
        return sum;
    }

    private static Units sum(AccountTable<Units> found) {
        Units sum = Units.ZERO;
        for (int account : found.accounts()) {
            sum = sum.plus(found.get(account));
        }
        return sum;
    }
}
