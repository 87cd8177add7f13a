package dev.kkachi.ledger.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// The transactions and outputs of one segment, in the order of the chain. Transactions, inputs and outputs are
/// numbered from 0 within the segment, accounts as in their chain's [AccountTable]. What inputs spend is told by
/// [SpentColumns] while an import goes on, and by [OutputLinks] once they are linked.
final class OutputSegment {
    /// Numbers of outputs and inputs have 31 bits, one of them is left to tell two kinds apart.
    static final int ROWS_MAX = 1 << 30;

    static final String HASH = "hash.b32";
    static final String BLOCK = "block.i32";
    static final String PLACE = "place.i32";
    static final String SECONDS = "seconds.i32";
    static final String INPUTS_END = "inputs-end.i32";
    static final String OUTPUTS_END = "outputs-end.i32";
    static final String VALUE = "value.i64";
    static final String ACCOUNT = "account.i32";
    static final String SLOTS = "slots.i32";

    private final Path folder;
    private final OutputHead head;
    private final MemorySegment hash;
    private final MemorySegment block;
    private final MemorySegment place;
    private final MemorySegment seconds;
    private final MemorySegment inputsEnd;
    private final MemorySegment outputsEnd;
    private final MemorySegment value;
    private final MemorySegment account;

    private OutputSegment(Path folder, OutputHead head, Arena arena) throws IOException {
        this.folder = folder;
        this.head = head;
        hash = column(HASH, arena);
        block = column(BLOCK, arena);
        place = column(PLACE, arena);
        seconds = column(SECONDS, arena);
        inputsEnd = column(INPUTS_END, arena);
        outputsEnd = column(OUTPUTS_END, arena);
        value = column(VALUE, arena);
        account = column(ACCOUNT, arena);
    }

    /// Maps the segment in `folder`.
    ///
    /// @throws dev.kkachi.model.KkachiException if a column is missing or has not the length it was written with
    static OutputSegment open(Path folder, Arena arena) throws IOException {
        return new OutputSegment(folder, OutputHead.read(folder), arena);
    }

    MemorySegment column(String name, Arena arena) throws IOException {
        return MappedFile.read(folder, head.column(folder, name), arena);
    }

    /// Reads every column and compares it with its checksum.
    ///
    /// @throws dev.kkachi.model.KkachiException if one was changed since it was written
    static void verify(Path folder) throws IOException {
        for (ColumnStamp stamp : OutputHead.read(folder).columns()) {
            try (Arena once = Arena.ofConfined()) {
                MemorySegment bytes = MappedFile.read(folder, stamp, once);
                if (ColumnWriter.stamp(stamp.name(), bytes).sum() != stamp.sum()) {
                    throw StampedText.damaged(
                            folder.resolve(stamp.name()), "its checksum does not fit its bytes", null);
                }
            }
        }
    }

    Path folder() {
        return folder;
    }

    OutputHead head() {
        return head;
    }

    int transactions() {
        return (int) head.number(OutputHead.TRANSACTIONS);
    }

    int outputs() {
        return (int) head.number(OutputHead.OUTPUTS);
    }

    int inputs() {
        return (int) head.number(OutputHead.INPUTS);
    }

    /// Copies the hash of `transaction` to the start of `key`.
    void hash(int transaction, byte[] key) {
        long at = (long) transaction * TransactionKey.BYTES;
        MemorySegment.copy(hash, ValueLayout.JAVA_BYTE, at, key, 0, TransactionKey.BYTES);
    }

    /// Says whether `transaction` has the hash `key`.
    boolean hasHash(int transaction, byte[] key) {
        long at = (long) transaction * TransactionKey.BYTES;
        return MemorySegment.mismatch(
                        MemorySegment.ofArray(key), 0, TransactionKey.BYTES, hash, at, at + TransactionKey.BYTES)
                < 0;
    }

    int block(int transaction) {
        return block.getAtIndex(Segment.INT, transaction);
    }

    /// Returns the transaction's place in its block, -1 if it is not known.
    int place(int transaction) {
        return place.getAtIndex(Segment.INT, transaction);
    }

    /// Returns the unsigned seconds since 1970.
    int seconds(int transaction) {
        return seconds.getAtIndex(Segment.INT, transaction);
    }

    int firstInput(int transaction) {
        return transaction == 0 ? 0 : inputsEnd.getAtIndex(Segment.INT, transaction - 1L);
    }

    int inputs(int transaction) {
        return inputsEnd.getAtIndex(Segment.INT, transaction) - firstInput(transaction);
    }

    int firstOutput(int transaction) {
        return transaction == 0 ? 0 : outputsEnd.getAtIndex(Segment.INT, transaction - 1L);
    }

    int outputs(int transaction) {
        return outputsEnd.getAtIndex(Segment.INT, transaction) - firstOutput(transaction);
    }

    /// Returns the transaction that made `output`: the first that ends behind it.
    int maker(int output) {
        return (int) Segment.lowerBound(outputsEnd, output + 1);
    }

    long value(int output) {
        return value.getAtIndex(Segment.LONG, output);
    }

    int account(int output) {
        return account.getAtIndex(Segment.INT, output);
    }
}
