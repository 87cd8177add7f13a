package dev.kkachi.ledger.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Tells whether a transfer came before. Rows arrive in the order of time and a transfer has one time, so that only
/// those of the same second need be remembered.
final class SecondIds {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int FIRST_SLOTS = 16;

    private @Nullable RowCopy[] slots = new @Nullable RowCopy[FIRST_SLOTS];
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

    /// A transaction's hash.
    private record Hash(long first, long second, long third, long fourth) {
        static Hash of(byte[] bytes) {
            return new Hash(word(bytes, 0), word(bytes, 1), word(bytes, 2), word(bytes, 3));
        }

        private static long word(byte[] bytes, int i) {
            return (long) LONG.get(bytes, i * Long.BYTES);
        }
    }

    /// What identifies a transfer, and what it says.
    private record RowCopy(Hash hash, int part, int from, int to, long high, long low) {
        boolean isSame(RowCopy other) {
            return part == other.part && hash.equals(other.hash);
        }

        boolean saysTheSame(RowCopy other) {
            return from == other.from && to == other.to && high == other.high && low == other.low;
        }
    }

    /// Remembers the row that `cursor` stands at, whose transaction's hash is `hash`.
    Standing add(RowCursor cursor, byte[] hash) {
        if (cursor.seconds() != second) {
            forget(cursor.seconds());
        }
        RowCopy row =
                new RowCopy(Hash.of(hash), cursor.part(), cursor.from(), cursor.to(), cursor.high(), cursor.low());
        int at = slot(row, slots);
        if (slots[at] != null) {
            return slots[at].saysTheSame(row) ? Standing.REPEATED : Standing.CONTRADICTION;
        }
        slots[at] = row;
        size++;
        if (2 * size > slots.length) {
            grow();
        }
        return Standing.NEW;
    }

    private void forget(int next) {
        second = next;
        size = 0;
        if (slots.length > FIRST_SLOTS) {
            slots = new @Nullable RowCopy[FIRST_SLOTS];
        } else {
            Arrays.fill(slots, null);
        }
    }

    private void grow() {
        @Nullable RowCopy[] more = new @Nullable RowCopy[4 * slots.length];
        for (RowCopy row : slots) {
            if (row != null) {
                more[slot(row, more)] = row;
            }
        }
        slots = more;
    }

    private static int slot(RowCopy row, @Nullable RowCopy[] slots) {
        long mixed = (row.hash.first + row.hash.second * 31 + row.hash.third * 961 + row.part) * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & (slots.length - 1);
        while (slots[at] != null && !slots[at].isSame(row)) {
            at = (at + 1) & (slots.length - 1);
        }
        return at;
    }
}
