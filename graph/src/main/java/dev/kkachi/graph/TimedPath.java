package dev.kkachi.graph;

import java.util.Arrays;

/// A path that respects time: each edge leaves the node that the one before it reached, later than it, and no node is
/// passed twice.
public final class TimedPath {
    private final long[] edges;
    private final long narrowest;

    TimedPath(TimedGraph graph, long[] edges) {
        this.edges = edges;
        long least = edges[0];
        for (long edge : edges) {
            least = graph.compareWidths(edge, least) < 0 ? edge : least;
        }
        this.narrowest = least;
    }

    /// Returns how many edges it has.
    public int hops() {
        return edges.length;
    }

    /// Returns edge `i`, from the source on.
    public long edge(int i) {
        return edges[i];
    }

    /// Returns the last edge, which says when the path arrives.
    public long arrival() {
        return edges[edges.length - 1];
    }

    /// Returns the first of its edges that carry least.
    public long narrowest() {
        return narrowest;
    }

    /// Returns a copy of its first `count` edges.
    long[] prefix(int count) {
        return Arrays.copyOf(edges, count);
    }

    /// Compares by hops, and paths of as many hops by their edges from the last one back: the earlier one is less.
    static int compareByHops(TimedPath a, TimedPath b) {
        if (a.edges.length != b.edges.length) {
            return Integer.compare(a.edges.length, b.edges.length);
        }
        for (int i = a.edges.length - 1; i >= 0; i--) {
            if (a.edges[i] != b.edges[i]) {
                return Long.compare(a.edges[i], b.edges[i]);
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return Arrays.toString(edges);
    }
}
