package dev.kkachi.graph;

/// Finds how wide the widest path is, as an edge that is as wide.
///
/// It lowers a bar. From both ends spread the edges that are at least as wide as the bar, narrower ones wait in a heap.
/// If the sides meet, the bar is the answer. If one side comes to an end, no path is as wide as the bar, nor wider than
/// the widest edge that waits on that side; the bar goes down there. So the side that ends sooner, however large the
/// other, decides how far down.
///
/// What costs is to look at all that a hub ever did, most of which is narrow. So each side looks at those of its nodes
/// first that have done little, and the side goes on that will have looked at less. A hub's turn comes when nothing
/// else is left on both sides; often they have met before then, perhaps in the hub itself.
final class WidthSearch {
    private final Scope scope;
    private final TimedGraph graph;
    private final Side forward;
    private final Side backward;
    private long bar;
    private boolean met;
    private boolean interrupted;

    /// A search for paths of which an edge as wide as `bar` is part already; [Scope#NONE] if nothing is.
    WidthSearch(Scope scope, long bar) {
        this.scope = scope;
        this.graph = scope.graph;
        this.bar = bar;
        this.forward = new Side(scope, true);
        this.backward = new Side(scope, false);
    }

    /// Returns an edge as wide as the widest path, [Scope#NONE] if there is none or the budget ended before.
    long search() {
        forward.reach.add(scope.source, scope.first - 1, 0);
        backward.reach.add(scope.target, scope.last, 0);
        spread(forward, scope.source, scope.first - 1, scope.last);
        spread(backward, scope.target, scope.last, scope.first - 1);
        while (!met && !interrupted) {
            boolean isForwardStuck = forward.open.isEmpty();
            boolean isBackwardStuck = backward.open.isEmpty();
            if (isForwardStuck || isBackwardStuck) {
                if ((isForwardStuck && !lower(forward)) || (isBackwardStuck && !lower(backward))) {
                    return Scope.NONE;
                }
                forward.release(bar);
                backward.release(bar);
            } else {
                step(forward.cost() <= backward.cost() ? forward : backward);
            }
        }
        if (met) {
            return bar;
        }
        forward.leave(scope.work);
        backward.leave(scope.work);
        scope.work.closePending();
        return Scope.NONE;
    }

    private boolean lower(Side side) {
        if (side.narrow.isEmpty()) {
            return false;
        }
        long next = side.narrow.top();
        if (bar == Scope.NONE || graph.compareWidths(next, bar) < 0) {
            bar = next;
        }
        return true;
    }

    private void step(Side side) {
        long edge = side.take();
        int at = side.reached(edge);
        if (side.reach.isIdle(at, edge)) {
            return;
        }
        int slot = side.reach.slot(at);
        long known = side.forward ? scope.last : scope.first - 1;
        if (slot < 0) {
            side.reach.add(at, edge, 0);
        } else {
            known = side.reach.edge(slot);
            side.reach.setEdge(slot, edge);
        }
        Side facing = side == forward ? backward : forward;
        met |= facing.reach.isReachedBeyond(at, edge);
        if (!met) {
            spread(side, at, edge, known);
        }
    }

    /// Looks at what leaves a node that is reached by `edge`, and was by `known` before.
    private void spread(Side side, int node, long edge, long known) {
        long end = graph.seek(node, side.forward ? known : edge);
        int away = side.forward ? 1 : 0;
        for (long i = graph.seek(node, (side.forward ? edge : known) + 1); i < end; i++) {
            if (!scope.work.look()) {
                interrupted = true;
                return;
            }
            side.looked++;
            long incidence = graph.incidence(node, i);
            if ((incidence & 1) == away) {
                offer(side, incidence >>> 1, node);
            }
        }
    }

    private void offer(Side side, long edge, int node) {
        if (!scope.isWide(edge)) {
            return;
        }
        int from = side.forward ? node : graph.from(edge);
        int other = side.forward ? graph.to(edge) : from;
        if (other == node || !scope.admits(edge, from) || side.reach.isIdle(other, edge)) {
            return;
        }
        if (bar != Scope.NONE && graph.compareWidths(edge, bar) >= 0) {
            side.open(edge);
        } else {
            side.narrow.push(edge, 0);
        }
    }

    /// What one end has reached and may still reach.
    private static final class Side {
        /// An edge that waits is this many bits wide; above them stands how much there is to look at behind it.
        private static final int EDGE_BITS = 57;

        private static final long EDGE = (1L << EDGE_BITS) - 1;

        final boolean forward;
        final Reach reach;
        final EdgeHeap open = EdgeHeap.earliestFirst();
        final EdgeHeap narrow;
        private final TimedGraph graph;
        long looked;

        Side(Scope scope, boolean forward) {
            this.forward = forward;
            this.graph = scope.graph;
            this.reach = new Reach(scope, forward);
            this.narrow = EdgeHeap.widestFirst(scope.graph);
        }

        /// Returns the node that `edge` reaches from this end.
        int reached(long edge) {
            return forward ? graph.to(edge) : graph.from(edge);
        }

        /// Lets `edge` wait for its turn: before those behind which there is twice as much, and of those alike in that
        /// before those that reach their node less well.
        void open(long edge) {
            int magnitude = Long.SIZE - Long.numberOfLeadingZeros(graph.incidences(reached(edge)));
            open.push((long) magnitude << EDGE_BITS | (forward ? edge : EDGE - edge), 0);
        }

        /// Takes the edge whose turn it is.
        long take() {
            long edge = edge(open.top());
            open.pop();
            return edge;
        }

        private long edge(long waiting) {
            return forward ? waiting & EDGE : EDGE - (waiting & EDGE);
        }

        /// Returns how much this side will have looked at after its next step, about.
        long cost() {
            return looked + (1L << (open.top() >>> EDGE_BITS));
        }

        void release(long bar) {
            while (!narrow.isEmpty() && graph.compareWidths(narrow.top(), bar) >= 0) {
                open(narrow.top());
                narrow.pop();
            }
        }

        void leave(Work work) {
            for (int i = 0; i < narrow.size(); i++) {
                work.leave(narrow.edge(i), forward);
            }
            for (int i = 0; i < open.size(); i++) {
                work.leave(edge(open.edge(i)), forward);
            }
        }
    }
}
