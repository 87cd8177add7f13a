package dev.kkachi.graph;

import java.util.Arrays;

/// What a search knows of the nodes it reached from one end: the edge, a mark of how far its incidences were looked at,
/// and who is not to be passed. Handles are slots, in the order in which nodes were reached.
final class Reach {
    private static final int BANNED = -2;
    private static final int STOP = -3;

    private final Scope scope;
    private final boolean forward;
    private final NodeMap slots = new NodeMap();
    private int count;
    private int[] node = new int[64];
    private long[] edge = new long[64];
    private long[] mark = new long[64];

    Reach(Scope scope, boolean forward) {
        this.scope = scope;
        this.forward = forward;
    }

    /// Returns the slot of a node, or a negative number if it was not reached.
    int slot(int at) {
        return slots.get(at);
    }

    int node(int slot) {
        return node[slot];
    }

    long edge(int slot) {
        return edge[slot];
    }

    long mark(int slot) {
        return mark[slot];
    }

    void setEdge(int slot, long by) {
        edge[slot] = by;
    }

    void setMark(int slot, long to) {
        mark[slot] = to;
    }

    /// Says whether a node was reached, by an edge before `edge` from the source on, or after it back from the target.
    boolean isReachedBeyond(int at, long by) {
        int slot = slots.get(at);
        return slot >= 0 && (forward ? edge[slot] < by : edge[slot] > by);
    }

    /// Says whether reaching a node by this edge is no use, as it was reached better before or is not to be passed.
    boolean isIdle(int at, long by) {
        int slot = slots.get(at);
        if (slot >= 0) {
            return forward ? edge[slot] <= by : edge[slot] >= by;
        }
        if (slot == NodeMap.ABSENT) {
            if (scope.isBanned(at)) {
                slots.put(at, BANNED);
                return true;
            }
            if (!scope.isStop(at)) {
                return false;
            }
            slots.put(at, STOP);
            slot = STOP;
        }
        if (slot == STOP) {
            scope.work.hold(by, forward);
        }
        return true;
    }

    int add(int at, long by, long start) {
        if (count == node.length) {
            int room = Math.multiplyExact(count, 2);
            node = Arrays.copyOf(node, room);
            edge = Arrays.copyOf(edge, room);
            mark = Arrays.copyOf(mark, room);
        }
        node[count] = at;
        edge[count] = by;
        mark[count] = start;
        slots.put(at, count);
        return count++;
    }
}
