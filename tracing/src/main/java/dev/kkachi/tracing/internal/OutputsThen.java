package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.OutputView;
import java.time.Instant;

/// A log of outputs as it stood after its first transactions. Outputs that are made later are still counted among
/// those of their account; nobody has made or spent them yet.
///
/// @param log the whole log
/// @param transactions how many transactions had happened
record OutputsThen(OutputLog log, long transactions) implements OutputView {
    /// Returns `log` with the transactions before `end` alone.
    static OutputLog before(OutputLog log, Instant end) {
        long transactions = log.firstAt(end);
        return transactions == log.transactions() ? log : new OutputsThen(log, transactions);
    }

    private long happened(long transaction) {
        return transaction < transactions ? transaction : NONE;
    }

    @Override
    public long maker(long output) {
        return happened(log.maker(output));
    }

    @Override
    public long spender(long output) {
        return happened(log.spender(output));
    }

    @Override
    public Instant time(long transaction) {
        return log.time(transaction);
    }

    @Override
    public int inputs(long transaction) {
        return log.inputs(transaction);
    }

    @Override
    public long input(long transaction, int i) {
        return log.input(transaction, i);
    }

    @Override
    public int outputs(long transaction) {
        return log.outputs(transaction);
    }

    @Override
    public long output(long transaction, int i) {
        return log.output(transaction, i);
    }
}
