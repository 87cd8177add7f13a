package dev.kkachi.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// What the searches for one query share: the budget, the stops, and the record of what was not followed.
final class Work {
    private final TimedGraph graph;
    private final IntPredicate stop;
    private final long budget;
    private final Edges[] held = {new Edges(), new Edges()};
    private final Edges[] pending = {new Edges(), new Edges()};
    private long looked;
    private boolean truncated;
    private boolean pendingKept;

    Work(TimedGraph graph, IntPredicate stop, long budget) {
        this.graph = graph;
        this.stop = stop;
        this.budget = budget;
    }

    /// Counts an incidence as looked at, or says that the budget is used up.
    boolean look() {
        if (looked == budget) {
            truncated = true;
            return false;
        }
        looked++;
        return true;
    }

    long looked() {
        return looked;
    }

    boolean isTruncated() {
        return truncated;
    }

    boolean isStop(int node) {
        return stop.test(node);
    }

    /// Notes an edge that ended at a stop.
    void hold(long edge, boolean forward) {
        held[forward ? 1 : 0].add(edge);
    }

    /// Notes an edge behind which was not looked because the budget was used up.
    void leave(long edge, boolean forward) {
        if (!pendingKept) {
            pending[forward ? 1 : 0].add(edge);
        }
    }

    /// Ends the notes about what the budget left: later searches do not even begin.
    void closePending() {
        pendingKept = true;
    }

    List<Unfollowed> unfollowed() {
        List<Unfollowed> all = new ArrayList<>();
        for (int way = 1; way >= 0; way--) {
            group(held[way].toArray(), Unfollowed.Cause.STOP, way == 1, all);
            group(pending[way].toArray(), Unfollowed.Cause.BUDGET, way == 1, all);
        }
        return all;
    }

    private void group(long[] edges, Unfollowed.Cause cause, boolean forward, List<Unfollowed> all) {
        long[] distinct = Arrays.stream(edges).sorted().distinct().toArray();
        NodeMap place = new NodeMap();
        int[] node = new int[distinct.length];
        int[] size = new int[distinct.length];
        int nodes = 0;
        for (long edge : distinct) {
            int at = forward ? graph.to(edge) : graph.from(edge);
            if (place.get(at) == NodeMap.ABSENT) {
                node[nodes] = at;
                place.put(at, nodes++);
            }
            size[place.get(at)]++;
        }
        long[][] parts = new long[nodes][];
        for (int i = 0; i < nodes; i++) {
            parts[i] = new long[size[i]];
        }
        Arrays.fill(size, 0);
        for (long edge : distinct) {
            int at = place.get(forward ? graph.to(edge) : graph.from(edge));
            parts[at][size[at]++] = edge;
        }
        for (int i = 0; i < nodes; i++) {
            all.add(new Unfollowed(node[i], cause, forward, parts[i]));
        }
    }
}
