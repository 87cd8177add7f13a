package dev.kkachi.ledger.internal;

import dev.kkachi.model.Units;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Finds the transfers of an account in a segment, and what it held before each of them.
///
/// Columns: the accounts of the segment, ascending, with what each must have held at the segment's start, and where its
/// incidences start; the incidences of all of them (a transfer's number shifted left by one, 1 added where it leaves
/// the account), 8 bytes a transfer; and for every [#STRIDE]th incidence of the column the balance before it. So any
/// balance is read from one checkpoint and at most [#STRIDE] amounts.
final class AccountIndex {
    static final int STRIDE = 32;
    static final String ACCOUNTS = "accounts.i32";
    static final String STARTS = "starts.i32";
    static final String INCIDENCES = "incidences.i32";
    static final String NEEDED = "needed.i64";
    static final String NEEDED_HIGH = "needed-high.i64";
    static final String CHECKPOINTS = "checkpoints.i64";
    static final String CHECKPOINTS_HIGH = "checkpoints-high.i64";

    private final Segment segment;
    private final MemorySegment accounts;
    private final MemorySegment starts;
    private final MemorySegment incidences;
    private final MemorySegment needed;
    private final MemorySegment neededHigh;
    private final MemorySegment checkpoints;
    private final MemorySegment checkpointsHigh;

    private AccountIndex(Segment segment, Arena arena) throws IOException {
        this.segment = segment;
        accounts = column(ACCOUNTS, arena);
        starts = column(STARTS, arena);
        incidences = column(INCIDENCES, arena);
        needed = column(NEEDED, arena);
        neededHigh = column(NEEDED_HIGH, arena);
        checkpoints = column(CHECKPOINTS, arena);
        checkpointsHigh = column(CHECKPOINTS_HIGH, arena);
    }

    static AccountIndex open(Segment segment, Arena arena) throws IOException {
        return new AccountIndex(segment, arena);
    }

    private MemorySegment column(String name, Arena arena) throws IOException {
        return MappedFile.read(segment.folder(), segment.head().column(segment.folder(), name), arena);
    }

    int accounts() {
        return (int) (accounts.byteSize() / Integer.BYTES);
    }

    /// Hands each account of the segment to `taker`, in the order of their numbers.
    void each(IntConsumer taker) {
        for (int place = 0; place < accounts(); place++) {
            taker.accept(accounts.getAtIndex(Segment.INT, place));
        }
    }

    /// Returns the place of `account` among the accounts of the segment, -1 if it has no transfer here. Numbers are
    /// given as accounts appear, so that they lie nearly evenly and few guesses are needed.
    int find(int account) {
        long below = 0;
        long above = accounts() - 1L;
        while (below <= above) {
            int first = accounts.getAtIndex(Segment.INT, below);
            int last = accounts.getAtIndex(Segment.INT, above);
            if (account < first || account > last) {
                return -1;
            }
            long guess = first == last ? below : below + (above - below) * (account - (long) first) / (last - first);
            int found = accounts.getAtIndex(Segment.INT, guess);
            if (found == account) {
                return (int) guess;
            }
            if (found < account) {
                below = guess + 1;
            } else {
                above = guess - 1;
            }
        }
        return -1;
    }

    /// Returns where in the column of incidences those of the account at `place` start.
    long start(int place) {
        return Integer.toUnsignedLong(starts.getAtIndex(Segment.INT, place));
    }

    /// Returns incidence `i` of the column.
    int incidence(long i) {
        return incidences.getAtIndex(Segment.INT, i);
    }

    /// Returns what the account at `place` must have held at the segment's start, lest it go below zero within it.
    Units needed(int place) {
        return units(needed, neededHigh, place);
    }

    /// Fills the first `count` places of `into` with what the accounts from `first` on must have held at the segment's
    /// start: nothing where one has no transfer here, -1 where it does not fit a long.
    void readNeeded(int first, int count, long[] into) {
        Arrays.fill(into, 0, count, 0);
        int places = accounts();
        for (long place = Segment.lowerBound(accounts, first); place < places; place++) {
            int account = accounts.getAtIndex(Segment.INT, place);
            if (account - first >= count) {
                return;
            }
            long low = needed.getAtIndex(Segment.LONG, place);
            boolean fits = low >= 0 && (neededHigh.byteSize() == 0 || neededHigh.getAtIndex(Segment.LONG, place) == 0);
            into[account - first] = fits ? low : -1;
        }
    }

    /// Returns what the account at `place` held before incidence `i` of the column, if it began with [#needed].
    Units balance(int place, long i) {
        long start = start(place);
        long checkpoint = Math.max(0, (i - 1) / STRIDE);
        long at = checkpoint * STRIDE;
        boolean begins = at < start || i == start;
        Units balance = begins ? needed(place) : units(checkpoints, checkpointsHigh, checkpoint);
        for (long k = begins ? start : at; k < i; k++) {
            int incidence = incidence(k);
            int transfer = incidence >>> 1;
            Units amount = new Units(segment.high(transfer), segment.low(transfer));
            balance = (incidence & 1) == 1 ? balance.minus(amount) : balance.plus(amount);
        }
        return balance;
    }

    private static Units units(MemorySegment low, MemorySegment high, long at) {
        return new Units(
                high.byteSize() == 0 ? 0 : high.getAtIndex(Segment.LONG, at), low.getAtIndex(Segment.LONG, at));
    }
}
