package dev.kkachi.ledger.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Rows of one asset that were taken and not yet written, in columns; and the order that the ledger puts them in.
///
/// Order: time, then block, then the transaction's place in its block, then the part of the transaction, then the order
/// of the file. Where a source gives no place in the block, transactions of one second keep the file's order.
final class RowBuffer {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_ROWS = 1 << 10;

    int[] from = new int[FIRST_ROWS];
    int[] to = new int[FIRST_ROWS];
    long[] high = new long[0];
    long[] low = new long[FIRST_ROWS];
    byte[] decimals = new byte[FIRST_ROWS];
    int[] seconds = new int[FIRST_ROWS];
    int[] block = new int[FIRST_ROWS];
    int[] index = new int[FIRST_ROWS];
    int[] part = new int[FIRST_ROWS];
    byte[] hash = new byte[FIRST_ROWS * TransactionKey.BYTES];
    long[] line = new long[FIRST_ROWS];

    private int size;

    int size() {
        return size;
    }

    /// Makes room for one more row and returns where; the caller fills the columns.
    int add() {
        if (size == from.length) {
            grow(2 * size);
        }
        return size++;
    }

    /// Takes back the row that was added last.
    void dropLast() {
        size--;
    }

    /// Sets the upper bits of an amount, which most rows of most assets have not.
    void setHigh(int row, long bits) {
        if (high.length == 0 && bits == 0) {
            return;
        }
        if (high.length < from.length) {
            high = Arrays.copyOf(high, from.length);
        }
        high[row] = bits;
    }

    /// Returns the upper bits of the amount of `row`.
    long high(int row) {
        return row < high.length ? high[row] : 0;
    }

    private void grow(int rows) {
        from = Arrays.copyOf(from, rows);
        to = Arrays.copyOf(to, rows);
        low = Arrays.copyOf(low, rows);
        decimals = Arrays.copyOf(decimals, rows);
        seconds = Arrays.copyOf(seconds, rows);
        block = Arrays.copyOf(block, rows);
        index = Arrays.copyOf(index, rows);
        part = Arrays.copyOf(part, rows);
        hash = Arrays.copyOf(hash, rows * TransactionKey.BYTES);
        line = Arrays.copyOf(line, rows);
        high = high.length == 0 ? high : Arrays.copyOf(high, rows);
    }

    /// Puts accounts in the place of the tickets that rows were given for them.
    void settle(int[] accounts) {
        for (int row = 0; row < size; row++) {
            from[row] = accounts[from[row]];
            to[row] = accounts[to[row]];
        }
    }

    void clear() {
        size = 0;
        high = new long[0];
    }

    boolean isSameTransaction(int a, int b) {
        int at = a * TransactionKey.BYTES;
        int other = b * TransactionKey.BYTES;
        return Arrays.equals(hash, at, at + TransactionKey.BYTES, hash, other, other + TransactionKey.BYTES);
    }

    /// Returns the first eight bytes of the hash of the transaction of `row`.
    long hashStart(int row) {
        return (long) WORD.get(hash, row * TransactionKey.BYTES);
    }

    /// Returns the rows in the ledger's order.
    int[] sorted() {
        int[] order = bySecond();
        SecondOrder within = new SecondOrder(this);
        int start = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || seconds[order[i]] != seconds[order[start]]) {
                within.sort(order, start, i);
                start = i;
            }
        }
        return order;
    }

    private int[] bySecond() {
        int[] order = new int[size];
        boolean ascending = true;
        for (int i = 0; i < size; i++) {
            order[i] = i;
            ascending &= i == 0 || Integer.compareUnsigned(seconds[i - 1], seconds[i]) <= 0;
        }
        if (!ascending) {
            long[] keys = new long[size];
            for (int i = 0; i < size; i++) {
                keys[i] = (long) (seconds[i] + Integer.MIN_VALUE) << Integer.SIZE | i; // compares as unsigned
            }
            Arrays.parallelSort(keys);
            for (int i = 0; i < size; i++) {
                order[i] = (int) keys[i];
            }
        }
        return order;
    }
}
