package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.Movements;
import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.OutputMovements;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.CrossTracer;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.Exposure.Coin;
import dev.kkachi.tracing.Exposure.Converted;
import dev.kkachi.tracing.Exposure.Figure;
import dev.kkachi.tracing.Exposure.Side;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.TaintedTransfer;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.internal.Ways.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One side of an exposure while it is summed up: what an address sent, or what it received.
///
/// Every unit that left the address (or, backward, reached it) ends somewhere: with a party that bears a
/// tag, an account that is too busy, an account that holds it still, or the address itself. Each is
/// counted once, so that the lines of one asset add up to what was sent and what came in by conversions,
/// less what left by them.
public final class ExposureSide {
    private static final int NOTES_MAX = 5;
    /// What [OutputTrace] calls money that a block made.
    private static final String COINBASE = "coinbase";

    private final LedgersThen ledgers;
    private final boolean isForward;
    private final CrossTrace cross;
    private final Ways ways;
    private final List<Movements> logs;
    private final Figure total;
    private final List<Coin> coins;
    private final ExposureTally tally;

    private ExposureSide(LedgersThen ledgers, Direction direction, CrossTrace cross, List<Movements> logs) {
        this.ledgers = ledgers;
        this.isForward = direction == Direction.FORWARD;
        this.cross = cross;
        this.logs = logs;
        this.ways = Ways.of(cross, direction);
        this.total = own(cross.traces().getFirst());
        this.coins = coins(cross, logs, total.amount());
        this.tally = new ExposureTally(ledgers, logs, coins, isForward);
    }

    /// Sums up what the address that `ledgers` are asked about sent of `asset` (forward), or received
    /// (backward).
    public static Side find(LedgersThen ledgers, Asset asset, Direction direction) {
        CrossTrace cross = CrossTracer.trace(ledgers, question(ledgers, direction), List.of(asset));
        List<Movements> logs = new ArrayList<>();
        cross.traces().forEach(trace -> logs.add(Objects.requireNonNull(ledgers.find(trace.asset()))));
        return new ExposureSide(ledgers, direction, cross, logs).sum();
    }

    /// Sums up what the address that `ledgers` are asked about sent on the outputs of `log` (forward), or
    /// received (backward).
    public static Side find(LedgersThen ledgers, OutputLog log, Direction direction) {
        OutputLog then = OutputsThen.before(log, ledgers.end());
        Movements moves = new OutputMovements(then, direction == Direction.BACKWARD);
        Trace trace = OutputTrace.run(question(ledgers, direction), then, ledgers.ends(moves));
        CrossTrace alone = CrossTrace.of(trace);
        return new ExposureSide(ledgers, direction, alone, List.of(moves)).sum();
    }

    private static TraceQuery question(LedgersThen ledgers, Direction direction) {
        return TraceQuery.of(ledgers.query().address())
                .with(ledgers.query().policy())
                .with(direction);
    }

    /// Returns what left the address for others: all that was tainted as it left, without what it sent to
    /// itself.
    private Figure own(Trace trace) {
        Trace.Seed seed = trace.seeds().getFirst();
        Units left = seed.tainted();
        int transfers = 0;
        for (TaintedTransfer moved : trace.transfers()) {
            if (near(moved) == seed.account()) {
                boolean isItself = far(moved) == seed.account();
                left = isItself ? left.minus(moved.tainted()) : left;
                transfers += isItself ? 0 : 1;
            }
        }
        return new Figure(left, transfers);
    }

    private Side sum() {
        for (int asset = 0; asset < logs.size(); asset++) {
            sum(asset);
        }
        cross.left().forEach(left -> tally.leftOut(left.asset(), left.account(), left.tainted()));
        Trace first = cross.traces().getFirst();
        tally.kept(Exposure.FEES, Objects.requireNonNull(first.conservation()).fees());
        tally.kept(
                Exposure.NEW_COINS,
                first.holders().stream()
                        .filter(holder -> holder.service() != null
                                && holder.service().category().equals(COINBASE))
                        .map(Trace.Holder::tainted)
                        .reduce(Units.ZERO, Units::plus));
        return tally.side(total, conversions(), notes());
    }

    private void sum(int asset) {
        Trace trace = cross.traces().get(asset);
        int seed = trace.seeds().getFirst().account();
        Map<Integer, Integer> hops = new HashMap<>();
        Map<Integer, Units> others = new HashMap<>();
        for (int place = 0; place < trace.transfers().size(); place++) {
            TaintedTransfer moved = trace.transfers().get(place);
            Way way = ways.find(asset, place);
            int far = far(moved);
            hops.merge(far, way == null ? 1 : way.hops(), Math::min);
            if (asset > 0 || near(moved) != seed) {
                others.merge(far, moved.tainted(), Units::plus);
            }
            end(asset, seed, moved, way);
        }
        for (Trace.Holder holder : trace.holders()) {
            if (holder.end() == Trace.End.HELD) {
                Units indirect = holder.tainted().min(others.getOrDefault(holder.account(), Units.ZERO));
                int away = hops.getOrDefault(holder.account(), 1);
                tally.held(asset, holder.tainted().minus(indirect), true, away);
                tally.held(asset, indirect, false, away);
            }
        }
        trace.notFollowed().forEach(tally.leftOut(asset));
    }

    private int near(TaintedTransfer moved) {
        return isForward ? moved.from() : moved.to();
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
            tally.met(far(moved), moved.tainted(), way == null ? Way.first(asset, moved) : way);
        }
    }

    /// Returns for each asset what one of its units stands for: which part of the total.
    private static List<Coin> coins(CrossTrace cross, List<Movements> logs, Units total) {
        double[] whole = new double[logs.size()];
        whole[0] = total.toBigInteger().doubleValue();
        double[] worths = Worths.of(cross, whole);
        List<Coin> coins = new ArrayList<>();
        for (int asset = 0; asset < worths.length; asset++) {
            coins.add(new Coin(logs.get(asset).asset(), logs.get(asset).decimals(), worths[asset]));
        }
        return coins;
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
        if (logs.getFirst() instanceof OutputMovements) {
            notes.addAll(cross.traces().getFirst().notes());
        }
        if (ledgers.probable() > 0) {
            notes.add("Conversions that are only probable were not followed: " + ledgers.probable() + ".");
        }
        return notes;
    }
}
