package dev.kkachi.tracing;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace.Crossed;
import dev.kkachi.tracing.CrossTrace.Left;
import dev.kkachi.tracing.CrossTrace.Point;
import dev.kkachi.tracing.internal.AssetCrossings;
import dev.kkachi.tracing.internal.AssetCrossings.Bridge;
import dev.kkachi.tracing.internal.Crossings;
import dev.kkachi.tracing.internal.Flow;
import dev.kkachi.tracing.internal.TaintTrace;
import dev.kkachi.tracing.internal.Worths;
import dev.kkachi.tracing.spi.Ledgers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/// Follows tainted money from asset to asset: what a swap or a bridge took in tainted, it gives out
/// tainted to the same share, rounded down.
///
/// Each asset is traced with the taint that comes in from others; where the taint that leaves it has
/// changed, those that it enters are traced again. Money that goes in a circle over several assets goes
/// in later and later, so that every round settles at least the earliest crossing that was not settled.
/// Every asset is traced once whatever it costs; after [#AGAIN_MAX] transfers of traces that were made
/// again none is, and what is not followed then is in the answer.
public final class CrossTracer {
    /// How many tainted transfers may be gone through in traces of assets that were traced before: some
    /// seconds.
    public static final long AGAIN_MAX = 4_000_000;

    private static final double PER_CENT = 100;

    private final Ledgers ledgers;
    private final TraceQuery query;
    private final long againMax;
    private final Map<Asset, AssetCrossings> crossings = new HashMap<>();
    private final Map<Asset, Trace> traces = new LinkedHashMap<>();
    /// What enters each asset, by the asset that it comes from and the transfer that it enters with.
    private final Map<Asset, Map<Asset, Map<Long, Units>>> entering = new HashMap<>();
    /// What had entered each asset when it was traced last.
    private final Map<Asset, Map<Long, Units>> followed = new HashMap<>();
    /// What each asset says that was asked before anything had entered it.
    private final Map<Asset, Trace> ready = new HashMap<>();

    private final List<String> notes = new ArrayList<>();
    private long again;

    private CrossTracer(Ledgers ledgers, TraceQuery query, long againMax) {
        this.ledgers = ledgers;
        this.query = query;
        this.againMax = againMax;
    }

    /// Answers `query`, whose seeds count on `first`, over all assets that the money became.
    public static CrossTrace trace(Ledgers ledgers, TraceQuery query, List<Asset> first) {
        return trace(ledgers, query, first, AGAIN_MAX);
    }

    /// Answers `query` going through `againMax` transfers again at most.
    static CrossTrace trace(Ledgers ledgers, TraceQuery query, List<Asset> first, long againMax) {
        return new CrossTracer(ledgers, query, againMax).trace(first);
    }

    private CrossTrace trace(List<Asset> first) {
        traceApart(first);
        Queue<Asset> waiting = new ArrayDeque<>(first);
        Set<Asset> late = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            Asset asset = waiting.remove();
            TransferLog log = ledgers.find(asset);
            if (log == null) {
                notes.add("The ledger holds no transfers of " + asset + ", into which money went.");
            } else if (traces.containsKey(asset) && again >= againMax) {
                late.add(asset);
            } else {
                for (Asset changed : follow(asset, log, first.contains(asset))) {
                    if (!waiting.contains(changed)) {
                        waiting.add(changed);
                    }
                }
            }
        }
        List<Crossed> crossed = crossed();
        List<Left> left = leftOut(late);
        notes.addAll(ledgers.notes());
        inferences(crossed);
        return Worths.withShares(new CrossTrace(new ArrayList<>(traces.values()), crossed, left, notes));
    }

    /// Traces each of `first` with what left the seeds alone, all at once: in that, assets do not depend
    /// on each other.
    private void traceApart(List<Asset> first) {
        List<Asked> questions = new ArrayList<>();
        for (Asset asset : first.size() > 1 ? first : List.<Asset>of()) {
            TransferLog log = ledgers.find(asset);
            if (log != null) {
                questions.add(ask(asset, log, query, Map.of()));
            }
        }
        List<Trace> found = questions.parallelStream()
                .map(asked -> TaintTrace.run(asked.flow()))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            ready.put(questions.get(i).asset(), found.get(i));
        }
    }

    /// What is asked of one asset.
    private record Asked(Asset asset, Flow flow) {}

    private Asked ask(Asset asset, TransferLog log, TraceQuery here, Map<Long, Units> entries) {
        AssetCrossings of = crossings(asset, log);
        boolean isClosed = of.areNone() && entries.isEmpty();
        return new Asked(
                asset,
                new Flow(
                        here,
                        log,
                        ledgers.services(log),
                        isClosed ? Crossings.NONE : Crossings.of(of::findExit, entries)));
    }

    private AssetCrossings crossings(Asset asset, TransferLog log) {
        return crossings.computeIfAbsent(asset, unknown -> AssetCrossings.of(log, ledgers, query.direction()));
    }

    /// Returns what entered `late` assets after they were traced last.
    private List<Left> leftOut(Set<Asset> late) {
        Map<Asset, Integer> order = order();
        List<Left> all = new ArrayList<>();
        for (Asset asset : late) {
            TransferLog log = Objects.requireNonNull(ledgers.find(asset));
            Map<Long, Units> known = Objects.requireNonNull(followed.get(asset));
            Map<Integer, Units> accounts = new TreeMap<>();
            entries(asset).forEach((transfer, units) -> {
                int account = query.direction() == Direction.FORWARD ? log.to(transfer) : log.from(transfer);
                Units before = known.getOrDefault(transfer, Units.ZERO);
                if (units.compareTo(before) > 0) {
                    accounts.merge(account, units.minus(before), Units::plus);
                }
            });
            accounts.forEach((account, units) -> all.add(new Left(place(order, asset), account, units)));
        }
        if (!all.isEmpty()) {
            notes.add("The money went to and fro between assets so often that the search stopped after " + again
                    + " transfers that it had gone through before; what it did not follow is stated.");
        }
        return all;
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
        AssetCrossings of = crossings(asset, log);
        Map<Long, Units> entries = entries(asset);
        Trace trace = entries.isEmpty() ? ready.remove(asset) : null;
        if (trace == null) {
            TraceQuery here = seeded ? query : query.withAmount(Units.ZERO);
            trace = TaintTrace.run(ask(asset, log, here, entries).flow());
        }
        again += traces.containsKey(asset) ? trace.transfers().size() + 1L : 0;
        traces.put(asset, trace);
        followed.put(asset, entries);
        return leave(asset, of, trace);
    }

    private Map<Long, Units> entries(Asset asset) {
        Map<Long, Units> entries = new HashMap<>();
        entering.values()
                .forEach(from -> from.getOrDefault(asset, Map.of())
                        .forEach((transfer, units) -> entries.merge(transfer, units, Units::plus)));
        return entries;
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

    private Map<Asset, Integer> order() {
        Map<Asset, Integer> order = new HashMap<>();
        traces.keySet().forEach(asset -> order.put(asset, order.size()));
        return order;
    }

    private static int place(Map<Asset, Integer> order, Asset asset) {
        return order.getOrDefault(asset, -1);
    }

    private List<Crossed> crossed() {
        Map<Asset, Integer> order = order();
        List<Crossed> all = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        traces.forEach((asset, trace) -> {
            AssetCrossings of = Objects.requireNonNull(crossings.get(asset));
            for (Trace.TaintedTransfer moved : trace.transfers()) {
                for (Bridge bridge : of.bridges(moved.transfer())) {
                    Units share = bridge.share(moved.tainted(), moved.amount());
                    all.add(new Crossed(
                            bridge.conversion(),
                            new Point(place(order, asset), moved.transfer(), moved.tainted()),
                            new Point(place(order, bridge.asset()), bridge.transfer(), share)));
                }
                missing.addAll(of.missing(moved.transfer()));
            }
        });
        notes.addAll(missing);
        return all;
    }
}
