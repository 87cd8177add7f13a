package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferBlock;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;
import java.util.Arrays;

/// [FifoBook] for all accounts at once: a word each. It is the balance of an account without taint; of one that holds
/// some, the complement of its place in [Queues].
final class DenseFifo extends DenseSweep {
    /// The word of a seed or of a service that taint has reached, whose balance does not matter.
    private static final long APART = Long.MIN_VALUE;

    private final long[] words;
    private final Queues queues = new Queues();
    private long fetched;

    DenseFifo(TraceQuery query, TransferLog log, Services services, boolean keeps) {
        super(query, log, services, keeps);
        words = new long[log.nodes()];
    }

    @Override
    boolean open() {
        boolean fits = Openings.each(log(), (account, opening) -> words[account] = opening);
        for (int seed : seeds()) {
            words[seed] = APART;
        }
        return fits;
    }

    @Override
    long first() {
        return 0;
    }

    @Override
    boolean step(TransferBlock block, int start, int end, long first) {
        fetch(block, start, end);
        for (int i = start; i < end; i++) {
            long amount = block.amounts()[i];
            if (amount == 0) {
                continue;
            }
            long carried = send(block.from()[i], amount, first + i - start);
            if (!receive(block.to()[i], amount, carried) || queues.isOver()) {
                return false;
            }
            if (carried != 0 && moved(first + i - start, carried)) {
                return true;
            }
        }
        return true;
    }

    /// Takes the first `amount` units of `account` out; [Queues] then has their lots if any is tainted.
    private long send(int account, long amount, long transfer) {
        long word = words[account];
        if (word >= 0) {
            words[account] = word - amount;
            return 0;
        }
        if (word == APART) {
            long carried = standings()[account] == SEED ? emit(account, amount, transfer) : 0;
            queues.mix(carried, amount - carried);
            return carried;
        }
        int place = (int) ~word;
        long carried = queues.take(place, amount);
        if (queues.isClean(place)) {
            words[account] = queues.close(place);
        }
        return carried;
    }

    /// Gives `account` what was sent last; says whether its balance fits.
    private boolean receive(int account, long amount, long carried) {
        long word = words[account];
        if (word == APART) {
            return carried == 0 || !takes(account, carried);
        }
        if (word < 0) {
            if (carried == 0) {
                queues.put((int) ~word, amount);
            } else {
                queues.give((int) ~word);
            }
            return true;
        }
        if (carried == 0) {
            words[account] = word + amount;
            return word + amount >= 0;
        }
        if (!takes(account, carried)) {
            words[account] = APART;
            return true;
        }
        int place = queues.open(word);
        queues.give(place);
        words[account] = ~place;
        return true;
    }

    /// Reads the state of all accounts that take part, each without waiting for another.
    private void fetch(TransferBlock block, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += words[block.from()[i]] + words[block.to()[i]];
        }
        fetched = sum; // so that the loads are not optimised away
    }

    @Override
    Units held(int account) {
        long word = words[account];
        return word >= 0 ? Units.ZERO : queues.tainted((int) ~word);
    }

    @Override
    public String toString() {
        return "fifo " + fetched + Arrays.toString(seeds());
    }
}
