package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferBlock;
import dev.kkachi.model.Units;

/// [HaircutBook] for all accounts at once: two words each, side by side, what it holds and how much of
/// that is tainted.
final class DenseHaircut extends DenseSweep {
    /// The second word of a seed or of a service that taint has reached, whose balance does not matter.
    private static final long APART = Long.MIN_VALUE;

    /// Is added to the taint of an account that taint has reached, so that one is told from others by its
    /// second word.
    private static final long REACHED = 1;

    private final long[] words;

    DenseHaircut(Task task) {
        super(task);
        words = new long[2 * task.log().nodes()];
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
        fetched += fetch(block, start, end);
        long signs = 0;
        for (int i = start; i < end; i++) {
            long amount = block.amounts()[i];
            if (amount == 0) {
                continue;
            }
            int from = 2 * block.from()[i];
            long second = words[from + 1];
            long carried = 0;
            if (second == APART) {
                carried = emits(from >> 1, amount, first + i - start);
            } else {
                long balance = words[from];
                carried = second <= REACHED ? 0 : Share.of(amount, second - REACHED, balance);
                words[from] = balance - amount;
                words[from + 1] = second - carried;
                signs |= balance - amount;
            }
            long kept = carried;
            if (!isClosed()) {
                carried += entering(first + i - start, amount, carried);
                kept = leaves(block.to()[i], first + i - start, carried) ? 0 : carried;
            }
            signs |= receive(block.to()[i], amount, kept);
            if (signs < 0) {
                return false;
            }
            if (carried != 0 && moved(first + i - start, carried)) {
                return true;
            }
        }
        return true;
    }

    private long emits(int account, long amount, long transfer) {
        return standings().get(account) == Standings.SEED ? emit(account, amount, transfer) : 0;
    }

    private long receive(int account, long amount, long carried) {
        int to = 2 * account;
        long second = words[to + 1];
        if (carried != 0 && second <= 0) {
            if (!takes(account, carried)) {
                words[to + 1] = APART;
                return 0;
            }
            second = REACHED;
        }
        if (second == APART) {
            return 0;
        }
        long balance = words[to] + amount;
        words[to] = balance;
        words[to + 1] = second + carried;
        return balance;
    }

    /// Reads the state of all accounts that take part, each without waiting for another.
    private long fetch(TransferBlock block, int start, int end) {
        int[] from = block.from();
        int[] to = block.to();
        long sum = 0;
        for (int i = start; i < end; i++) {
            sum += words[2 * from[i]] + words[2 * to[i]];
        }
        return sum;
    }

    @Override
    Units held(int account) {
        return Units.of(words[2 * account + 1] - REACHED);
    }
}
