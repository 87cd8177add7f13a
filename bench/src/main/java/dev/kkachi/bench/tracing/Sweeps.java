package dev.kkachi.bench.tracing;

import dev.kkachi.bench.Numbers;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.Spread;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.Tracer;
import dev.kkachi.tracing.spi.Services;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Taint that spreads over whole ledgers, as `kkachi trace --sums --stop-at none` counts it. Nobody is a
/// service, so that it goes through exchanges and reaches nearly everybody: nothing takes longer.
final class Sweeps {
    private static final int ROUNDS = 3;
    private static final int FIRST_SEED = 777;
    private static final int SEEDS = 20;

    /// A policy and how many million transfers a second one core is to sweep by it.
    private record Goal(TaintPolicy policy, double millions, int words) {}

    private static final List<Goal> GOALS = List.of(
            new Goal(TaintPolicy.POISON, 80, 0),
            new Goal(TaintPolicy.HAIRCUT, 20, 2),
            new Goal(TaintPolicy.FIFO, 10, 2));

    private final TransferLog log;
    private final MachineLimits limits;
    private final Judge judge;

    private Sweeps(TransferLog log, MachineLimits limits, Judge judge) {
        this.log = log;
        this.limits = limits;
        this.judge = judge;
    }

    /// Sweeps the log of `bazaar` by each policy and adds the rates to `judge`.
    static void measure(Bazaar bazaar, MachineLimits limits, Judge judge) {
        Sweeps sweeps = new Sweeps(bazaar.log(), limits, judge);
        for (Goal goal : GOALS) {
            sweeps.measure(goal, "20 ordinary seeds", seeds(FIRST_SEED, FIRST_SEED));
        }
        for (Goal goal : GOALS) {
            sweeps.measure(goal, "20 of the busiest as seeds", seeds(0, 1));
        }
    }

    private void measure(Goal goal, String seeds, String[] addresses) {
        TraceQuery query = TraceQuery.of(addresses).with(goal.policy());
        double[] seconds = new double[ROUNDS];
        long tainted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            tainted = sweep(query).transfers();
            seconds[round] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        double rate = judge.transfers() / seconds[ROUNDS / 2];
        String limit = goal.words() == 0
                ? ""
                : "; " + Numbers.percent(rate / limits.transfersASecond(goal.words())) + " of what memory allows";
        judge.rate(
                goal.policy().name().toLowerCase(Locale.ROOT) + " swept on one core, " + seeds,
                goal.millions(),
                rate,
                " (" + Numbers.percent((double) tainted / judge.transfers()) + " tainted" + limit
                        + "; two at once on two cores "
                        + Numbers.short1(2 * judge.transfers() / sideBySide(query) / 1e6)
                        + " M/s)");
    }

    /// Returns in how many seconds two sweeps are done that have nothing to do with one another, as those
    /// of two assets, each on a core of its own.
    private double sideBySide(TraceQuery query) {
        long start = System.nanoTime();
        try (ExecutorService cores = Executors.newFixedThreadPool(2)) {
            Future<Spread> first = cores.submit(() -> sweep(query));
            Future<Spread> second = cores.submit(() -> sweep(query));
            first.get();
            second.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private Spread sweep(TraceQuery query) {
        return Tracer.spread(query, log, Services.NONE);
    }

    private static String[] seeds(int first, int step) {
        String[] seeds = new String[SEEDS];
        Arrays.setAll(seeds, i -> EconomyCsv.addressOf(first + i * step));
        return seeds;
    }
}
