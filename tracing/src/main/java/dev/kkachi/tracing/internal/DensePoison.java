package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferBlock;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;

/// [PoisonBook] for all accounts at once: two bits each. Balances are not followed, for the ledger knows them.
final class DensePoison extends DenseSweep {
    DensePoison(TraceQuery query, TransferLog log, Services services, boolean keeps) {
        super(query, log, services, keeps);
    }

    @Override
    boolean open() {
        return true;
    }

    @Override
    long first() {
        long first = log().edges();
        for (int seed : seeds()) {
            if (log().incidences(seed) > 0) {
                first = Math.min(first, log().incidence(seed, 0) >>> 1);
            }
        }
        return first;
    }

    @Override
    boolean step(TransferBlock block, int start, int end, long first) {
        Standings standings = standings();
        int[] from = block.from();
        int[] to = block.to();
        long[] amounts = block.amounts();
        fetched += fetch(from, to, start, end);
        for (int i = start; i < end; i++) {
            int payer = standings.get(from[i]);
            long amount = amounts[i];
            if ((payer & Standings.TAINTED) == 0 || amount == 0) {
                continue;
            }
            long transfer = first + i - start;
            long tainted = payer == Standings.TAINTED ? amount : emit(from[i], amount, transfer);
            if (tainted != 0) {
                if (standings.get(to[i]) != Standings.TAINTED) {
                    takes(to[i], tainted);
                }
                if (moved(transfer, tainted)) {
                    return true;
                }
            }
        }
        return true;
    }

    /// Reads how all accounts that take part stand, each without waiting for another.
    private long fetch(int[] from, int[] to, int start, int end) {
        Standings standings = standings();
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += standings.get(from[i]) + standings.get(to[i]);
        }
        return sum;
    }

    @Override
    Units held(int account) {
        return log().balance(account, log().seek(account, end()));
    }
}
