package dev.kkachi.bench.tracing;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Samples;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.Tracer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// One case somewhere in a ledger: the money of some accounts is followed until it rests or enters an exchange. What is
/// looked at are the transfers of all accounts while they hold some of it; a case has about ten thousand.
final class Cases {
    private static final int CASES = 50;
    private static final int WARM_UPS = 3;
    private static final int LOOKED_AT = 10_000;
    private static final int SEEDS_MAX = 4096;
    private static final double MILLIS_GOAL = 10;

    private final TransferLog log;
    private final BitSet exchanges;
    private final Tracer tracer;

    private Cases(Bazaar bazaar) {
        log = bazaar.log();
        exchanges = bazaar.exchangeAccounts();
        tracer = Tracer.over(log, bazaar.exchanges());
    }

    /// Follows cases in the log of `bazaar` and adds the times to `judge`.
    static void measure(Bazaar bazaar, Judge judge) {
        Cases cases = new Cases(bazaar);
        int seeds = 16;
        while (seeds < SEEDS_MAX && cases.lookedAt(cases.draw(seeds, 1).getFirst()) < LOOKED_AT) {
            seeds += seeds / 16;
        }
        for (int warmUp = 1; warmUp <= WARM_UPS; warmUp++) {
            cases.draw(seeds, warmUp).forEach(cases.tracer::trace);
        }
        List<TraceQuery> queries = cases.draw(seeds, WARM_UPS + 1);
        Samples samples = Samples.of(queries.size(), i -> cases.tracer.trace(queries.get(i)));
        long looked = queries.stream().mapToLong(cases::lookedAt).sum() / CASES;
        long tainted = queries.stream()
                        .mapToLong(
                                query -> cases.tracer.trace(query).transfers().size())
                        .sum()
                / CASES;
        judge.time(
                "a case by fifo, median of " + CASES,
                MILLIS_GOAL,
                samples.micros(0.5) / 1e3,
                " (p99 " + Numbers.short2(samples.micros(0.99) / 1e3) + "; " + looked
                        + " transfers looked at, of which " + tainted + " tainted, " + seeds + " seeds)");
    }

    /// Draws cases that begin somewhere in the second tenth of the log, each with the next payers who are no exchange.
    private List<TraceQuery> draw(int seeds, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<TraceQuery> queries = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            long first = log.edges() / 10 + dice.nextLong(log.edges() / 10);
            List<String> addresses = new ArrayList<>();
            for (long transfer = first; addresses.size() < seeds; transfer++) {
                if (!exchanges.get(log.from(transfer))) {
                    addresses.add(log.address(log.from(transfer)));
                }
            }
            queries.add(new TraceQuery(
                    addresses,
                    Direction.FORWARD,
                    TaintPolicy.FIFO,
                    log.time(first),
                    Instant.MAX,
                    null,
                    TraceQuery.TRANSFERS_MAX));
        }
        return queries;
    }

    /// Counts the transfers of accounts from the one that taints them on.
    private long lookedAt(TraceQuery query) {
        Trace trace = tracer.trace(query);
        Map<Integer, Long> since = new HashMap<>();
        trace.transfers().forEach(tainted -> since.putIfAbsent(tainted.to(), tainted.transfer()));
        long looked = 0;
        for (Map.Entry<Integer, Long> account : since.entrySet()) {
            if (!exchanges.get(account.getKey())) {
                looked += log.incidences(account.getKey()) - log.seek(account.getKey(), account.getValue());
            }
        }
        return looked;
    }
}
