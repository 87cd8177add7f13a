package dev.kkachi.ledger;

import dev.kkachi.model.Units;

/// Consecutive transfers in three arrays, for engines that look at every transfer of a log: [TransferLog#read] fills it
/// again and again.
public final class TransferBlock {
    /// How many transfers it takes: few enough to stay in a core's nearest memory.
    public static final int SIZE = 4096;

    private final int[] from = new int[SIZE];
    private final int[] to = new int[SIZE];
    private final long[] amounts = new long[SIZE];
    private int size;
    private boolean wide;

    /// Makes an empty one.
    public TransferBlock() {}

    /// Empties it.
    public void clear() {
        size = 0;
        wide = false;
    }

    /// Appends a transfer.
    public void add(int payer, int payee, Units amount) {
        from[size] = payer;
        to[size] = payee;
        amounts[size] = amount.low();
        wide |= !amount.isLong();
        size++;
    }

    /// Says that the first `count` places of the arrays were filled by whoever calls this.
    public void filled(int count) {
        long signs = 0;
        for (int i = 0; i < count; i++) {
            signs |= amounts[i];
        }
        size = count;
        wide = signs < 0;
    }

    /// Returns how many transfers it has.
    public int size() {
        return size;
    }

    /// Says whether an amount does not fit a long; [#amounts] is of no use then.
    public boolean isWide() {
        return wide;
    }

    /// Returns who paid, by place.
    public int[] from() {
        return from;
    }

    /// Returns who was paid, by place.
    public int[] to() {
        return to;
    }

    /// Returns how much, by place.
    public long[] amounts() {
        return amounts;
    }
}
