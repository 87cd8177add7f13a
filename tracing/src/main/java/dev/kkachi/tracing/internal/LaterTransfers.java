package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.model.Units;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// For every transfer that leaves an account, what its later and higher ones sum up to, worked out once: from the
/// last to the first, a tree of sums over the ranks of the amounts (Fenwick) is asked and then told. An account of n
/// such transfers costs n log n.
///
/// What an account sends to itself does not leave it, and has no claim on the taint: else whoever sends his balance
/// to himself once a day would keep it tainted for ever.
final class LaterTransfers implements Later {
    private static final Units MOST =
            Units.of(BigInteger.ONE.shiftLeft(Units.BITS).subtract(BigInteger.ONE));

    private final long[] transfers;
    private final Units[] higher;

    private LaterTransfers(long[] transfers, Units[] higher) {
        this.transfers = transfers;
        this.higher = higher;
    }

    /// Looks at what leaves `account` in its incidence `since` or later.
    static LaterTransfers of(TransferLog log, int account, long since) {
        long[] transfers = leaving(log, account, since);
        Units[] amounts = new Units[transfers.length];
        Arrays.setAll(amounts, i -> log.amount(transfers[i]));
        return new LaterTransfers(transfers, higher(amounts, i -> log.to(transfers[i]) != account));
    }

    /// Returns for each of `amounts` the sum of the later ones that are higher and have a claim.
    static Units[] higher(Units[] amounts, IntPredicate hasClaim) {
        Units[] ranks = amounts.clone();
        Arrays.sort(ranks);
        Units[] higher = new Units[amounts.length];
        Units[] sums = new Units[amounts.length + 1];
        Arrays.fill(sums, Units.ZERO);
        for (int i = amounts.length - 1; i >= 0; i--) {
            int above = firstAbove(ranks, amounts[i]);
            higher[i] = sumFrom(sums, above);
            if (hasClaim.test(i)) {
                add(sums, above - 1, amounts[i]);
            }
        }
        return higher;
    }

    private static long[] leaving(TransferLog log, int account, long since) {
        long[] found = new long[8];
        int size = 0;
        long incidences = log.incidences(account);
        for (long i = since; i < incidences; i++) {
            long incidence = log.incidence(account, i);
            if ((incidence & 1) == 1) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, 2 * size);
                }
                found[size++] = incidence >>> 1;
            }
        }
        return Arrays.copyOf(found, size);
    }

    @Override
    public Units higher(long at) {
        return higher[Arrays.binarySearch(transfers, at)];
    }

    /// Returns the first place in `sorted` whose amount is above `amount`; the one before it is the last of its
    /// equals.
    private static int firstAbove(Units[] sorted, Units amount) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].compareTo(amount) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Adds up what stands at `rank` or above. The tree is laid out from the top rank down, so that this is a prefix.
    private static Units sumFrom(Units[] sums, int rank) {
        Units sum = Units.ZERO;
        for (int node = sums.length - 1 - rank; node > 0; node -= node & -node) {
            sum = capped(sum, sums[node]);
        }
        return sum;
    }

    private static void add(Units[] sums, int rank, Units amount) {
        for (int node = sums.length - 1 - rank; node < sums.length; node += node & -node) {
            sums[node] = capped(sums[node], amount);
        }
    }

    /// Adds, and stops at the most that a count can say: no balance is more, so nothing is left of any.
    private static Units capped(Units a, Units b) {
        return b.compareTo(MOST.minus(a)) >= 0 ? MOST : a.plus(b);
    }
}
