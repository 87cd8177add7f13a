package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferBlock;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;

/// [HaircutBook] for all accounts at once: two words each, side by side, what it holds and how much of that is tainted.
final class DenseHaircut extends DenseSweep {
    /// Stands for the taint of a seed or of a service that taint has reached, whose balance does not matter.
    private static final long APART = Long.MIN_VALUE;

    private final long[] words;
    private long fetched;

    DenseHaircut(TraceQuery query, TransferLog log, Services services, boolean keeps) {
        super(query, log, services, keeps);
        words = new long[2 * log.nodes()];
    }

    @Override
    boolean open() {
        boolean fits = Openings.each(log(), (account, opening) -> words[2 * account] = opening);
        for (int seed : seeds()) {
            words[2 * seed + 1] = APART;
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
        long signs = 0;
        for (int i = start; i < end; i++) {
            long amount = block.amounts()[i];
            if (amount == 0) {
                continue;
            }
            int from = 2 * block.from()[i];
            long tainted = words[from + 1];
            long carried = 0;
            if (tainted == APART) {
                carried = standings()[from >> 1] == SEED ? emit(from >> 1, amount, first + i - start) : 0;
            } else {
                long balance = words[from];
                carried = tainted == 0 ? 0 : Share.of(amount, tainted, balance);
                words[from] = balance - amount;
                words[from + 1] = tainted - carried;
                signs |= balance - amount;
            }
            signs |= receive(block.to()[i], amount, carried);
            if (signs < 0) {
                return false;
            }
            if (carried != 0 && moved(first + i - start, carried)) {
                return true;
            }
        }
        return true;
    }

    private long receive(int account, long amount, long carried) {
        int to = 2 * account;
        long tainted = words[to + 1];
        if (carried != 0 && tainted <= 0 && !takes(account, carried)) {
            words[to + 1] = APART;
            return 0;
        }
        if (tainted == APART) {
            return 0;
        }
        long balance = words[to] + amount;
        words[to] = balance;
        words[to + 1] = tainted + carried;
        return balance;
    }

    /// Reads the state of all accounts that take part, each without waiting for another.
    private void fetch(TransferBlock block, int start, int end) {
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += words[2 * block.from()[i]] + words[2 * block.to()[i]];
        }
        fetched = sum; // so that the loads are not optimised away
    }

    @Override
    Units held(int account) {
        return Units.of(words[2 * account + 1]);
    }

    @Override
    public String toString() {
        return "haircut " + fetched;
    }
}
