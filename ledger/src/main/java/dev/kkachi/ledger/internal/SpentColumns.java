package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;

/// What the inputs of a segment spend, as their sources said it. These columns are there only until the inputs are
/// linked with the outputs that they spend.
final class SpentColumns {
    static final String TRANSACTION = "spent-transaction.b32";
    static final String OUTPUT = "spent-output.i32";
    static final String ACCOUNT = "spent-account.i32";
    static final String VALUE = "spent-value.i64";
    /// The line that each transaction came from.
    static final String LINE = "line.i64";
    static final Set<String> ALL = Set.of(TRANSACTION, OUTPUT, ACCOUNT, VALUE, LINE);

    private final MemorySegment transaction;
    private final MemorySegment output;
    private final MemorySegment account;
    private final MemorySegment value;
    private final MemorySegment line;

    private SpentColumns(OutputSegment segment, Arena arena) throws IOException {
        transaction = segment.column(TRANSACTION, arena);
        output = segment.column(OUTPUT, arena);
        account = segment.column(ACCOUNT, arena);
        value = segment.column(VALUE, arena);
        line = segment.column(LINE, arena);
    }

    static SpentColumns open(OutputSegment segment, Arena arena) throws IOException {
        return new SpentColumns(segment, arena);
    }

    /// Fills `into` with what `input` spends.
    void read(int input, SpentOutput into) {
        long at = (long) input * TransactionKey.BYTES;
        MemorySegment.copy(transaction, ValueLayout.JAVA_BYTE, at, into.transaction(), 0, TransactionKey.BYTES);
        into.set(
                output.getAtIndex(Segment.INT, input),
                account.getAtIndex(Segment.INT, input),
                value.getAtIndex(Segment.LONG, input));
    }

    long line(int transactionNumber) {
        return line.getAtIndex(Segment.LONG, transactionNumber);
    }
}
