package dev.kkachi.graph;

/// Finds how wide the widest path is, as an edge that is as wide.
///
/// It lowers a bar. From both ends spread the edges that are at least as wide as the bar, narrower ones
/// wait in a heap. If the sides meet, the bar is the answer. If one side comes to an end, no path is as
/// wide as the bar, nor wider than the widest edge that waits on that side; the bar goes down there. So
/// the side that ends sooner, however large the other, decides how far down.
///
/// What costs is to look at all that a hub ever did, most of which is narrow. So each side looks at
/// those of its nodes first that have done little, and the side goes on that will have looked at less.
/// A hub's turn comes when nothing else is left on both sides; often they have met before then, perhaps
/// in the hub itself, for they meet as soon as both have reached a node, before either has looked
/// behind it. That holds for the ends too: where one is a hub, such as an exchange, the other side
/// searches alone until it has looked at as much as the hub would cost.
final class WidthSearch {
    private final Scope scope;
    private final TimedGraph graph;
    private final Side forward;
    private final Side backward;
    private long bar;
    private boolean met;
    private boolean interrupted;

    /// A search for paths of which an edge as wide as `bar` is part already; [Scope#NONE] if nothing
    /// is.
    WidthSearch(Scope scope, long bar) {
        this.scope = scope;
        this.graph = scope.graph;
        this.bar = bar;
        this.forward = new Side(scope, true);
        this.backward = new Side(scope, false);
    }

    /// Returns an edge as wide as the widest path, [Scope#NONE] if there is none or the budget ended
    /// before.
    long search() {
        forward.reach.add(scope.source, scope.first - 1, scope.first - 1);
        backward.reach.add(scope.target, scope.last, scope.last);
        while (!met && !interrupted) {
            boolean isForwardStuck = forward.isStuck();
            boolean isBackwardStuck = backward.isStuck();
            if (isForwardStuck || isBackwardStuck) {
                if ((isForwardStuck && !lower(forward)) || (isBackwardStuck && !lower(backward))) {
                    return Scope.NONE;
                }
                release(forward);
                release(backward);
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
        if (side.isAtStart) {
            side.isAtStart = false;
            boolean isSource = side == forward;
            long start = isSource ? scope.first - 1 : scope.last;
            spread(side, isSource ? scope.source : scope.target, start, isSource ? scope.last : scope.first - 1);
            return;
        }
        long edge = side.take();
        int at = side.reached(edge);
        int slot = side.reach.slot(at);
        if (side.reach.edge(slot) == edge) {
            long known = side.reach.mark(slot);
            side.reach.setMark(slot, edge);
            spread(side, at, edge, known);
        }
    }

    /// Reaches a node by an edge that is wide enough. If the other side was there, they have met, and
    /// what is behind the node, be it a hub, need not be looked at; otherwise it waits for its turn.
    private void reach(Side side, long edge) {
        int at = side.reached(edge);
        if (side.reach.isIdle(at, edge)) {
            return;
        }
        int slot = side.reach.slot(at);
        if (slot < 0) {
            side.reach.add(at, edge, side.forward ? scope.last : scope.first - 1);
        } else {
            side.reach.setEdge(slot, edge);
        }
        Side facing = side == forward ? backward : forward;
        met |= facing.reach.isReachedBeyond(at, edge);
        side.open(edge);
    }

    private void release(Side side) {
        EdgeHeap narrow = side.narrow;
        while (!narrow.isEmpty() && graph.compareWidths(narrow.top(), bar) >= 0) {
            long edge = narrow.top();
            narrow.pop();
            reach(side, edge);
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
            reach(side, edge);
        } else {
            side.narrow.push(edge, 0);
        }
    }

    /// What one end has reached and may still reach.
    private static final class Side {
        /// An edge that waits is this many bits wide; above them stands how much there is to look at
        /// behind it.
        private static final int EDGE_BITS = 57;

        private static final long EDGE = (1L << EDGE_BITS) - 1;

        final boolean forward;
        final Reach reach;
        final EdgeHeap open = EdgeHeap.earliestFirst();
        final EdgeHeap narrow;
        private final TimedGraph graph;
        private final long startCost;
        long looked;
        boolean isAtStart = true;

        Side(Scope scope, boolean forward) {
            this.forward = forward;
            this.graph = scope.graph;
            this.reach = new Reach(scope, forward);
            this.narrow = EdgeHeap.widestFirst(scope.graph);
            int start = forward ? scope.source : scope.target;
            this.startCost = graph.seek(start, scope.last) - graph.seek(start, scope.first);
        }

        /// Returns the node that `edge` reaches from this end.
        int reached(long edge) {
            return forward ? graph.to(edge) : graph.from(edge);
        }

        /// Lets `edge` wait for its turn: before those behind which there is twice as much, and of
        /// those alike in that before those that reach their node less well.
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
            return looked + (isAtStart ? startCost : 1L << (open.top() >>> EDGE_BITS));
        }

        /// Says whether there is nothing to go on with but what is too narrow.
        boolean isStuck() {
            return !isAtStart && open.isEmpty();
        }

        void leave(Work work) {
            for (int i = 0; i < narrow.size(); i++) {
                work.leave(narrow.edge(i), forward);
            }
            for (int i = 0; i < open.size(); i++) {
                long edge = edge(open.edge(i));
                if (reach.edge(reach.slot(reached(edge))) == edge) {
                    work.leave(edge, forward);
                }
            }
        }
    }
}
