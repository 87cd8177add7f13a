package dev.kkachi.tracing.internal;

import dev.kkachi.model.Units;
import java.util.Arrays;

/// The lots of all accounts, as [Lots] has those of one: a word a lot, the taint in its sign, neighbours of equal taint
/// joined.
///
/// An account has two words side by side. Most have at most two lots, which are these words, zero where there is none;
/// an account without taint has only one, its balance. Of one with more lots the second word says where they are.
final class Queues {
    private static final long TAINT = Long.MIN_VALUE;
    /// In the second word: the rest is a handle of [LotArena].
    private static final long MANY = 1L << 62;
    /// The second word of an account whose lots do not matter.
    private static final long APART = -1;

    private final long[] words;
    private final LotArena arena = new LotArena();
    private long[] parcel = new long[8];
    private int parcelSize;
    private boolean over;

    Queues(int accounts) {
        words = new long[2 * accounts];
    }

    /// Says whether a lot has become too large for a word, or an account has too many.
    boolean isOver() {
        return over;
    }

    /// Gives `account`, which has nothing, its opening balance.
    void open(int account, long balance) {
        words[2 * account] = balance;
        over |= balance >= MANY;
    }

    /// Stops following `account`.
    void putApart(int account) {
        words[2 * account + 1] = APART;
    }

    boolean isApart(int account) {
        return words[2 * account + 1] == APART;
    }

    /// Says whether `account`, which is followed, has any tainted lot.
    boolean isTainted(int account) {
        long second = words[2 * account + 1];
        return (words[2 * account] | second) < 0 || second >= MANY;
    }

    /// Reads what an account has, so that it is near when it is needed.
    long fetch(int account) {
        return words[2 * account] + words[2 * account + 1];
    }

    /// Reads the lots of an account that has many.
    long fetchMany(int account) {
        long second = words[2 * account + 1];
        return second >= MANY ? arena.size(second - MANY) : 0;
    }

    /// Makes a parcel of `tainted` units and `clean` units behind them.
    void mix(long tainted, long clean) {
        parcelSize = 0;
        pack(tainted | TAINT);
        pack(clean);
    }

    /// Takes the first `amount` units out of an account, which are more than none, and makes a parcel of them.
    ///
    /// @return how many of them are tainted
    long take(int account, long amount) {
        parcelSize = 0;
        int at = 2 * account;
        long second = words[at + 1];
        if (second >= MANY) {
            return takeOfMany(at, second - MANY, amount);
        }
        long first = words[at];
        long units = first & ~TAINT;
        if (amount < units) {
            pack(amount | (first & TAINT));
            words[at] = first - amount;
            return first < 0 ? amount : 0;
        }
        pack(first);
        long rest = amount - units;
        long left = (second & ~TAINT) - rest;
        if (left < 0) {
            throw overdrawn(-left);
        }
        pack(rest | (second & TAINT));
        words[at] = left == 0 ? 0 : second - rest;
        words[at + 1] = 0;
        return (first < 0 ? units : 0) + (second < 0 ? rest : 0);
    }

    private long takeOfMany(int at, long handle, long amount) {
        long carried = 0;
        long wanted = amount;
        int size = arena.size(handle);
        while (wanted > 0) {
            if (size == 0) {
                throw overdrawn(wanted);
            }
            long lot = arena.lot(handle, 0);
            long units = lot & ~TAINT;
            long part = Math.min(units, wanted);
            pack(part | (lot & TAINT));
            carried += lot < 0 ? part : 0;
            wanted -= part;
            if (part == units) {
                arena.dropFirst(handle);
                size--;
            } else {
                arena.set(handle, 0, lot - part);
            }
        }
        if (size <= 2) {
            words[at] = size > 0 ? arena.lot(handle, 0) : 0;
            words[at + 1] = size > 1 ? arena.lot(handle, 1) : 0;
            arena.close(handle);
        }
        return carried;
    }

    private static IllegalStateException overdrawn(long units) {
        return new IllegalStateException("An account sent " + units + " units more than it held.");
    }

    private void pack(long lot) {
        if ((lot & ~TAINT) == 0) {
            return;
        }
        if (parcelSize == parcel.length) {
            parcel = Arrays.copyOf(parcel, 2 * parcelSize);
        }
        parcel[parcelSize++] = lot;
    }

    /// Puts the parcel behind the last lot of `account`.
    void give(int account) {
        for (int i = 0; i < parcelSize; i++) {
            put(account, parcel[i]);
        }
    }

    /// Puts `lot` behind the last one of `account`.
    void put(int account, long lot) {
        int at = 2 * account;
        long second = words[at + 1];
        over |= (lot & ~TAINT) >= MANY;
        if (second >= MANY) {
            putToMany(at, second - MANY, lot);
        } else if (second != 0) {
            if ((second ^ lot) >= 0) {
                words[at + 1] = joined(second, lot);
            } else {
                long handle = arena.append(arena.append(arena.append(arena.open(), words[at]), second), lot);
                words[at + 1] = MANY | handle;
            }
        } else if (words[at] == 0) {
            words[at] = lot;
        } else if ((words[at] ^ lot) >= 0) {
            words[at] = joined(words[at], lot);
        } else {
            words[at + 1] = lot;
        }
    }

    private void putToMany(int at, long handle, long lot) {
        int last = arena.size(handle) - 1;
        long known = arena.lot(handle, last);
        if ((known ^ lot) >= 0) {
            arena.set(handle, last, joined(known, lot));
            return;
        }
        long larger = arena.append(handle, lot);
        over |= larger < 0;
        words[at + 1] = MANY | (larger < 0 ? handle : larger);
    }

    private long joined(long lot, long other) {
        long sum = (lot & ~TAINT) + (other & ~TAINT);
        over |= sum >= MANY;
        return sum | (lot & TAINT);
    }

    /// Counts the tainted units of `account`.
    Units tainted(int account) {
        long second = words[2 * account + 1];
        if (second < MANY) {
            return units(words[2 * account]).plus(units(second));
        }
        Units sum = Units.ZERO;
        for (int i = 0; i < arena.size(second - MANY); i++) {
            sum = sum.plus(units(arena.lot(second - MANY, i)));
        }
        return sum;
    }

    private static Units units(long lot) {
        return lot < 0 ? Units.of(lot & ~TAINT) : Units.ZERO;
    }
}
