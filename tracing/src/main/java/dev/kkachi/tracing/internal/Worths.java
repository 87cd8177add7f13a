package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.CrossTrace.Crossed;
import dev.kkachi.tracing.CrossTrace.Point;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.Trace.Holder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which part of what left the seeds a unit of each asset stands for.
///
/// All tainted units of an asset are worth the same, and what a conversion gives out is worth what it
/// took in. So what came into an asset, from seeds and by conversions, is worth as much as what it came
/// from: one equation for each asset, in as many unknowns. Money that goes to and fro is thereby counted
/// once, and the shares of those with whom it ends add up to one. Where seeds let go of several assets
/// that are converted into each other, these are compared by the rates of the conversions.
public final class Worths {
    private static final double NOTHING = 1e-12;

    private final int[] assets;
    private final double[] left;
    private final double[] in;
    /// How much of each asset (the first place) went into each (the second place), and came out there.
    private final double[][] given;

    private final double[][] got;

    /// Asks of the `assets` of `cross` alone, of which `whole` is how much the whole is.
    private Worths(CrossTrace cross, int[] assets, double[] whole) {
        this.assets = assets;
        this.left = Arrays.stream(assets).mapToDouble(asset -> whole[asset]).toArray();
        this.in = left.clone();
        this.given = new double[assets.length][assets.length];
        this.got = new double[assets.length][assets.length];
        for (int i = 0; i < assets.length; i++) {
            for (Trace.Entry entry : cross.traces().get(assets[i]).entries()) {
                in[i] += count(entry.tainted());
            }
        }
        for (CrossTrace.Left out : cross.left()) {
            int i = Arrays.binarySearch(assets, out.asset());
            if (i >= 0) {
                in[i] += count(out.tainted());
            }
        }
        Map<Point, Integer> ways = new HashMap<>();
        cross.crossed().forEach(crossed -> ways.merge(crossed.left(), 1, Integer::sum));
        for (Crossed crossed : cross.crossed()) {
            int from = Arrays.binarySearch(assets, crossed.left().asset());
            int into = Arrays.binarySearch(assets, crossed.entered().asset());
            if (from >= 0 && into >= 0) {
                int shared = ways.getOrDefault(crossed.left(), 1);
                given[from][into] += count(crossed.left().tainted()) / shared;
                got[from][into] += count(crossed.entered().tainted());
            }
        }
    }

    /// Returns for each asset of `cross` which part of the whole one of its units stands for; `whole` is
    /// how much of each asset that is.
    static double[] of(CrossTrace cross, double[] whole) {
        double[] worths =
                Arrays.stream(whole).map(units -> units > 0 ? 1 / units : 0).toArray();
        for (int[] assets : groups(cross)) {
            double[] found = new Worths(cross, assets, whole).solve();
            for (int i = 0; i < assets.length; i++) {
                worths[assets[i]] = found[i];
            }
        }
        return worths;
    }

    /// Returns the assets of `cross` that conversions tie together, in ascending order.
    private static List<int[]> groups(CrossTrace cross) {
        Map<Integer, Set<Integer>> groups = new TreeMap<>();
        for (Crossed crossed : cross.crossed()) {
            if (crossed.entered().asset() >= 0) {
                Set<Integer> one = group(groups, crossed.left().asset());
                Set<Integer> other = group(groups, crossed.entered().asset());
                if (!one.contains(crossed.entered().asset())) {
                    one.addAll(other);
                    other.forEach(asset -> groups.put(asset, one));
                }
            }
        }
        return groups.values().stream()
                .distinct()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static Set<Integer> group(Map<Integer, Set<Integer>> groups, int asset) {
        return groups.computeIfAbsent(asset, alone -> new TreeSet<>(List.of(alone)));
    }

    /// Returns `cross` with the shares of those who hold money related to what left the seeds, where it
    /// was converted.
    public static CrossTrace withShares(CrossTrace cross) {
        if (cross.crossed().isEmpty() || cross.traces().getFirst().query().policy() == TaintPolicy.POISON) {
            return cross;
        }
        double[] worths = of(
                cross,
                cross.traces().stream()
                        .mapToDouble(trace -> trace.seeds().stream()
                                .mapToDouble(seed -> count(seed.tainted()))
                                .sum())
                        .toArray());
        List<Trace> traces = new ArrayList<>();
        for (int asset = 0; asset < worths.length; asset++) {
            Trace trace = cross.traces().get(asset);
            double worth = worths[asset];
            traces.add(
                    worth == 0
                            ? trace
                            : trace.withHolders(trace.holders().stream()
                                    .map(holder -> share(holder, worth))
                                    .toList()));
        }
        return new CrossTrace(traces, cross.crossed(), cross.left(), cross.notes());
    }

    /// What went on is with nobody; its share is of all that came into the asset.
    private static Holder share(Holder holder, double worth) {
        return holder.end() == Trace.End.CONVERTED
                ? holder
                : new Holder(
                        holder.account(),
                        holder.tainted(),
                        Math.min(1, count(holder.tainted()) * worth),
                        holder.end(),
                        holder.service());
    }

    private double[] solve() {
        double[] prices = prices();
        double whole = 0;
        for (int i = 0; i < assets.length; i++) {
            whole += left[i] * prices[i];
        }
        double[][] rows = new double[assets.length][assets.length + 1];
        for (int i = 0; i < assets.length; i++) {
            double scale = in[i] > 0 ? in[i] : 1;
            for (int j = 0; j < assets.length; j++) {
                rows[i][j] = ((i == j ? in[i] : 0) - given[j][i]) / scale;
            }
            rows[i][assets.length] = whole > 0 ? left[i] * prices[i] / whole / scale : 0;
        }
        return Elimination.solve(rows, NOTHING);
    }

    /// Returns what a unit of each asset costs in units of the first, by the rates of the conversions
    /// that tie it to one of which that is known.
    private double[] prices() {
        double[] prices = new double[assets.length];
        prices[0] = 1;
        Deque<Integer> known = new ArrayDeque<>(List.of(0));
        while (!known.isEmpty()) {
            int from = known.remove();
            for (int into = 0; into < assets.length; into++) {
                double paid = given[from][into] + got[into][from];
                double bought = got[from][into] + given[into][from];
                if (prices[into] == 0 && paid > 0 && bought > 0) {
                    prices[into] = prices[from] * paid / bought;
                    known.add(into);
                }
            }
        }
        return prices;
    }

    private static double count(Units units) {
        return units.isLong() ? units.low() : units.toBigInteger().doubleValue();
    }
}
