package dev.kkachi.ledger.internal;

import java.io.IOException;

/// Goes over rows in the ledger's order, whatever they are kept in. Its accessors tell of the row it stands at.
interface RowCursor {
    /// Goes to the next row, at first to the first one; says whether there is one.
    boolean next();

    int from();

    int to();

    /// Returns the upper bits of the amount.
    long high();

    /// Returns the lower 64 bits of the amount.
    long low();

    int seconds();

    int block();

    /// Returns the transaction's place in its block, -1 if it is not known.
    int place();

    int part();

    /// Copies the transaction's hash to the start of `key`.
    void hash(byte[] key);

    /// Writes rows from the one it stands at to the last before `second` to `writer`, if it can do so faster than
    /// row by row, and goes to the next; says whether it did.
    default boolean writeBefore(int second, SegmentWriter writer) throws IOException {
        return false;
    }

    /// Returns the line that the row came from, 0 if the ledger has it already.
    long line();
}
