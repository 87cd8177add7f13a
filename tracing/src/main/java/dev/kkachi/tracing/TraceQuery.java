package dev.kkachi.tracing;

import dev.kkachi.model.Units;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of the money that left some addresses.
///
/// @param seeds the addresses whose units are tainted as they leave; backward, as they reach them
/// @param direction whether the money is followed to where it went or to where it came from
/// @param policy which units leave an account first
/// @param from the first second at which a seed's units are tainted
/// @param to the last such second; what is tainted by then is followed to the end of the ledger
/// @param amount how many units are tainted, the first that leave; `null` for all
/// @param transfersMax after how many tainted transfers the trace stops
public record TraceQuery(
        List<String> seeds,
        Direction direction,
        TaintPolicy policy,
        Instant from,
        Instant to,
        @Nullable Units amount,
        int transfersMax) {
    /// After how many tainted transfers a trace stops that does not say.
    public static final int TRANSFERS_MAX = 1_000_000;

    public TraceQuery {
        seeds = List.copyOf(seeds);
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("A trace starts from at least one address.");
        }
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("A trace from " + from + " to " + to + " has no time to start in.");
        }
        if (transfersMax < 1) {
            throw new IllegalArgumentException("A trace reports at least one transfer, not " + transfersMax + ".");
        }
    }

    /// Returns where all that ever left `seeds` went, by [TaintPolicy#FIFO].
    public static TraceQuery of(String... seeds) {
        return new TraceQuery(
                List.of(seeds), Direction.FORWARD, TaintPolicy.FIFO, Instant.MIN, Instant.MAX, null, TRANSFERS_MAX);
    }

    /// Returns this question for `other` policy.
    public TraceQuery with(TaintPolicy other) {
        return new TraceQuery(seeds, direction, other, from, to, amount, transfersMax);
    }

    /// Returns this question for `other` direction.
    public TraceQuery with(Direction other) {
        return new TraceQuery(seeds, other, policy, from, to, amount, transfersMax);
    }

    /// Returns this question for what leaves the seeds from `first` to `last`.
    public TraceQuery between(Instant first, Instant last) {
        return new TraceQuery(seeds, direction, policy, first, last, amount, transfersMax);
    }

    /// Returns this question for the first `units` that leave the seeds.
    public TraceQuery withAmount(Units units) {
        return new TraceQuery(seeds, direction, policy, from, to, units, transfersMax);
    }

    /// Returns this question for an answer of at most `count` transfers.
    public TraceQuery withTransfersMax(int count) {
        return new TraceQuery(seeds, direction, policy, from, to, amount, count);
    }
}
