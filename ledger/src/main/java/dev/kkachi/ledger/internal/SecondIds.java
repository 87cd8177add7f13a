package dev.kkachi.ledger.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Tells whether a transfer came before. Rows arrive in the order of time and a transfer has one time, so that only
/// those of the same second need be remembered.
final class SecondIds {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int FIRST_SLOTS = 1024;

    /// A row in words: those of its hash, its part; then who paid and was paid, and the amount's two.
    private static final int WORDS = 8;

    private static final int NAMING_WORDS = 5;

    private int[] slots = new int[FIRST_SLOTS];
    private final int[] places = new int[FIRST_SLOTS / 2];
    private long[] copies = new long[FIRST_SLOTS / 2 * WORDS];
    private int size;
    private int second;

    /// What a row is to those before it.
    enum Standing {
        /// No other has its transaction and part.
        NEW,
        /// One was the same in everything.
        REPEATED,
        /// One has its transaction and part, and another amount, payer or payee.
        CONTRADICTION
    }

    /// Remembers the row that `cursor` stands at, whose transaction's hash is `hash`.
    Standing add(RowCursor cursor, byte[] hash) {
        if (cursor.seconds() != second) {
            forget(cursor.seconds());
        }
        copy(cursor, hash);
        int at = slot(size);
        if (slots[at] != 0) {
            return isSame(slots[at] - 1, size, NAMING_WORDS, WORDS) ? Standing.REPEATED : Standing.CONTRADICTION;
        }
        if (size < places.length) {
            places[size] = at;
        }
        size++;
        slots[at] = size;
        if (2 * size == slots.length) {
            grow();
        }
        return Standing.NEW;
    }

    /// Says whether the rows that it remembers are of `other`.
    boolean isOf(int other) {
        return other == second;
    }

    private void copy(RowCursor cursor, byte[] hash) {
        int at = size * WORDS;
        for (int i = 0; i < TransactionKey.BYTES / Long.BYTES; i++) {
            copies[at++] = (long) WORD.get(hash, i * Long.BYTES);
        }
        copies[at++] = cursor.part();
        copies[at++] = (long) cursor.from() << Integer.SIZE | Integer.toUnsignedLong(cursor.to());
        copies[at++] = cursor.high();
        copies[at] = cursor.low();
    }

    private boolean isSame(int a, int b, int start, int end) {
        return Arrays.equals(copies, a * WORDS + start, a * WORDS + end, copies, b * WORDS + start, b * WORDS + end);
    }

    /// Takes out what it has, which is little where a second is short of transfers.
    private void forget(int next) {
        if (slots.length > FIRST_SLOTS) {
            slots = new int[FIRST_SLOTS];
            copies = new long[FIRST_SLOTS / 2 * WORDS];
        } else {
            for (int row = 0; row < size; row++) {
                slots[places[row]] = 0;
            }
        }
        second = next;
        size = 0;
    }

    private void grow() {
        slots = new int[4 * slots.length];
        copies = Arrays.copyOf(copies, slots.length / 2 * WORDS);
        for (int row = 0; row < size; row++) {
            slots[slot(row)] = row + 1;
        }
    }

    /// Returns the slot of the row that has the transaction and part of `row`, or a free one.
    private int slot(int row) {
        int first = row * WORDS;
        long mixed = (copies[first] + copies[first + 1] * 31 + copies[first + 2] * 961 + copies[first + 4])
                * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 33) & (slots.length - 1);
        while (slots[at] != 0 && !isSame(slots[at] - 1, row, 0, NAMING_WORDS)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }
}
