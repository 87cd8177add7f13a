package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.CrossTracer;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Exposure.Coin;
import dev.kkachi.tracing.Exposure.Converted;
import dev.kkachi.tracing.Exposure.Figure;
import dev.kkachi.tracing.Exposure.Side;
import dev.kkachi.tracing.ExposureQuery;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.internal.Ways.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One side of an exposure while it is summed up: what an address sent, or what it received.
///
/// Every unit that left the address (or, backward, reached it) ends somewhere: with a party that bears a tag, an
/// account that is too busy, an account that holds it still, or the address itself. Each is counted once, so that
/// the lines of one asset add up to what was sent and what came in by conversions, less what left by them.
public final class ExposureSide {
    private static final int NOTES_MAX = 5;

    private final LedgersThen ledgers;
    private final ExposureQuery query;
    private final boolean isForward;
    private final CrossTrace cross;
    private final Ways ways;
    private final List<TransferLog> logs = new ArrayList<>();
    private final Figure total;
    private final List<Coin> coins;
    private final ExposureTally tally;

    private ExposureSide(LedgersThen ledgers, TransferLog log, Direction direction) {
        this.ledgers = ledgers;
        this.query = ledgers.query();
        this.isForward = direction == Direction.FORWARD;
        this.total = own(log, isForward, log.account(query.address()));
        TraceQuery all = TraceQuery.of(query.address()).with(query.policy()).with(direction);
        this.cross = CrossTracer.trace(ledgers, all, List.of(log.asset()));
        this.ways = Ways.of(cross, direction);
        cross.traces().forEach(trace -> logs.add(Objects.requireNonNull(ledgers.find(trace.asset()))));
        this.coins = coins(cross, logs, total.amount());
        this.tally = new ExposureTally(ledgers, logs, coins, isForward);
    }

    /// Sums up what the address that `ledgers` are asked about sent of `asset` (forward), or received (backward).
    public static Side find(LedgersThen ledgers, Asset asset, Direction direction) {
        TransferLog log = Objects.requireNonNull(ledgers.find(asset));
        if (log.account(ledgers.query().address()) < 0) {
            return new Side(Units.ZERO, 0, List.of(), List.of(), List.of(), null, List.of());
        }
        return new ExposureSide(ledgers, log, direction).sum();
    }

    private static Figure own(TransferLog log, boolean isForward, int seed) {
        Figure sum = Figure.NONE;
        for (long i = 0; i < log.incidences(seed); i++) {
            long incidence = log.incidence(seed, i);
            long transfer = incidence >> 1;
            boolean leaves = (incidence & 1) == 1;
            if (leaves == isForward && !log.amount(transfer).isZero() && log.from(transfer) != log.to(transfer)) {
                sum = sum.plus(Figure.of(log.amount(transfer)));
            }
        }
        return sum;
    }

    private Side sum() {
        for (int asset = 0; asset < logs.size(); asset++) {
            Trace trace = cross.traces().get(asset);
            int seed = trace.seeds().getFirst().account();
            Map<Integer, Integer> hops = new LinkedHashMap<>();
            for (int place = 0; place < trace.transfers().size(); place++) {
                TaintedTransfer moved = trace.transfers().get(place);
                Way way = ways.find(asset, place);
                hops.merge(far(moved), way == null ? 1 : way.hops(), Math::min);
                end(asset, seed, moved, way);
            }
            for (Trace.Holder holder : trace.holders()) {
                if (holder.end() == Trace.End.HELD) {
                    tally.held(asset, holder.tainted(), hops.getOrDefault(holder.account(), 1));
                }
            }
            trace.notFollowed().forEach(tally.leftOut(asset));
        }
        return tally.side(total, conversions(), notes());
    }

    private int far(TaintedTransfer moved) {
        return isForward ? moved.to() : moved.from();
    }

    /// Counts what a transfer carried, if it ended there.
    private void end(int asset, int seed, TaintedTransfer moved, @Nullable Way way) {
        if (ways.isExit(asset, moved.transfer()) || moved.from() == moved.to()) {
            return;
        }
        if (far(moved) == seed) {
            tally.returned(asset, moved.tainted());
        } else if (!ledgers.end(logs.get(asset), far(moved)).isOpen()) {
            tally.met(far(moved), moved.tainted(), way == null ? Way.first(asset, moved.transfer()) : way);
        }
    }

    /// Returns for each asset what one of its units stands for: of the first, its part of the total; of the others,
    /// what the units that were converted into it stood for.
    private static List<Coin> coins(CrossTrace cross, List<TransferLog> logs, Units total) {
        List<Coin> coins = new ArrayList<>();
        for (int asset = 0; asset < logs.size(); asset++) {
            double worth = asset == 0 && !total.isZero() ? 1 / count(total) : 0;
            double left = 0;
            double entered = 0;
            for (CrossTrace.Crossed crossed : cross.crossed()) {
                if (crossed.entered().asset() == asset && crossed.left().asset() < asset) {
                    left += count(crossed.left().tainted())
                            * coins.get(crossed.left().asset()).worth();
                    entered += count(crossed.entered().tainted());
                }
            }
            worth = asset > 0 && entered > 0 ? left / entered : worth;
            coins.add(new Coin(logs.get(asset).asset(), logs.get(asset).decimals(), worth));
        }
        return coins;
    }

    private static double count(Units units) {
        return units.toBigInteger().doubleValue();
    }

    private List<Converted> conversions() {
        Map<List<Object>, Converted> sums = new LinkedHashMap<>();
        for (CrossTrace.Crossed crossed : cross.crossed()) {
            if (crossed.entered().asset() >= 0) {
                Converted one = new Converted(
                        coins.get(crossed.left().asset()),
                        coins.get(crossed.entered().asset()),
                        crossed.conversion().how(),
                        1,
                        crossed.left().tainted(),
                        crossed.entered().tainted());
                sums.merge(
                        List.of(crossed.left().asset(), crossed.entered().asset(), one.how()), one, ExposureSide::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private static Converted plus(Converted one, Converted other) {
        return new Converted(
                one.from(),
                one.into(),
                one.how(),
                one.count() + other.count(),
                one.left().plus(other.left()),
                one.entered().plus(other.entered()));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(cross.notes().stream().distinct().toList());
        if (notes.size() > NOTES_MAX) {
            int more = notes.size() - NOTES_MAX;
            notes = new ArrayList<>(notes.subList(0, NOTES_MAX));
            notes.add("And " + more + " more conversions whose other end the ledger does not hold.");
        }
        if (ledgers.probable() > 0) {
            notes.add("Conversions that are only probable were not followed: " + ledgers.probable() + ".");
        }
        return notes;
    }
}
