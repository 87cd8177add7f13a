package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.internal.OutputChain.Link;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.BitSet;

/// The transactions of one segment that are laid in order with others: of one that the ledger has, or of one that an
/// import wrote.
final class OutputRows {
    private final OutputSegment segment;
    private final Inputs inputs;
    private final boolean isNew;
    private final boolean hasLines;
    private final BitSet dropped = new BitSet();
    private int next;

    /// What an input spends and where a transaction comes from, wherever these are kept.
    private interface Inputs {
        void read(int input, SpentOutput into);

        long line(int transaction);
    }

    private OutputRows(OutputSegment segment, Inputs inputs, boolean isNew, boolean hasLines) {
        this.segment = segment;
        this.inputs = inputs;
        this.isNew = isNew;
        this.hasLines = hasLines;
    }

    /// Returns those of a segment of `chain`.
    static OutputRows of(OutputChain chain, Link link) {
        Inputs linked = new Inputs() {
            @Override
            public void read(int input, SpentOutput into) {
                chain.spent(link, input, into);
            }

            @Override
            public long line(int transaction) {
                return 0;
            }
        };
        return new OutputRows(link.segment(), linked, false, false);
    }

    /// Returns those of a segment that an import wrote.
    ///
    /// @param hasLines whether it was this import, so that its lines are known
    static OutputRows of(OutputSegment pending, boolean hasLines, Arena arena) throws IOException {
        SpentColumns columns = SpentColumns.open(pending, arena);
        Inputs spent = new Inputs() {
            @Override
            public void read(int input, SpentOutput into) {
                columns.read(input, into);
            }

            @Override
            public long line(int transaction) {
                return columns.line(transaction);
            }
        };
        return new OutputRows(pending, spent, true, hasLines);
    }

    OutputSegment segment() {
        return segment;
    }

    /// Says whether the ledger has not acknowledged them as its own.
    boolean isNew() {
        return isNew;
    }

    /// Returns the line that `transaction` came from, 0 if that is not known.
    long line(int transaction) {
        return hasLines ? inputs.line(transaction) : 0;
    }

    void spent(int input, SpentOutput into) {
        inputs.read(input, into);
    }

    /// Leaves `transaction` out.
    void drop(int transaction) {
        dropped.set(transaction);
    }

    boolean isDropped(int transaction) {
        return dropped.get(transaction);
    }

    /// Returns how many transactions are not left out.
    int kept() {
        return segment.transactions() - dropped.cardinality();
    }

    /// Says whether there is a transaction that was not taken; [#block] and [#take] then tell of it.
    boolean hasNext() {
        next = dropped.nextClearBit(next);
        return next < segment.transactions();
    }

    int block() {
        return segment.block(next);
    }

    int take() {
        return next++;
    }

    /// Says whether `transaction` and `other` of `rows` make the same outputs of the same inputs. Whose an input is may
    /// be said in two ways, as a key and as the key's address.
    boolean isSame(int transaction, OutputRows rows, int other) {
        OutputSegment of = rows.segment;
        int count = segment.outputs(transaction);
        boolean isSame = count == of.outputs(other) && segment.inputs(transaction) == of.inputs(other);
        for (int i = 0; isSame && i < count; i++) {
            int mine = segment.firstOutput(transaction) + i;
            int theirs = of.firstOutput(other) + i;
            isSame = segment.value(mine) == of.value(theirs) && segment.account(mine) == of.account(theirs);
        }
        SpentOutput one = new SpentOutput();
        SpentOutput two = new SpentOutput();
        for (int i = 0; isSame && i < segment.inputs(transaction); i++) {
            spent(segment.firstInput(transaction) + i, one);
            rows.spent(of.firstInput(other) + i, two);
            isSame = one.names(two) && (!one.isKnown() || !two.isKnown() || one.value() == two.value());
        }
        return isSame;
    }

    /// Says whether `transaction` tells more than the same one, `other` of `rows`: its place in the block, or how much
    /// an input spends.
    boolean isFuller(int transaction, OutputRows rows, int other) {
        if (segment.place(transaction) >= 0 && rows.segment.place(other) < 0) {
            return true;
        }
        SpentOutput one = new SpentOutput();
        SpentOutput two = new SpentOutput();
        for (int i = 0; i < segment.inputs(transaction); i++) {
            spent(segment.firstInput(transaction) + i, one);
            rows.spent(rows.segment.firstInput(other) + i, two);
            if (one.isKnown() && !two.isKnown()) {
                return true;
            }
        }
        return false;
    }
}
