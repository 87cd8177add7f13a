package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Which outputs the inputs of a segment spend, and which inputs spend its outputs.
///
/// An input is the number of an output of the segment; or, below zero, the complement of a number among those that lie
/// outside: first the *outer* ones, which earlier segments have, then the *foreign* ones, which no segment has. Of a
/// foreign output the ledger keeps its name, and whose and how much it is as far as the input's source said it, so that
/// it is found whenever the transaction that made it is imported.
final class OutputLinks {
    static final String INPUT = "input.i32";
    static final String SPENDER = "spender.i32";
    static final String OUTER = "outer.i64";
    static final String OUTER_SPENDER = "outer-spender.i32";
    static final String OUTER_SLOTS = "outer-slots.i32";
    static final String FOREIGN_TRANSACTION = "foreign-transaction.b32";
    static final String FOREIGN_OUTPUT = "foreign-output.i32";
    static final String FOREIGN_ACCOUNT = "foreign-account.i32";
    static final String FOREIGN_VALUE = "foreign-value.i64";
    static final String FOREIGN_SPENDER = "foreign-spender.i32";
    static final String FOREIGN_SLOTS = "foreign-slots.i32";

    private final int outers;
    private final MemorySegment input;
    private final MemorySegment spender;
    private final MemorySegment outer;
    private final MemorySegment outerSpender;
    private final OutputSlots outerSlots;
    private final MemorySegment foreignTransaction;
    private final MemorySegment foreignOutput;
    private final MemorySegment foreignAccount;
    private final MemorySegment foreignValue;
    private final MemorySegment foreignSpender;
    private final OutputSlots foreignSlots;

    private OutputLinks(OutputSegment segment, Arena arena) throws IOException {
        outers = (int) segment.head().number(OutputHead.OUTER);
        input = segment.column(INPUT, arena);
        spender = segment.column(SPENDER, arena);
        outer = segment.column(OUTER, arena);
        outerSpender = segment.column(OUTER_SPENDER, arena);
        outerSlots = OutputSlots.of(segment.column(OUTER_SLOTS, arena));
        foreignTransaction = segment.column(FOREIGN_TRANSACTION, arena);
        foreignOutput = segment.column(FOREIGN_OUTPUT, arena);
        foreignAccount = segment.column(FOREIGN_ACCOUNT, arena);
        foreignValue = segment.column(FOREIGN_VALUE, arena);
        foreignSpender = segment.column(FOREIGN_SPENDER, arena);
        foreignSlots = OutputSlots.of(segment.column(FOREIGN_SLOTS, arena));
    }

    static OutputLinks open(OutputSegment segment, Arena arena) throws IOException {
        return new OutputLinks(segment, arena);
    }

    /// Returns the output of the segment that the input `number` spends; below zero, it lies outside.
    int input(int number) {
        return input.getAtIndex(Segment.INT, number);
    }

    /// Returns the transaction of the segment that spends `output`, -1 if none does.
    int spender(int output) {
        return spender.getAtIndex(Segment.INT, output) - 1;
    }

    boolean isOuter(int outside) {
        return outside < outers;
    }

    /// Returns the number that the outer output `outside` has in the whole ledger.
    long outer(int outside) {
        return outer.getAtIndex(Segment.LONG, outside);
    }

    /// Returns the number of the output `outside` among the foreign ones.
    int foreign(int outside) {
        return outside - outers;
    }

    /// Returns the transaction of the segment that spends `output` of an earlier one, -1 if none does.
    int outerSpender(long output) {
        int found =
                outerSlots.find(OutputSlots.hash(output), number -> outer.getAtIndex(Segment.LONG, number) == output);
        return found < 0 ? -1 : outerSpender.getAtIndex(Segment.INT, found);
    }

    /// Fills `into` with what is known of `foreign`.
    void read(int foreign, SpentOutput into) {
        long at = (long) foreign * TransactionKey.BYTES;
        MemorySegment.copy(foreignTransaction, ValueLayout.JAVA_BYTE, at, into.transaction(), 0, TransactionKey.BYTES);
        into.set(foreignOutput.getAtIndex(Segment.INT, foreign), account(foreign), value(foreign));
    }

    int account(int foreign) {
        return foreignAccount.getAtIndex(Segment.INT, foreign);
    }

    long value(int foreign) {
        return foreignValue.getAtIndex(Segment.LONG, foreign);
    }

    /// Returns the transaction of the segment that spends `foreign`.
    int foreignSpender(int foreign) {
        return foreignSpender.getAtIndex(Segment.INT, foreign);
    }

    /// Says whether an input of the segment spends the foreign output that `wanted` names.
    boolean hasForeign(SpentOutput wanted) {
        return foreignSlots.find(
                        OutputSlots.hash(wanted.transaction(), wanted.output()), foreign -> isForeign(foreign, wanted))
                >= 0;
    }

    private boolean isForeign(int foreign, SpentOutput wanted) {
        long at = (long) foreign * TransactionKey.BYTES;
        return foreignOutput.getAtIndex(Segment.INT, foreign) == wanted.output()
                && MemorySegment.mismatch(
                                MemorySegment.ofArray(wanted.transaction()),
                                0,
                                TransactionKey.BYTES,
                                foreignTransaction,
                                at,
                                at + TransactionKey.BYTES)
                        < 0;
    }
}
