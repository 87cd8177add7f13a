package dev.kkachi.ledger.internal;

import java.util.Arrays;

/// Puts the rows of one second in the ledger's order.
///
/// Where every row has its place in a block this is a plain comparison. Where some have none, a transaction stands
/// where its first row stood in the file, so that its parts stay together and in order.
final class SecondOrder {
    private static final int FIRST_SLOTS = 64;

    private final RowBuffer rows;
    /// The first row of each transaction without a place, plus one, found by its hash.
    private int[] slots = new int[FIRST_SLOTS];

    SecondOrder(RowBuffer rows) {
        this.rows = rows;
    }

    /// Sorts `order[start..end)`, which is in the order of the file.
    void sort(int[] order, int start, int end) {
        if (end - start <= 1) {
            return;
        }
        clear(end - start);
        boolean sorted = true;
        for (int i = start; i < end; i++) {
            if (rows.index[order[i]] < 0) {
                keepFirst(order[i]);
            }
            sorted &= i == start || compare(order[i - 1], order[i]) <= 0;
        }
        if (!sorted) {
            Integer[] boxed = new Integer[end - start];
            Arrays.setAll(boxed, i -> order[start + i]);
            Arrays.sort(boxed, this::compare);
            for (int i = start; i < end; i++) {
                order[i] = boxed[i - start];
            }
        }
    }

    private int compare(int a, int b) {
        int byBlock = Integer.compare(rows.block[a], rows.block[b]);
        if (byBlock != 0) {
            return byBlock;
        }
        int byIndex = Integer.compare(rows.index[a], rows.index[b]);
        if (byIndex != 0) {
            return byIndex;
        }
        int byTransaction = rows.index[a] >= 0 ? 0 : Integer.compare(first(a), first(b));
        if (byTransaction != 0) {
            return byTransaction;
        }
        int byPart = Integer.compareUnsigned(rows.part[a], rows.part[b]);
        return byPart != 0 ? byPart : Integer.compare(a, b);
    }

    private void clear(int count) {
        int needed = Math.max(FIRST_SLOTS, Integer.highestOneBit(count) << 2);
        if (needed > slots.length || slots.length > FIRST_SLOTS) {
            slots = new int[needed];
        } else {
            Arrays.fill(slots, 0);
        }
    }

    private void keepFirst(int row) {
        int at = slot(row);
        if (slots[at] == 0) {
            slots[at] = row + 1;
        }
    }

    private int first(int row) {
        return slots[slot(row)] - 1;
    }

    private int slot(int row) {
        int at = (int) ((rows.hashStart(row) * 0x9E3779B97F4A7C15L) >>> 33) & (slots.length - 1);
        while (slots[at] != 0 && !rows.isSameTransaction(slots[at] - 1, row)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }
}
