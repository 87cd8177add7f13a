package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferBlock;
import dev.kkachi.model.Units;

/// [PoisonBook] for all accounts at once: two bits each. Balances are not followed, for the ledger knows
/// them.
///
/// Where taint lies among what is clean, whether a transfer carries some is anybody's guess, also a
/// core's, and to guess wrong costs more than the transfer. So transfers that are only counted pass
/// without a branch, as if nobody were a service; if one was reached after all, those transfers are
/// undone and looked at again.
final class DensePoison extends DenseSweep {
    /// Whom taint reached in the transfers that pass together.
    private final int[] reached = new int[AHEAD];

    DensePoison(Task task) {
        super(task);
    }

    @Override
    boolean open() {
        return true;
    }

    @Override
    long first() {
        long first = firstEntry();
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
            boolean carries = (payer & Standings.TAINTED) != 0;
            if (amount == 0 || (isClosed() && !carries)) {
                continue;
            }
            long transfer = first + i - start;
            long sent = !carries ? 0 : payer == Standings.TAINTED ? amount : emit(from[i], amount, transfer);
            long tainted = isClosed() ? sent : sent + entering(transfer, amount, sent);
            if (tainted != 0) {
                boolean stays = !leaves(to[i], transfer, tainted);
                if (stays && standings.get(to[i]) != Standings.TAINTED) {
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
