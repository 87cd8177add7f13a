package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import dev.kkachi.tracing.Trace;
import dev.kkachi.tracing.TraceQuery;
import dev.kkachi.tracing.spi.Services;
import java.util.ArrayList;
import java.util.List;

/// One run: walks sparsely, sweeps what is dense, and says so.
public final class TaintTrace {
    private TaintTrace() {}

    /// Answers `query` over `log`; taint ends at `services`.
    public static Trace run(TraceQuery query, TransferLog log, Services services) {
        return run(new Flow(query, log, services));
    }

    /// Follows `flow` to its end.
    public static Trace run(Flow flow) {
        return run(flow, SparseTrace.STRETCH);
    }

    static Trace run(Flow flow, int stretch) {
        List<String> notes = new ArrayList<>();
        long rest = SparseTrace.run(flow, stretch);
        long edges = flow.log().edges();
        if (rest < edges) {
            notes.add("The last " + (edges - rest) + " of " + edges + " transfers were swept, because the taint lay"
                    + " dense there.");
            SweepTrace.run(flow, rest);
        }
        return flow.trace(notes);
    }
}
