package dev.kkachi.graph;

import java.util.function.IntPredicate;

/// Which paths are asked for.
///
/// @param source where they begin
/// @param target where they end
/// @param objective which of them are best
/// @param count how many of the best are wanted
/// @param first the first edge that may be used
/// @param last the edge before which all must lie
/// @param stop which nodes are not passed through; a path may begin and end at one
/// @param budget how many incidences may be looked at
public record PathQuery(
        int source, int target, Objective objective, int count, long first, long last, IntPredicate stop, long budget) {
    public PathQuery {
        if (source == target) {
            throw new IllegalArgumentException("A path passes no node twice, so none leads from " + source + " back.");
        }
        if (count < 1 || budget < 0) {
            throw new IllegalArgumentException(
                    "A search wants at least one path and a budget, not " + count + " and " + budget + ".");
        }
    }

    /// What makes a path better than another.
    public enum Objective {
        /// Fewest hops; of as many hops the one that arrives first.
        HOPS,
        /// Earliest arrival; of those that arrive with the same edge the one of fewest hops.
        EARLIEST,
        /// Widest at its narrowest edge; of equally wide ones the one of fewest hops, then the one that arrives first.
        WIDEST
    }
}
