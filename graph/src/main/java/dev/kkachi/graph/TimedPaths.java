package dev.kkachi.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Finds the best paths of a graph in time.
///
/// A path respects time and passes no node twice; two paths are different if an edge is. The best one is found in two
/// steps: how early or how wide the best is, where that is the question, by [ArrivalSearch] or [WidthSearch]; then by
/// [HopSearch] the one of fewest hops among those. Before it asks how wide, it has some path already. All three search
/// from both ends, and keep what they know of nodes in
/// tables that grow with what was reached, never with the graph.
///
/// The next best ones are found by dividing what is left (Lawler 1972, as Yen 1971 for paths without loops): all other
/// paths leave the best one at its first, second, ... edge, and each of these classes has a best path of its own. For k
/// paths of h hops that takes at most k times h searches, none of them for what is worse than as many paths as are
/// wanted. Without a limit the answer is exact: the order of paths is total, and the k first are returned. With the
/// budget used up, those that are certain are counted as such.
///
/// The order is by [PathQuery.Objective]; what is still equal is ordered by edges from the last one back, the earlier
/// one first.
public final class TimedPaths {
    private final TimedGraph graph;

    private TimedPaths(TimedGraph graph) {
        this.graph = graph;
    }

    /// Returns a search over `graph`.
    public static TimedPaths over(TimedGraph graph) {
        return new TimedPaths(graph);
    }

    /// Returns the best paths that `query` asks for.
    public PathAnswer search(PathQuery query) {
        Work work = new Work(graph, query.stop(), query.budget());
        Scope scope = Scope.of(graph, work, query);
        PriorityQueue<Candidate> candidates = new PriorityQueue<>(Comparator.comparing(Candidate::path, order(query)));
        List<TimedPath> paths = new ArrayList<>();
        addBest(query, new Branch(scope, new long[0], new long[0]), candidates, query.count());
        int proven = 0;
        while (paths.size() < query.count() && !candidates.isEmpty()) {
            proven += work.isTruncated() ? 0 : 1;
            Candidate best = candidates.remove();
            paths.add(best.path);
            if (paths.size() < query.count() && !work.isTruncated()) {
                divide(query, best, candidates, query.count() - paths.size());
            }
        }
        return new PathAnswer(paths, proven, work.isTruncated(), work.looked(), work.unfollowed());
    }

    private Comparator<TimedPath> order(PathQuery query) {
        return switch (query.objective()) {
            case HOPS -> TimedPath::compareByHops;
            case EARLIEST -> Comparator.comparingLong(TimedPath::arrival).thenComparing(TimedPath::compareByHops);
            case WIDEST -> {
                Comparator<TimedPath> widest = (a, b) -> graph.compareWidths(b.narrowest(), a.narrowest());
                yield widest.thenComparing(TimedPath::compareByHops);
            }
        };
    }

    /// Divides the paths of a class, its best one taken out, by where they leave it.
    private void divide(PathQuery query, Candidate best, PriorityQueue<Candidate> candidates, int wanted) {
        Branch branch = best.branch;
        for (int hop = branch.prefix.length; hop < best.path.hops(); hop++) {
            boolean isFirst = hop == branch.prefix.length;
            long[] banned = isFirst ? Arrays.copyOf(branch.banned, branch.banned.length + 1) : new long[1];
            banned[banned.length - 1] = best.path.edge(hop);
            addBest(query, new Branch(branch.scope, best.path.prefix(hop), banned), candidates, wanted);
        }
    }

    private void addBest(PathQuery query, Branch branch, PriorityQueue<Candidate> candidates, int wanted) {
        long[] rest = rest(query.objective(), branch, worst(candidates, wanted));
        if (rest != null) {
            long[] edges = Arrays.copyOf(branch.prefix, branch.prefix.length + rest.length);
            System.arraycopy(rest, 0, edges, branch.prefix.length, rest.length);
            candidates.add(new Candidate(branch, new TimedPath(graph, edges)));
        }
    }

    /// Returns the last of the `wanted` best candidates, `null` if there are fewer: what is worse need not be found.
    private static @Nullable TimedPath worst(PriorityQueue<Candidate> candidates, int wanted) {
        if (candidates.size() < wanted) {
            return null;
        }
        Candidate[] sorted = candidates.toArray(Candidate[]::new);
        Arrays.sort(sorted, candidates.comparator());
        return sorted[wanted - 1].path;
    }

    private long @Nullable [] rest(PathQuery.Objective objective, Branch branch, @Nullable TimedPath worst) {
        Scope scope = branch.scope.after(branch.prefix, branch.banned);
        return switch (objective) {
            case HOPS -> {
                int hopsMax = worst == null ? Integer.MAX_VALUE : worst.hops() - branch.prefix.length;
                yield new HopSearch(scope, hopsMax).search();
            }
            case EARLIEST -> {
                Scope inTime = worst == null ? scope : scope.before(worst.arrival() + 1);
                long arrival = new ArrivalSearch(inTime).search();
                yield arrival == Scope.NONE
                        ? null
                        : new HopSearch(scope.before(arrival + 1), Integer.MAX_VALUE).search();
            }
            case WIDEST -> {
                long bar = branch.prefix.length == 0 ? Scope.NONE : new TimedPath(graph, branch.prefix).narrowest();
                yield widest(worst == null ? scope : scope.atLeast(worst.narrowest()), bar);
            }
        };
    }

    /// Returns the widest path in `scope` of which an edge as wide as `bar` is part already. The path of fewest hops
    /// is found first: nothing narrower need be looked at, and if the budget ends it is still there.
    private long @Nullable [] widest(Scope scope, long bar) {
        long[] some = new HopSearch(scope, Integer.MAX_VALUE).search();
        if (some == null) {
            return null;
        }
        long narrowest = new TimedPath(graph, some).narrowest();
        if (bar != Scope.NONE && graph.compareWidths(narrowest, bar) >= 0) {
            return some;
        }
        Scope wide = scope.atLeast(narrowest).inTime();
        long widest = new WidthSearch(wide, bar).search();
        if (widest == Scope.NONE || graph.compareWidths(widest, narrowest) == 0) {
            return some;
        }
        return Objects.requireNonNullElse(new HopSearch(wide.atLeast(widest), Integer.MAX_VALUE).search(), some);
    }

    /// The paths that begin with `prefix` and do not go on with an edge of `banned`.
    private static final class Branch {
        final Scope scope;
        final long[] prefix;
        final long[] banned;

        Branch(Scope scope, long[] prefix, long[] banned) {
            this.scope = scope;
            this.prefix = prefix;
            this.banned = banned;
        }
    }

    /// The best path of a branch.
    private static final class Candidate {
        final Branch branch;
        final TimedPath path;

        Candidate(Branch branch, TimedPath path) {
            this.branch = branch;
            this.path = path;
        }

        TimedPath path() {
            return path;
        }
    }
}
