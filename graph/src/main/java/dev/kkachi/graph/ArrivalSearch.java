package dev.kkachi.graph;

/// Finds the first edge with which a path arrives.
///
/// From the source on, the edges that leave reached nodes are taken in the order of time, each node's own next edge
/// waiting in a heap; so of a hub only the edges before the answer are looked at. Back from the target, its incoming
/// edges are proposed as arrivals, the earliest first, and each proposal spreads to whom must be left when to make it.
/// What a later proposal adds is looked at, what an earlier one knew is not looked at again, and nothing is looked at
/// that lies in the time that the other side has swept already. The first proposal that meets the sweep is the answer.
/// The two sides take turns by how much they have looked at. If either has nowhere to go, there is no path.
final class ArrivalSearch {
    private final Scope scope;
    private final TimedGraph graph;
    private final Reach arrivals;
    private final Reach departures;
    private final EdgeHeap sweep = EdgeHeap.earliestFirst();
    private final Edges changed = new Edges();
    private long proposals;
    private long proposal = Scope.NONE;
    private long looked;
    private boolean met;
    private boolean interrupted;

    ArrivalSearch(Scope scope) {
        this.scope = scope;
        this.graph = scope.graph;
        this.arrivals = new Reach(scope, true);
        this.departures = new Reach(scope, false);
        this.proposals = graph.seek(scope.target, scope.first);
    }

    /// Returns the edge, [Scope#NONE] if there is none or the budget ended before it was found.
    long search() {
        int source = arrivals.add(scope.source, scope.first - 1, graph.seek(scope.source, scope.first));
        pushNext(source);
        while (!interrupted && !sweep.isEmpty()) {
            if (looked <= 0) {
                long arrived = sweepOne();
                if (arrived != Scope.NONE) {
                    return arrived;
                }
            } else if (!spreadOne()) {
                break;
            }
            if (met) {
                return proposal;
            }
        }
        return interrupted ? leave() : Scope.NONE;
    }

    private long leave() {
        for (int i = 0; i < sweep.size(); i++) {
            scope.work.leave(sweep.edge(i), true);
        }
        while (changed.size() > 0) {
            scope.work.leave(departures.edge((int) changed.take()), false);
        }
        scope.work.closePending();
        return Scope.NONE;
    }

    private boolean look(int turn) {
        looked += turn;
        interrupted |= !scope.work.look();
        return !interrupted;
    }

    private long sweepOne() {
        long edge = sweep.top();
        int slot = sweep.topHandle();
        sweep.pop();
        looked++;
        int node = arrivals.node(slot);
        int other = graph.to(edge);
        if (other != node && scope.admits(edge, node)) {
            if (other == scope.target) {
                return edge;
            }
            if (!arrivals.isIdle(other, edge)) {
                met |= departures.isReachedBeyond(other, edge);
                pushNext(arrivals.add(other, edge, graph.seek(other, edge + 1)));
            }
        }
        pushNext(slot);
        return Scope.NONE;
    }

    private void pushNext(int slot) {
        int node = arrivals.node(slot);
        long end = graph.incidences(node);
        for (long i = arrivals.mark(slot); i < end; i++) {
            if (!look(1)) {
                return;
            }
            long incidence = graph.incidence(node, i);
            if (incidence >>> 1 >= scope.last) {
                break;
            }
            if ((incidence & 1) == 1) {
                sweep.push(incidence >>> 1, slot);
                arrivals.setMark(slot, i + 1);
                return;
            }
        }
        arrivals.setMark(slot, end);
    }

    private boolean spreadOne() {
        if (changed.size() == 0) {
            return proposeNext();
        }
        int slot = (int) changed.take();
        int node = departures.node(slot);
        long departure = departures.edge(slot);
        long swept = sweep.top();
        long end = graph.seek(node, departure);
        for (long i = graph.seek(node, Math.max(departures.mark(slot), swept)); i < end; i++) {
            if (!look(-1)) {
                return false;
            }
            long incidence = graph.incidence(node, i);
            if ((incidence & 1) == 0) {
                depart(graph.from(incidence >>> 1), incidence >>> 1, node);
            }
        }
        departures.setMark(slot, departure);
        looked--;
        return true;
    }

    private boolean proposeNext() {
        long end = graph.incidences(scope.target);
        while (proposals < end) {
            if (!look(-1)) {
                return false;
            }
            long incidence = graph.incidence(scope.target, proposals++);
            long edge = incidence >>> 1;
            if (edge >= scope.last) {
                return false;
            }
            if ((incidence & 1) == 0) {
                proposal = edge;
                depart(graph.from(edge), edge, scope.target);
                return true;
            }
        }
        return false;
    }

    private void depart(int from, long edge, int to) {
        if (from == to || from == scope.target || !scope.admits(edge, from)) {
            return;
        }
        if (arrivals.isReachedBeyond(from, edge)) {
            met = true;
        } else if (!departures.isIdle(from, edge)) {
            int slot = departures.slot(from);
            if (slot < 0) {
                slot = departures.add(from, edge, scope.first);
                changed.add(slot);
            } else {
                boolean waits = departures.mark(slot) < departures.edge(slot);
                departures.setEdge(slot, edge);
                if (!waits) {
                    changed.add(slot);
                }
            }
        }
    }
}
