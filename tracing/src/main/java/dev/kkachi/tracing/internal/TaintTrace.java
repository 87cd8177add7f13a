package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.Spread;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;
import java.util.ArrayList;
import java.util.List;

/// One run: walks sparsely, sweeps what is dense, and says so.
public final class TaintTrace {
    /// How many transfers [DenseSweep] sweeps in the time in which [SweepTrace] sweeps one.
    private static final int DENSE_PER_SWEPT = 8;

    private TaintTrace() {}

    /// Answers `query` over `log`; taint ends at `services`.
    public static Trace run(TraceQuery query, TransferLog log, Services services) {
        return run(new Flow(query, log, services));
    }

    /// Follows `flow` to its end.
    public static Trace run(Flow flow) {
        return run(flow, SparseTrace.STRETCH);
    }

    /// Sums up the answer to `query` over `log` however many transfers carry taint.
    public static Spread spread(TraceQuery query, TransferLog log, Services services) {
        Spread dense = DenseSweep.spread(query, log, services);
        if (dense != null) {
            return dense;
        }
        Trace trace = run(query.withTransfersMax(Integer.MAX_VALUE), log, services);
        long accounts =
                trace.holders().stream().filter(holder -> !holder.stopped()).count();
        return new Spread(query, log.edges(), trace.transfers().size(), accounts, trace.conservation());
    }

    /// The dense engine starts from the ledger's beginning, for it follows all balances; the sweep goes on from where
    /// the walk stands.
    static Trace run(Flow flow, int stretch) {
        long rest = SparseTrace.run(flow, stretch);
        long edges = flow.log().edges();
        if ((edges - rest) * DENSE_PER_SWEPT > edges) {
            Trace dense = flow.dense(
                    List.of("All " + edges + " transfers were swept, because the taint lay dense among them."));
            if (dense != null) {
                return dense;
            }
        }
        List<String> notes = new ArrayList<>();
        if (rest < edges) {
            notes.add("The last " + (edges - rest) + " of " + edges + " transfers were swept, because the taint lay"
                    + " dense there.");
            SweepTrace.run(flow, rest);
        }
        return flow.trace(notes);
    }
}
