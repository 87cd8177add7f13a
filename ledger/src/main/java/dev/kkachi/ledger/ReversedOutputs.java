package dev.kkachi.ledger;

import java.time.Instant;

/// A log of outputs read from its end: a transaction spends what it made and makes what it spent, in the mirrored
/// order. What is not spent by the end is there from the start. Outputs keep their numbers.
///
/// @param log the log as it happened
public record ReversedOutputs(OutputLog log) implements OutputView {
    private long mirrored(long transaction) {
        return transaction == NONE ? NONE : log.transactions() - 1 - transaction;
    }

    @Override
    public long transactions() {
        return log.transactions();
    }

    @Override
    public Instant time(long transaction) {
        return log.time(mirrored(transaction));
    }

    @Override
    public int inputs(long transaction) {
        return log.outputs(mirrored(transaction));
    }

    @Override
    public long input(long transaction, int i) {
        return log.output(mirrored(transaction), inputs(transaction) - 1 - i);
    }

    @Override
    public int outputs(long transaction) {
        return log.inputs(mirrored(transaction));
    }

    @Override
    public long output(long transaction, int i) {
        return log.input(mirrored(transaction), outputs(transaction) - 1 - i);
    }

    @Override
    public long maker(long output) {
        return mirrored(log.spender(output));
    }

    @Override
    public long spender(long output) {
        return mirrored(log.maker(output));
    }
}
