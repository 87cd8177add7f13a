package dev.kkachi.ledger.internal;

import dev.kkachi.model.Units;
import org.jspecify.annotations.Nullable;

/// The transfers of one account over all segments of a log: where those of each segment lie, and what the account held
/// when each segment began.
final class Stretch {
    private final int account;
    private final AccountIndex[] indices;
    private final long[] bases;
    private final int[] places;
    private final long[] starts;
    private final long[] firsts;
    private final long size;
    private Units @Nullable [] held;

    private Stretch(int account, AccountIndex[] indices, long[] bases) {
        this.account = account;
        this.indices = indices;
        this.bases = bases;
        int segments = indices.length;
        places = new int[segments];
        starts = new long[segments];
        firsts = new long[segments];
        long count = 0;
        for (int s = 0; s < segments; s++) {
            places[s] = indices[s].find(account);
            firsts[s] = count;
            if (places[s] >= 0) {
                starts[s] = indices[s].start(places[s]);
                count += indices[s].start(places[s] + 1) - starts[s];
            }
        }
        size = count;
    }

    /// @param bases the number of each segment's first transfer
    static Stretch of(int account, AccountIndex[] indices, long[] bases) {
        return new Stretch(account, indices, bases);
    }

    /// Works out from the last segment to the first what the account must have held, then forwards what it did hold.
    /// Threads may do so twice, with the same result.
    private Units[] held() {
        Units[] known = held;
        if (known == null) {
            known = new Units[indices.length + 1];
            known[0] = opening();
            for (int s = 0; s < indices.length; s++) {
                known[s + 1] = places[s] < 0
                        ? known[s]
                        : known[s].minus(indices[s].needed(places[s])).plus(closing(s));
            }
            held = known;
        }
        return known;
    }

    private Units closing(int s) {
        return indices[s].balance(places[s], indices[s].start(places[s] + 1));
    }

    int account() {
        return account;
    }

    long size() {
        return size;
    }

    Units opening() {
        Units needed = Units.ZERO;
        for (int s = indices.length - 1; s >= 0; s--) {
            if (places[s] >= 0) {
                Units later = needed.isZero() ? needed : needed.minusOrZero(closing(s));
                needed = indices[s].needed(places[s]).plus(later);
            }
        }
        return needed;
    }

    /// Returns incidence `i`: the transfer's number shifted left by one, 1 added if it leaves the account.
    long incidence(long i) {
        int s = segment(i);
        long local = Integer.toUnsignedLong(indices[s].incidence(starts[s] + i - firsts[s]));
        return (bases[s] << 1) + local;
    }

    /// Returns what the account held before incidence `i`.
    Units balance(long i) {
        if (indices.length == 1 && places[0] >= 0) {
            return indices[0].balance(places[0], starts[0] + i);
        }
        if (i == size) {
            return held()[indices.length];
        }
        int s = segment(i);
        Units inSegment = indices[s].balance(places[s], starts[s] + i - firsts[s]);
        return held()[s].minus(indices[s].needed(places[s])).plus(inSegment);
    }

    /// Returns the first incidence whose transfer is `transfer` or later.
    long seek(long transfer) {
        long below = 0;
        long above = size;
        while (below < above) {
            long middle = (below + above) >>> 1;
            if (incidence(middle) >>> 1 < transfer) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }

    private int segment(long i) {
        int s = indices.length - 1;
        while (firsts[s] > i || places[s] < 0) {
            s--;
        }
        return s;
    }
}
