package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferBlock;
import dev.kkachi.model.Units;

/// [FifoBook] for all accounts at once, over [Queues].
final class DenseFifo extends DenseSweep {
    private final Queues queues;

    DenseFifo(Task task) {
        super(task);
        queues = new Queues(task.log().nodes());
    }

    @Override
    boolean open() {
        boolean fits = Openings.each(log(), queues::open);
        for (int seed : seeds()) {
            queues.putApart(seed);
        }
        return fits && !queues.isOver();
    }

    @Override
    long first() {
        return 0;
    }

    @Override
    boolean step(TransferBlock block, int start, int end, long first) {
        fetched += fetch(block, start, end);
        int[] from = block.from();
        int[] to = block.to();
        long[] amounts = block.amounts();
        for (int i = start; i < end; i++) {
            long amount = amounts[i];
            if (amount == 0) {
                continue;
            }
            long carried = send(from[i], amount, first + i - start);
            if (isClosed()) {
                receive(to[i], amount, carried);
            } else {
                carried = cross(to[i], amount, carried, first + i - start);
            }
            if (queues.isOver()) {
                return false;
            }
            if (carried != 0 && moved(first + i - start, carried)) {
                return true;
            }
        }
        return true;
    }

    /// Takes the first `amount` units of `account` out; returns how many of them are tainted.
    private long send(int account, long amount, long transfer) {
        if (!queues.isApart(account)) {
            return queues.take(account, amount);
        }
        long carried = standings().get(account) == Standings.SEED ? emit(account, amount, transfer) : 0;
        queues.mix(carried, amount - carried);
        return carried;
    }

    /// Gives `account` what was sent last, with the taint that comes in from another log and without what
    /// leaves.
    ///
    /// @return how much of it was tainted on its way
    private long cross(int account, long amount, long carried, long transfer) {
        long entering = entering(transfer, amount, carried);
        long tainted = carried + entering;
        if (entering != 0) {
            queues.mix(tainted, amount - tainted);
        }
        boolean leaves = leaves(account, transfer, tainted);
        receive(account, amount, leaves ? 0 : tainted);
        return tainted;
    }

    /// Gives `account` what was sent last.
    private void receive(int account, long amount, long carried) {
        if (queues.isApart(account)) {
            if (carried != 0) {
                takes(account, carried);
            }
        } else if (carried == 0) {
            queues.put(account, amount);
        } else if (queues.isTainted(account) || takes(account, carried)) {
            queues.give(account);
        } else {
            queues.putApart(account);
        }
    }

    /// Reads the state of all accounts that take part, none of which waits for another: first their
    /// words, then the lots of those that have many.
    private long fetch(TransferBlock block, int start, int end) {
        int[] from = block.from();
        int[] to = block.to();
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += queues.fetch(from[i]) + queues.fetch(to[i]);
        }
        for (int i = start; i < end; i++) {
            sum += queues.fetchMany(from[i]) + queues.fetchMany(to[i]);
        }
        return sum;
    }

    @Override
    Units held(int account) {
        return queues.isApart(account) ? Units.ZERO : queues.tainted(account);
    }
}
