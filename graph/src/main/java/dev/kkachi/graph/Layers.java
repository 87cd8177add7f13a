package dev.kkachi.graph;

import java.util.Arrays;

/// One side of a search by hops: in layer h, the nodes that h hops reach better than fewer hops do. Better is earlier
/// from the source on, and later back from the target.
///
/// A node enters once per layer that makes it better. The range of its incidences that is still to be looked at ends
/// where that of its older entry began, so that no incidence is looked at twice.
final class Layers {
    /// In the place of an entry: nobody passes here.
    static final int BANNED = -2;
    /// In the place of an entry: a stop.
    static final int STOP = -3;

    final boolean forward;
    private final Scope scope;
    private final NodeMap top = new NodeMap();

    int count;
    int[] node = new int[64];
    long[] edge = new long[64];
    int[] parent = new int[64];
    private int[] older = new int[64];
    private long[] low = new long[64];
    private long[] high = new long[64];

    int depth;
    private int[] starts = new int[16];
    private long cost;

    private int[] arcHead = new int[64];
    private int arcs;
    private int[] arcNext = new int[64];
    int[] arcChild = new int[64];
    long[] arcEdge = new long[64];

    Layers(Scope scope, boolean forward) {
        this.scope = scope;
        this.forward = forward;
        enter(forward ? scope.source : scope.target, forward ? scope.first - 1 : scope.last, NodeMap.ABSENT);
        starts[1] = 1;
        measure();
    }

    int start(int layer) {
        return starts[layer];
    }

    int end(int layer) {
        return layer == depth ? count : starts[layer + 1];
    }

    boolean isExhausted() {
        return start(depth) == count;
    }

    /// Returns how many incidences the next layer takes to look at.
    long cost() {
        return cost;
    }

    /// Returns the newest entry of a node, or why it has none.
    int top(int at) {
        return top.get(at);
    }

    void bar(int at, int why) {
        top.put(at, why);
    }

    boolean isNew(int entry) {
        return entry >= start(depth);
    }

    boolean isBetter(long candidate, int entry) {
        return forward ? candidate < edge[entry] : candidate > edge[entry];
    }

    void begin() {
        depth++;
        if (depth + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[depth] = count;
    }

    /// Makes `entry`, which is in the layer that grows, better.
    void improve(int entry, long by, int from) {
        edge[entry] = by;
        parent[entry] = from;
    }

    int enter(int at, long by, int from) {
        if (count == node.length) {
            grow();
        }
        node[count] = at;
        edge[count] = by;
        parent[count] = from;
        older[count] = top.get(at);
        arcHead[count] = NodeMap.ABSENT;
        top.put(at, count);
        return count++;
    }

    /// Ends the layer that grows, and measures the one after it.
    void measure() {
        cost = 0;
        for (int entry = start(depth); entry < count; entry++) {
            int at = node[entry];
            int before = older[entry];
            boolean isFirst = before == NodeMap.ABSENT;
            if (forward) {
                low[entry] = scope.graph.seek(at, edge[entry] + 1);
                high[entry] = scope.graph.seek(at, isFirst ? scope.last : edge[before]);
            } else {
                low[entry] = scope.graph.seek(at, isFirst ? scope.first : edge[before] + 1);
                high[entry] = scope.graph.seek(at, edge[entry]);
            }
            cost += Math.max(0, high[entry] - low[entry]);
        }
    }

    long low(int entry) {
        return low[entry];
    }

    long high(int entry) {
        return high[entry];
    }

    void addArc(int entry, long by, int child) {
        if (arcs == arcNext.length) {
            int room = Math.multiplyExact(arcs, 2);
            arcNext = Arrays.copyOf(arcNext, room);
            arcChild = Arrays.copyOf(arcChild, room);
            arcEdge = Arrays.copyOf(arcEdge, room);
        }
        arcEdge[arcs] = by;
        arcChild[arcs] = child;
        arcNext[arcs] = arcHead[entry];
        arcHead[entry] = arcs++;
    }

    int firstArc(int entry) {
        return arcHead[entry];
    }

    int nextArc(int arc) {
        return arcNext[arc];
    }

    private void grow() {
        int room = Math.multiplyExact(count, 2);
        node = Arrays.copyOf(node, room);
        edge = Arrays.copyOf(edge, room);
        parent = Arrays.copyOf(parent, room);
        older = Arrays.copyOf(older, room);
        low = Arrays.copyOf(low, room);
        high = Arrays.copyOf(high, room);
        arcHead = Arrays.copyOf(arcHead, room);
    }
}
