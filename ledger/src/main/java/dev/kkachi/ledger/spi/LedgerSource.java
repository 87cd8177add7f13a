package dev.kkachi.ledger.spi;

import java.io.IOException;

/// Something that has rows for the ledger, such as a file of one of the known formats.
public interface LedgerSource {
    /// Returns the name that messages call it by.
    String name();

    /// Says whether it tells what other sources leave out, such as the times of blocks, so that it is to be read before
    /// them.
    default boolean isReference() {
        return false;
    }

    /// Hands every row to `sink`, the first one first. A row that cannot be read is rejected there, and reading goes
    /// on.
    ///
    /// @throws IOException if it cannot be read further
    void read(LedgerSink sink) throws IOException;
}
