package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.TransferView;
import dev.kkachi.model.Units;
import java.time.Instant;

/// A log as it stood after its first transfers. The opening balances are those of the whole log.
///
/// @param log the whole log
/// @param edges how many transfers had happened
record LogThen(TransferLog log, long edges) implements TransferView {
    /// Returns `log` with the transfers before `end` alone.
    static TransferLog before(TransferLog log, Instant end) {
        long edges = log.firstAt(end);
        return edges == log.edges() ? log : new LogThen(log, edges);
    }

    @Override
    public Units amount(long transfer) {
        return log.amount(transfer);
    }

    @Override
    public Instant time(long transfer) {
        return log.time(transfer);
    }

    @Override
    public String name(long transfer) {
        return log.name(transfer);
    }

    @Override
    public Units opening(int account) {
        return log.opening(account);
    }

    @Override
    public Units balance(int account, long i) {
        return log.balance(account, i);
    }

    @Override
    public int from(long edge) {
        return log.from(edge);
    }

    @Override
    public int to(long edge) {
        return log.to(edge);
    }

    @Override
    public long incidences(int node) {
        return log.seek(node, edges);
    }

    @Override
    public long incidence(int node, long i) {
        return log.incidence(node, i);
    }

    @Override
    public long seek(int node, long edge) {
        return log.seek(node, Math.min(edge, edges));
    }

    @Override
    public int compareWidths(long edge, long other) {
        return log.compareWidths(edge, other);
    }
}
