package dev.kkachi.ledger;

import dev.kkachi.model.Units;
import java.time.Instant;

/// A log read from its end, payers and payees exchanged: what its accounts hold in the end is what they open with,
/// and money runs back to where it came from. Whatever follows money forward follows it backward over this view.
///
/// @param log the log as it happened
public record Reversed(TransferLog log) implements TransferView {
    /// Returns the number that `transfer` has in the other of the two orders.
    public long mirrored(long transfer) {
        return log.edges() - 1 - transfer;
    }

    @Override
    public Units amount(long transfer) {
        return log.amount(mirrored(transfer));
    }

    @Override
    public Instant time(long transfer) {
        return log.time(mirrored(transfer));
    }

    @Override
    public long fetch(long transfer) {
        return log.fetch(mirrored(transfer));
    }

    @Override
    public String name(long transfer) {
        return log.name(mirrored(transfer));
    }

    @Override
    public Units opening(int account) {
        return log.balance(account, log.incidences(account));
    }

    @Override
    public Units balance(int account, long i) {
        return log.balance(account, log.incidences(account) - i);
    }

    @Override
    public long edges() {
        return log.edges();
    }

    @Override
    public int from(long edge) {
        return log.to(mirrored(edge));
    }

    @Override
    public int to(long edge) {
        return log.from(mirrored(edge));
    }

    @Override
    public long incidences(int node) {
        return log.incidences(node);
    }

    @Override
    public long incidence(int node, long i) {
        long incidence = log.incidence(node, log.incidences(node) - 1 - i);
        return (mirrored(incidence >>> 1) << 1) | (~incidence & 1);
    }

    @Override
    public long seek(int node, long edge) {
        return log.incidences(node) - log.seek(node, log.edges() - edge);
    }

    @Override
    public int compareWidths(long edge, long other) {
        return log.compareWidths(mirrored(edge), mirrored(other));
    }
}
