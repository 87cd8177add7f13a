package dev.kkachi.graph;

/// What one search may use: where it begins and ends, which edges and which nodes.
final class Scope {
    /// No edge.
    static final long NONE = -1;

    private static final int LOOKS_MAX = 1_000;

    final TimedGraph graph;
    final Work work;
    final int source;
    final int target;
    final long first;
    final long last;
    private final long[] bannedStarts;
    private final int[] bannedNodes;
    private final long floor;

    private Scope(Scope other, long first, long last, long floor) {
        this(
                other.graph,
                other.work,
                other.source,
                other.target,
                first,
                last,
                other.bannedStarts,
                other.bannedNodes,
                floor);
    }

    private Scope(
            TimedGraph graph,
            Work work,
            int source,
            int target,
            long first,
            long last,
            long[] bannedStarts,
            int[] bannedNodes,
            long floor) {
        this.graph = graph;
        this.work = work;
        this.source = source;
        this.target = target;
        this.first = first;
        this.last = last;
        this.bannedStarts = bannedStarts;
        this.bannedNodes = bannedNodes;
        this.floor = floor;
    }

    static Scope of(TimedGraph graph, Work work, PathQuery query) {
        long first = Math.clamp(query.first(), 0, graph.edges());
        long last = Math.clamp(query.last(), first, graph.edges());
        return new Scope(graph, work, query.source(), query.target(), first, last, new long[0], new int[0], NONE);
    }

    /// The same for paths that go on after `prefix`, to none of its nodes, and not with one of
    /// `banned`.
    Scope after(long[] prefix, long[] banned) {
        int hops = prefix.length;
        int[] passed = new int[hops];
        for (int i = 0; i < hops; i++) {
            passed[i] = graph.from(prefix[i]);
        }
        int from = hops == 0 ? source : graph.to(prefix[hops - 1]);
        long start = hops == 0 ? first : prefix[hops - 1] + 1;
        return new Scope(graph, work, from, target, start, last, banned, passed, floor);
    }

    /// The same, with all edges before `end`.
    Scope before(long end) {
        return new Scope(this, first, end, floor);
    }

    /// The same, with edges that carry at least as much as `edge`.
    Scope atLeast(long edge) {
        return new Scope(this, first, last, edge);
    }

    /// The same, from the first edge that leaves the source to the last that reaches the target, of
    /// those that are wide enough: what happened before or after is of no use, however much of it there
    /// is. Of an end that did much, no more than some is looked at for that.
    Scope inTime() {
        long start = first;
        long end = Math.min(graph.seek(source, last), graph.seek(source, first) + LOOKS_MAX);
        for (long i = graph.seek(source, first); i < end && work.look(); i++) {
            long incidence = graph.incidence(source, i);
            start = incidence >>> 1;
            if ((incidence & 1) == 1 && admits(start, source)) {
                break;
            }
        }
        long stop = last;
        long high = graph.seek(target, last);
        long low = Math.max(graph.seek(target, start), high - LOOKS_MAX);
        for (long i = high - 1; i >= low && work.look(); i--) {
            long incidence = graph.incidence(target, i);
            stop = (incidence >>> 1) + 1;
            if ((incidence & 1) == 0 && isWide(incidence >>> 1)) {
                break;
            }
        }
        return new Scope(this, start, Math.max(start, stop), floor);
    }

    /// Says whether `edge` is wide enough, and no forbidden start.
    boolean admits(long edge, int from) {
        if (from == source) {
            for (long banned : bannedStarts) {
                if (banned == edge) {
                    return false;
                }
            }
        }
        return isWide(edge);
    }

    /// Says whether `edge` is wide enough.
    boolean isWide(long edge) {
        return floor == NONE || graph.compareWidths(edge, floor) >= 0;
    }

    /// Says whether paths may pass through `node`, or end there.
    boolean isBanned(int node) {
        for (int banned : bannedNodes) {
            if (banned == node) {
                return true;
            }
        }
        return false;
    }

    /// Says whether `node` is one to stop at; the ends are not.
    boolean isStop(int node) {
        return node != source && node != target && work.isStop(node);
    }
}
