package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import java.util.BitSet;

/// Follows taint by reading the ledger from one end to the other. Which accounts have ever been touched is a bit
/// each; of a transfer between two others nothing but that is read.
final class SweepTrace {
    private SweepTrace() {}

    /// Lets every transfer from `first` on happen in which a touched account has a part.
    static void run(Flow flow, long first) {
        TransferLog log = flow.log();
        BitSet touched = new BitSet(log.nodes());
        for (int account : flow.followed()) {
            touched.set(account);
        }
        for (long entry : flow.entries()) {
            touched.set(log.to(entry));
        }
        long edges = log.edges();
        for (long edge = first; edge < edges; edge++) {
            if (touched.get(log.from(edge)) || touched.get(log.to(edge))) {
                int opened = flow.step(edge);
                if (opened >= 0) {
                    touched.set(opened);
                }
            }
        }
    }
}
