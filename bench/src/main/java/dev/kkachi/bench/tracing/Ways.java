package dev.kkachi.bench.tracing;

import dev.kkachi.bench.Numbers;
import dev.kkachi.bench.Samples;
import dev.kkachi.graph.PathQuery.Objective;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.Paths;
import dev.kkachi.tracing.PathsQuery;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Ways of money between two accounts of which one is known to lead to the other in three to five transfers.
final class Ways {
    private static final int QUERIES = 200;
    private static final int HOPS_MIN = 3;
    private static final int HOPS_MAX = 5;
    private static final double MILLIS_GOAL = 5;

    private Ways() {}

    /// Searches ways in the log of `bazaar` and adds the times to `judge`.
    static void measure(Bazaar bazaar, Judge judge) {
        TransferLog log = bazaar.log();
        Paths paths = Paths.over(log, bazaar.exchanges());
        for (Objective objective : Objective.values()) {
            for (PathsQuery query : draw(log, bazaar.exchangeAccounts(), objective, 1)) {
                paths.find(query);
            }
            List<PathsQuery> queries = draw(log, bazaar.exchangeAccounts(), objective, 2);
            Samples samples = Samples.of(queries.size(), i -> paths.find(queries.get(i)));
            long found = queries.stream()
                    .filter(query -> !paths.find(query).paths().isEmpty())
                    .count();
            judge.time(
                    "path, " + objective.name().toLowerCase(Locale.ROOT) + ", median of " + QUERIES,
                    MILLIS_GOAL,
                    samples.micros(0.5) / 1e3,
                    " (p99 " + Numbers.short2(samples.micros(0.99) / 1e3) + "; found "
                            + Numbers.share(found, queries.size()) + ")");
        }
    }

    private static List<PathsQuery> draw(TransferLog log, BitSet exchanges, Objective objective, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<PathsQuery> queries = new ArrayList<>();
        while (queries.size() < QUERIES) {
            long transfer = dice.nextLong(log.edges());
            int from = log.from(transfer);
            int hops = HOPS_MIN + dice.nextInt(HOPS_MAX - HOPS_MIN + 1);
            for (int hop = 1; hop < hops && transfer >= 0; hop++) {
                transfer = exchanges.get(log.to(transfer)) ? -1 : next(log, transfer, dice);
            }
            if (transfer >= 0 && !exchanges.get(from) && log.to(transfer) != from) {
                queries.add(PathsQuery.of(log.address(from), log.address(log.to(transfer)))
                        .with(objective));
            }
        }
        return queries;
    }

    /// Returns one of the next transfers that the payee of `transfer` makes, -1 if there is none.
    private static long next(TransferLog log, long transfer, SplittableRandom dice) {
        int account = log.to(transfer);
        long count = log.incidences(account);
        for (long i = log.seek(account, transfer + 1) + dice.nextInt(3); i < count; i++) {
            long incidence = log.incidence(account, i);
            if ((incidence & 1) == 1) {
                return incidence >>> 1;
            }
        }
        return -1;
    }
}
