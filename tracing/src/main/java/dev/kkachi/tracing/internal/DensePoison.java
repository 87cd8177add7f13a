package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferBlock;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;

/// [PoisonBook] for all accounts at once: two bits each. Balances are not followed, for the ledger knows them.
///
/// Where taint lies among what is clean, whether a transfer carries some is anybody's guess, also a core's, and to
/// guess
/// wrong costs more than the transfer. So transfers that are only counted pass without a branch, as if nobody were a
/// service; if one was reached after all, those transfers are undone and looked at again.
final class DensePoison extends DenseSweep {
    /// Whom taint reached in the transfers that pass together.
    private final int[] reached = new int[AHEAD];

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
        return (countsAll() && pass(block, start, end)) || follow(block, start, end, first);
    }

    /// Lets the transfers pass that are only counted.
    ///
    /// @return whether they did, for taint reached no service
    private boolean pass(TransferBlock block, int start, int end) {
        Standings standings = standings();
        int[] from = block.from();
        int[] to = block.to();
        long[] amounts = block.amounts();
        int carrying = 0;
        int reaching = 0;
        for (int i = start; i < end; i++) {
            int isSomething = (int) (-amounts[i] >>> (Long.SIZE - 1));
            int carries = standings.get(from[i]) & Standings.TAINTED & isSomething;
            reached[reaching] = to[i];
            reaching += standings.reach(to[i], carries);
            carrying += carries;
        }
        if (isServiceAmong(reaching)) {
            for (int i = 0; i < reaching; i++) {
                standings.forget(reached[i]);
            }
            return false;
        }
        moved(carrying);
        return true;
    }

    private boolean isServiceAmong(int reaching) {
        boolean found = false;
        for (int i = 0; i < reaching && !found; i++) {
            found = isService(reached[i]);
        }
        return found;
    }

    private boolean follow(TransferBlock block, int start, int end, long first) {
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
