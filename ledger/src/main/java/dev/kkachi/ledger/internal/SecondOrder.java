package dev.kkachi.ledger.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Puts the rows of one second in the ledger's order.
///
/// Where every row has its place in a block this is a plain comparison. Where some have none, a transaction stands
/// where its first row stood in the file, so that its parts stay together and in order.
final class SecondOrder {
    private final RowBuffer rows;
    private final Map<String, Integer> firstOf = new HashMap<>();

    private SecondOrder(RowBuffer rows) {
        this.rows = rows;
    }

    /// Sorts `order[start..end)`, which is in the order of the file.
    static void sort(RowBuffer rows, int[] order, int start, int end) {
        if (end - start > 1) {
            new SecondOrder(rows).sort(order, start, end);
        }
    }

    private void sort(int[] order, int start, int end) {
        boolean sorted = true;
        for (int i = start; i < end; i++) {
            if (rows.index[order[i]] < 0) {
                firstOf.putIfAbsent(transaction(order[i]), order[i]);
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

    private int first(int row) {
        return firstOf.getOrDefault(transaction(row), row);
    }

    private String transaction(int row) {
        int at = row * TransactionKey.BYTES;
        return new String(rows.hash, at, TransactionKey.BYTES, ISO_8859_1);
    }
}
