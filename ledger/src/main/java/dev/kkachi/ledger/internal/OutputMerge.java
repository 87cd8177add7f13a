package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.internal.BlockOrder.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Brings transactions of several sources into the order of the chain, block by block. The sources stand in the
/// order in which they were read, each in the order of its blocks.
final class OutputMerge {
    private final List<OutputRows> sources;
    private final OutputLosses losses;
    private final Consumer<Whole> filler;
    private List<Row> block = List.of();
    private int next;
    private boolean hasCoinbase;
    private long stored;

    /// @param filler completes what the first source of a transaction did not say
    OutputMerge(List<OutputRows> sources, OutputLosses losses, Consumer<Whole> filler) {
        this.sources = sources;
        this.losses = losses;
        this.filler = filler;
    }

    boolean hasNext() {
        return next < block.size() || sources.stream().anyMatch(OutputRows::hasNext);
    }

    /// Writes transactions until there are no more, or the segment is full.
    void writeTo(OutputWriter writer) throws IOException {
        while (hasNext()) {
            if (next == block.size()) {
                block = BlockOrder.of(nextBlock());
                next = 0;
                hasCoinbase = false;
            }
            for (; next < block.size(); next++) {
                Row row = block.get(next);
                OutputSegment segment = row.rows().segment();
                if (writer.isFull(segment.inputs(row.transaction()), segment.outputs(row.transaction()))) {
                    return;
                }
                write(row, writer);
            }
        }
    }

    private List<Row> nextBlock() {
        int first = Integer.MAX_VALUE;
        for (OutputRows source : sources) {
            first = source.hasNext() ? Math.min(first, source.block()) : first;
        }
        List<Row> rows = new ArrayList<>();
        for (OutputRows source : sources) {
            while (source.hasNext() && source.block() == first) {
                rows.add(new Row(source, source.take()));
            }
        }
        return rows;
    }

    /// A block makes new coins once. Another that does so stands in a block that the chain has left, or is invented.
    private void write(Row row, OutputWriter writer) throws IOException {
        OutputRows rows = row.rows();
        OutputSegment segment = rows.segment();
        boolean isCoinbase = segment.inputs(row.transaction()) == 0;
        Whole whole = new Whole(row);
        if (isCoinbase && hasCoinbase) {
            if (rows.line(row.transaction()) != 0) {
                losses.lose(
                        rows.line(row.transaction()),
                        whole.key,
                        "A block makes new coins once, and another transaction of block "
                                + segment.block(row.transaction()) + " does. Maybe the chain has left one of the two.");
            }
            return;
        }
        hasCoinbase |= isCoinbase;
        filler.accept(whole);
        whole.write(writer);
        stored += rows.isNew() ? 1 : 0;
    }

    long stored() {
        return stored;
    }

    /// A transaction on its way from its source to a segment.
    static final class Whole {
        private final byte[] key = new byte[TransactionKey.BYTES];
        private final List<SpentOutput> spent = new ArrayList<>();
        private final SpentOutput other = new SpentOutput();
        private final OutputRows rows;
        private final int transaction;
        private int place;

        private Whole(Row row) {
            rows = row.rows();
            transaction = row.transaction();
            OutputSegment segment = rows.segment();
            segment.hash(transaction, key);
            place = segment.place(transaction);
            for (int i = 0; i < segment.inputs(transaction); i++) {
                SpentOutput input = new SpentOutput();
                rows.spent(segment.firstInput(transaction) + i, input);
                spent.add(input);
            }
        }

        byte[] key() {
            return key;
        }

        /// Takes from `again`, the same transaction, what is not known yet.
        void fill(OutputRows from, int again) {
            place = place < 0 ? from.segment().place(again) : place;
            for (int i = 0; i < rows.segment().inputs(transaction); i++) {
                from.spent(from.segment().firstInput(again) + i, other);
                SpentOutput mine = spent.get(i);
                if (!mine.isKnown() && other.isKnown()) {
                    mine.set(mine.output(), other.account(), other.value());
                }
            }
        }

        private void write(OutputWriter writer) throws IOException {
            OutputSegment segment = rows.segment();
            for (int i = 0; i < segment.inputs(transaction); i++) {
                writer.input(spent.get(i));
            }
            int end = segment.firstOutput(transaction) + segment.outputs(transaction);
            for (int output = segment.firstOutput(transaction); output < end; output++) {
                writer.output(segment.account(output), segment.value(output));
            }
            int block = segment.block(transaction);
            int seconds = segment.seconds(transaction);
            writer.end(key, new OutputWriter.Where(block, place, seconds, rows.line(transaction)));
        }
    }
}
