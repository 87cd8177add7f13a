package dev.kkachi.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the path of fewest hops, and of those the one whose edges, from the last one back, are earliest.
///
/// It is a search from both ends, layer by layer. From the source on, layer h knows the earliest arrival of every node
/// that h hops can reach; back from the target, the latest departure from which h hops still reach it. They meet at a
/// node that is reached before it must be left. The side that has fewer incidences to look at goes next, so a hub is
/// looked at only if there is no way round it. Because each layer adds one hop to what both sides know together, the
/// first layer in which they meet has the fewest hops, and by the same argument no path found passes a node twice.
///
/// Departures say nothing about arrivals. The side of the target therefore keeps the edges it looked at, and a last
/// pass over these, from the nodes where the sides met, finds which path arrives first.
final class HopSearch {
    private final Scope scope;
    private final TimedGraph graph;
    private final Layers forward;
    private final Layers backward;
    private final int hopsMax;
    private boolean met;

    /// A search for paths of at most `hopsMax` hops.
    HopSearch(Scope scope, int hopsMax) {
        this.scope = scope;
        this.hopsMax = hopsMax;
        this.graph = scope.graph;
        this.forward = new Layers(scope, true);
        this.backward = new Layers(scope, false);
    }

    /// Returns the edges of the path, `null` if there is none or the budget ended before one was found.
    long @Nullable [] search() {
        while (!met) {
            boolean isTooFar = forward.depth + backward.depth == hopsMax;
            if (isTooFar || forward.isExhausted() || backward.isExhausted()) {
                return null;
            }
            Layers side = forward.cost() <= backward.cost() ? forward : backward;
            if (!advance(side)) {
                break;
            }
        }
        return met ? best() : null;
    }

    private boolean advance(Layers side) {
        int first = side.start(side.depth);
        int end = side.count;
        side.begin();
        for (int entry = first; entry < end; entry++) {
            if (!look(side, entry)) {
                leave(side, entry);
                Layers other = side == forward ? backward : forward;
                leave(other, other.start(other.depth));
                scope.work.closePending();
                return false;
            }
        }
        side.measure();
        return true;
    }

    private void leave(Layers side, int from) {
        for (int entry = from; entry < side.count; entry++) {
            if (side.parent[entry] != NodeMap.ABSENT) {
                scope.work.leave(side.edge[entry], side.forward);
            }
        }
    }

    private boolean look(Layers side, int entry) {
        int node = side.node[entry];
        int away = side.forward ? 1 : 0;
        long end = side.high(entry);
        for (long i = side.low(entry); i < end; i++) {
            if (!scope.work.look()) {
                return false;
            }
            long incidence = graph.incidence(node, i);
            if ((incidence & 1) == away) {
                reach(side, entry, incidence >>> 1);
            }
        }
        return true;
    }

    private void reach(Layers side, int entry, long edge) {
        int from = side.forward ? side.node[entry] : graph.from(edge);
        int other = side.forward ? graph.to(edge) : from;
        int known = side.top(other);
        if (known == Layers.BANNED || other == side.node[entry]) {
            return;
        }
        boolean isKnown = known >= 0;
        boolean isBetter = !isKnown || side.isBetter(edge, known);
        boolean wantsArc = !side.forward && (!isKnown || isBetter || side.isNew(known));
        if (!(isBetter || wantsArc) || !scope.admits(edge, from)) {
            return;
        }
        if (!isKnown && isBarred(side, other, edge)) {
            return;
        }
        int place = known;
        if (!isKnown || (isBetter && !side.isNew(known))) {
            place = side.enter(other, edge, entry);
        } else if (isBetter) {
            side.improve(known, edge, entry);
        }
        if (wantsArc) {
            side.addArc(place, edge, entry);
        }
        met |= isBetter && meets(side, other, edge);
    }

    private boolean isBarred(Layers side, int other, long edge) {
        int known = side.top(other);
        if (known == NodeMap.ABSENT) {
            if (scope.isBanned(other)) {
                side.bar(other, Layers.BANNED);
                return true;
            }
            if (!scope.isStop(other)) {
                return false;
            }
            side.bar(other, Layers.STOP);
        }
        scope.work.hold(edge, side.forward);
        return true;
    }

    private boolean meets(Layers side, int node, long edge) {
        Layers facing = side == forward ? backward : forward;
        int known = facing.top(node);
        return known >= 0 && (side.forward ? edge < facing.edge[known] : edge > facing.edge[known]);
    }

    private long[] best() {
        long[] arrival = new long[backward.count];
        int[] via = new int[backward.count];
        Arrays.fill(arrival, Long.MAX_VALUE);
        int depth = backward.depth;
        for (int entry = backward.start(depth); entry < backward.end(depth); entry++) {
            int meeting = forward.top(backward.node[entry]);
            if (meeting >= 0 && forward.edge[meeting] < backward.edge[entry]) {
                arrival[entry] = forward.edge[meeting];
                via[entry] = meeting;
            }
        }
        for (int layer = depth; layer > 0; layer--) {
            for (int entry = backward.start(layer); entry < backward.end(layer); entry++) {
                if (arrival[entry] != Long.MAX_VALUE) {
                    carryOn(entry, arrival, via);
                }
            }
        }
        return unwind(arrival, via);
    }

    private void carryOn(int entry, long[] arrival, int[] via) {
        for (int arc = backward.firstArc(entry); arc != NodeMap.ABSENT; arc = backward.nextArc(arc)) {
            int child = backward.arcChild[arc];
            long edge = backward.arcEdge[arc];
            if (edge > arrival[entry] && edge < arrival[child]) {
                arrival[child] = edge;
                via[child] = entry;
            }
        }
    }

    private long[] unwind(long[] arrival, int[] via) {
        long[] path = new long[forward.depth + backward.depth];
        int at = path.length;
        int entry = 0;
        for (int layer = 0; layer < backward.depth; layer++) {
            path[--at] = arrival[entry];
            entry = via[entry];
        }
        int place = via[entry];
        while (at > 0) {
            path[--at] = forward.edge[place];
            place = forward.parent[place];
        }
        return path;
    }
}
