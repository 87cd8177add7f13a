package dev.kkachi.tracing;

import dev.kkachi.graph.PathQuery.Objective;
import java.time.Instant;

/// What is asked of the ways that money may have taken from one address to another.
///
/// @param from where it came from
/// @param to where it went
/// @param objective which ways are best
/// @param count how many of the best are wanted
/// @param first the first second at which a transfer may happen
/// @param last the last such second
/// @param budget how many transfers, counted at each account, may be looked at
public record PathsQuery(
        String from, String to, Objective objective, int count, Instant first, Instant last, long budget) {
    /// How many transfers a search looks at that does not say: what takes about a second.
    public static final long BUDGET = 2_000_000;

    /// How many ways at most are asked for at once.
    public static final int COUNT_MAX = 1_000;

    public PathsQuery {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A path leads from one address to another, not back to " + from + ".");
        }
        if (count < 1 || count > COUNT_MAX) {
            throw new IllegalArgumentException(
                    "From 1 to " + COUNT_MAX + " paths are searched for, not " + count + ".");
        }
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("A path from " + first + " to " + last + " has no time to happen in.");
        }
        if (budget < 1) {
            throw new IllegalArgumentException("A search looks at one transfer at least, not at " + budget + ".");
        }
    }

    /// Returns the question for the way of fewest hops at any time.
    public static PathsQuery of(String from, String to) {
        return new PathsQuery(from, to, Objective.HOPS, 1, Instant.MIN, Instant.MAX, BUDGET);
    }

    /// Returns this question for what is best by `other`.
    public PathsQuery with(Objective other) {
        return new PathsQuery(from, to, other, count, first, last, budget);
    }

    /// Returns this question for the `k` best.
    public PathsQuery best(int k) {
        return new PathsQuery(from, to, objective, k, first, last, budget);
    }

    /// Returns this question for transfers from `start` to `end`.
    public PathsQuery between(Instant start, Instant end) {
        return new PathsQuery(from, to, objective, count, start, end, budget);
    }

    /// Returns this question for a search that looks at `transfers` at most.
    public PathsQuery withBudget(long transfers) {
        return new PathsQuery(from, to, objective, count, first, last, transfers);
    }
}
