package dev.kkachi.tracing;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace.Crossed;
import dev.kkachi.tracing.CrossTrace.Point;
import dev.kkachi.tracing.internal.AssetCrossings;
import dev.kkachi.tracing.internal.AssetCrossings.Bridge;
import dev.kkachi.tracing.internal.Crossings;
import dev.kkachi.tracing.internal.Flow;
import dev.kkachi.tracing.internal.TaintTrace;
import dev.kkachi.tracing.spi.Ledgers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/// Follows tainted money from asset to asset: what a swap or a bridge took in tainted, it gives out tainted to the same
/// share, rounded down.
///
/// Each asset is traced with the taint that comes in from others; where the taint that leaves it has changed, those
/// that it enters are traced again. Money that goes in a circle over several assets goes in later and later, so that
/// every round settles at least the earliest crossing that was not settled; after [#ROUNDS_MAX] rounds the trace
/// stops and says so.
public final class CrossTracer {
    /// After how many traces of single assets the search stops.
    public static final int ROUNDS_MAX = 200;

    private static final double PER_CENT = 100;

    private final Ledgers ledgers;
    private final TraceQuery query;
    private final Map<Asset, AssetCrossings> crossings = new HashMap<>();
    private final Map<Asset, Trace> traces = new LinkedHashMap<>();
    private final Map<Asset, Map<Asset, Map<Long, Units>>> entering = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private CrossTracer(Ledgers ledgers, TraceQuery query) {
        this.ledgers = ledgers;
        this.query = query;
    }

    /// Answers `query`, whose seeds count on `first`, over all assets that the money became.
    public static CrossTrace trace(Ledgers ledgers, TraceQuery query, List<Asset> first) {
        return new CrossTracer(ledgers, query).trace(first);
    }

    private CrossTrace trace(List<Asset> first) {
        Queue<Asset> waiting = new ArrayDeque<>(first);
        for (int round = 0; !waiting.isEmpty(); round++) {
            if (round == ROUNDS_MAX) {
                notes.add("The search stopped after " + ROUNDS_MAX
                        + " rounds; money that crossed later is not followed.");
                break;
            }
            Asset asset = waiting.remove();
            TransferLog log = ledgers.find(asset);
            if (log == null) {
                notes.add("The ledger holds no transfers of " + asset + ", into which money went.");
                continue;
            }
            for (Asset changed : follow(asset, log, first.contains(asset))) {
                if (!waiting.contains(changed)) {
                    waiting.add(changed);
                }
            }
        }
        List<Crossed> crossed = crossed();
        notes.addAll(ledgers.notes());
        inferences(crossed);
        return new CrossTrace(new ArrayList<>(traces.values()), crossed, notes);
    }

    /// Notes how much of the answer is inference.
    private void inferences(List<Crossed> crossed) {
        DoubleSummaryStatistics probable = crossed.stream()
                .mapToDouble(one -> one.conversion().probability())
                .filter(probability -> probability < 1)
                .summaryStatistics();
        if (probable.getCount() > 0) {
            notes.add(probable.getCount() + " of " + crossed.size()
                    + " conversions that carried this money are inferred, the least probable with "
                    + Math.round(probable.getMin() * PER_CENT) + " %; what lies behind those is inference, not fact.");
        }
    }

    /// Traces one asset; returns the assets that another amount enters now.
    private List<Asset> follow(Asset asset, TransferLog log, boolean seeded) {
        AssetCrossings of =
                crossings.computeIfAbsent(asset, unknown -> AssetCrossings.of(log, ledgers, query.direction()));
        Map<Long, Units> entries = new HashMap<>();
        entering.values()
                .forEach(from -> from.getOrDefault(asset, Map.of())
                        .forEach((transfer, units) -> entries.merge(transfer, units, Units::plus)));
        TraceQuery here = seeded ? query : query.withAmount(Units.ZERO);
        Trace trace = TaintTrace.run(new Flow(here, log, ledgers.services(log), Crossings.of(of.exits(), entries)));
        traces.put(asset, trace);
        return leave(asset, of, trace);
    }

    private List<Asset> leave(Asset asset, AssetCrossings of, Trace trace) {
        Map<Asset, Map<Long, Units>> now = new LinkedHashMap<>();
        for (Trace.TaintedTransfer moved : trace.transfers()) {
            for (Bridge bridge : of.bridges(moved.transfer())) {
                now.computeIfAbsent(bridge.asset(), other -> new HashMap<>())
                        .merge(bridge.transfer(), bridge.share(moved.tainted(), moved.amount()), Units::plus);
            }
        }
        Map<Asset, Map<Long, Units>> before = Objects.requireNonNullElse(entering.put(asset, now), Map.of());
        List<Asset> changed = new ArrayList<>();
        for (Asset other : union(before, now)) {
            if (!before.getOrDefault(other, Map.of()).equals(now.getOrDefault(other, Map.of()))) {
                changed.add(other);
            }
        }
        return changed;
    }

    private static List<Asset> union(Map<Asset, ?> one, Map<Asset, ?> other) {
        List<Asset> all = new ArrayList<>(one.keySet());
        other.keySet().stream().filter(asset -> !one.containsKey(asset)).forEach(all::add);
        return all;
    }

    private List<Crossed> crossed() {
        List<Asset> order = new ArrayList<>(traces.keySet());
        List<Crossed> all = new ArrayList<>();
        traces.forEach((asset, trace) -> {
            AssetCrossings of = Objects.requireNonNull(crossings.get(asset));
            for (Trace.TaintedTransfer moved : trace.transfers()) {
                for (Bridge bridge : of.bridges(moved.transfer())) {
                    Units share = bridge.share(moved.tainted(), moved.amount());
                    all.add(new Crossed(
                            bridge.conversion(),
                            new Point(order.indexOf(asset), moved.transfer(), moved.tainted()),
                            new Point(order.indexOf(bridge.asset()), bridge.transfer(), share)));
                }
            }
            notes.addAll(of.missing());
        });
        return all;
    }
}
