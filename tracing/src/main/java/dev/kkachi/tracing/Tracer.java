package dev.kkachi.tracing;

import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.internal.OutputTrace;
import dev.kkachi.tracing.internal.TaintTrace;
import dev.kkachi.tracing.spi.Services;
import java.util.function.Function;

/// Follows tainted money over one asset's ledger. The same ledger, question and services give the same answer, to the
/// last unit.
public final class Tracer {
    private final Function<TraceQuery, Trace> engine;

    private Tracer(Function<TraceQuery, Trace> engine) {
        this.engine = engine;
    }

    /// Makes one for the accounts of `log`, on which taint ends at `services`.
    public static Tracer over(TransferLog log, Services services) {
        return new Tracer(query -> TaintTrace.run(query, log, services));
    }

    /// Makes one for the outputs of `log`, on which taint ends at `services`. A transfer of the answer is an output,
    /// and who paid it is the first whose tainted output its transaction spends.
    public static Tracer over(OutputLog log, Services services) {
        return new Tracer(query -> OutputTrace.run(query, log, services));
    }

    /// Sums up the answer to `query` over the accounts of `log`, of which not every transfer is wanted: taint that has
    /// spread over millions of them is counted, not listed.
    public static Spread spread(TraceQuery query, TransferLog log, Services services) {
        return TaintTrace.spread(query, log, services);
    }

    /// Answers `query`.
    public Trace trace(TraceQuery query) {
        return engine.apply(query);
    }
}
