package dev.kkachi.graph;

/// A node that a search reached and did not pass through.
public final class Unfollowed {
    private final int node;
    private final Cause cause;
    private final boolean forward;
    private final long[] edges;

    Unfollowed(int node, Cause cause, boolean forward, long[] edges) {
        this.node = node;
        this.cause = cause;
        this.forward = forward;
        this.edges = edges;
    }

    /// Why a node was not passed through.
    public enum Cause {
        /// The caller said that nothing passes through it.
        STOP,
        /// The budget was used up before its turn.
        BUDGET
    }

    /// Returns the node.
    public int node() {
        return node;
    }

    /// Returns why it was not passed through.
    public Cause cause() {
        return cause;
    }

    /// Says whether it was reached from the source, along the edges; otherwise it was reached from the target, against
    /// them.
    public boolean isForward() {
        return forward;
    }

    /// Returns by how many edges the search reached it.
    public int edgeCount() {
        return edges.length;
    }

    /// Returns edge `i` of those by which the search reached it, in the order of time.
    public long edge(int i) {
        return edges[i];
    }
}
