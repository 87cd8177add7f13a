package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import java.util.Arrays;

/// The lots of all accounts that hold taint, as [Lots] has those of one: a word a lot, the taint in its sign,
/// neighbours
/// of equal taint joined.
///
/// A queue is an array: its head in the upper half of the first word and its size in the lower, then a ring of lots.
/// One
/// who uses a queue therefore waits for memory once.
final class Queues {
    private static final long TAINT = Long.MIN_VALUE;
    private static final int FIRST_LOTS = 4;

    private long[][] queues = new long[64][];
    private int[] free = new int[64];
    private int freeCount;
    private int count;
    private long[] parcel = new long[8];
    private int parcelSize;
    private boolean over;

    /// Says whether a lot has become too large for a word.
    boolean isOver() {
        return over;
    }

    /// Opens a queue that holds `clean` units and returns its place.
    int open(long clean) {
        int place;
        if (freeCount > 0) {
            place = free[--freeCount];
        } else {
            if (count == queues.length) {
                queues = Arrays.copyOf(queues, 2 * count);
            }
            place = count++;
            queues[place] = new long[1 + FIRST_LOTS];
        }
        put(place, clean);
        return place;
    }

    /// Closes the queue at `place`, in which nothing is tainted, and returns what it holds.
    long close(int place) {
        long[] queue = queues[place];
        long rest = size(queue) == 0 ? 0 : queue[at(queue, 0)];
        if (queue.length > 1 + 4 * FIRST_LOTS) {
            queues[place] = new long[1 + FIRST_LOTS];
        } else {
            queue[0] = 0;
        }
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = place;
        return rest;
    }

    /// Says whether nothing is tainted: neighbours differ, so that more than one lot has some that is.
    boolean isClean(int place) {
        long[] queue = queues[place];
        int size = size(queue);
        return size == 0 || (size == 1 && queue[at(queue, 0)] >= 0);
    }

    /// Makes a parcel of `tainted` units and `clean` units behind them.
    void mix(long tainted, long clean) {
        parcelSize = 0;
        pack(tainted | TAINT);
        pack(clean);
    }

    /// Takes the first `amount` units out and makes a parcel of them.
    ///
    /// @return how many of them are tainted
    long take(int place, long amount) {
        long[] queue = queues[place];
        parcelSize = 0;
        long carried = 0;
        long wanted = amount;
        while (wanted > 0) {
            int size = size(queue);
            if (size == 0) {
                throw new IllegalStateException("An account sent " + wanted + " units more than it held.");
            }
            int at = at(queue, 0);
            long lot = queue[at];
            long units = lot & ~TAINT;
            long part = Math.min(units, wanted);
            pack(part | (lot & TAINT));
            carried += lot < 0 ? part : 0;
            wanted -= part;
            if (part == units) {
                int head = head(queue) + 1 == queue.length - 1 ? 0 : head(queue) + 1;
                queue[0] = (long) head << Integer.SIZE | (size - 1);
            } else {
                queue[at] = lot - part;
            }
        }
        return carried;
    }

    private void pack(long lot) {
        if (parcelSize == parcel.length) {
            parcel = Arrays.copyOf(parcel, 2 * parcelSize);
        }
        parcel[parcelSize++] = lot;
    }

    /// Puts the parcel behind the last lot.
    void give(int place) {
        for (int i = 0; i < parcelSize; i++) {
            put(place, parcel[i]);
        }
    }

    /// Puts `lot` behind the last one.
    void put(int place, long lot) {
        if ((lot & ~TAINT) == 0) {
            return;
        }
        long[] queue = queues[place];
        int size = size(queue);
        if (size > 0) {
            int last = at(queue, size - 1);
            if ((queue[last] ^ lot) >= 0) {
                long sum = (queue[last] & ~TAINT) + (lot & ~TAINT);
                over |= sum < 0;
                queue[last] = sum | (lot & TAINT);
                return;
            }
        }
        if (size == queue.length - 1) {
            queue = grown(queue, size);
            queues[place] = queue;
        }
        queue[0]++;
        queue[at(queue, size)] = lot;
    }

    private static long[] grown(long[] queue, int size) {
        long[] larger = new long[1 + 2 * size];
        for (int i = 0; i < size; i++) {
            larger[1 + i] = queue[at(queue, i)];
        }
        larger[0] = size;
        return larger;
    }

    /// Counts the tainted units of the queue at `place`.
    Units tainted(int place) {
        long[] queue = queues[place];
        Units sum = Units.ZERO;
        for (int i = 0; i < size(queue); i++) {
            long lot = queue[at(queue, i)];
            if (lot < 0) {
                sum = sum.plus(Units.of(lot & ~TAINT));
            }
        }
        return sum;
    }

    private static int head(long[] queue) {
        return (int) (queue[0] >>> Integer.SIZE);
    }

    private static int size(long[] queue) {
        return (int) queue[0];
    }

    private static int at(long[] queue, int lot) {
        int at = head(queue) + lot;
        int capacity = queue.length - 1;
        return 1 + (at < capacity ? at : at - capacity);
    }
}
