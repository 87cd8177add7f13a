package dev.kkachi.tracing;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.internal.TaintTrace;
import dev.kkachi.tracing.spi.Services;

/// Follows tainted money over one asset's ledger. The same ledger, question and services give the same answer, to the
/// last unit.
public final class Tracer {
    private final TransferLog log;
    private final Services services;

    private Tracer(TransferLog log, Services services) {
        this.log = log;
        this.services = services;
    }

    /// Makes one for `log`, on which taint ends at `services`.
    public static Tracer over(TransferLog log, Services services) {
        return new Tracer(log, services);
    }

    /// Answers `query`.
    public Trace trace(TraceQuery query) {
        return TaintTrace.run(query, log, services);
    }
}
