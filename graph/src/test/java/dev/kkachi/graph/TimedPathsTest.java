package dev.kkachi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.graph.PathQuery.Objective;
import dev.kkachi.testkit.ForAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimedPathsTest {
    private static final long UNLIMITED = Long.MAX_VALUE;

    @Test
    void aPathNeverGoesBackInTime() {
        DrawnGraph graph = DrawnGraph.of("""
                b>c 5
                a>b 5
                b>d 5
                d>c 5""");

        PathAnswer answer = TimedPaths.over(graph).search(query(Objective.HOPS, 5, UNLIMITED));

        assertThat(answer.paths()).extracting(TimedPath::toString).containsExactly("[1, 2, 3]");
        assertThat(answer.truncated()).isFalse();
    }

    @Test
    void theObjectiveDecidesWhichPathIsBest() {
        DrawnGraph graph = DrawnGraph.of("""
                a>b 4
                b>d 4
                d>c 4
                a>e 9
                e>f 8
                a>c 2
                f>g 9
                g>c 9""");

        assertThat(best(graph, Objective.EARLIEST)).hasToString("[0, 1, 2]");
        assertThat(best(graph, Objective.HOPS)).hasToString("[5]");
        assertThat(best(graph, Objective.WIDEST)).hasToString("[3, 4, 6, 7]");
    }

    @Test
    void theWidestPathBetweenHubsDoesNotLookAtAllThatTheyEverDid() {
        int busy = 5_000;
        DrawnGraph target = DrawnGraph.of("a>b 5\n" + "x>c 9\n".repeat(busy) + "b>c 5\n" + "x>c 1\n".repeat(busy));
        DrawnGraph source = DrawnGraph.of("a>x 1\n".repeat(busy) + "a>b 5\n" + "a>x 9\n".repeat(busy) + "b>c 5\n");

        PathQuery query = new PathQuery(0, 2, Objective.WIDEST, 1, 0, 3L * busy, node -> false, UNLIMITED);
        PathAnswer toHub = TimedPaths.over(target).search(query);
        PathAnswer fromHub = TimedPaths.over(source).search(query);

        assertThat(toHub.paths()).extracting(TimedPath::toString).containsExactly("[0, " + (busy + 1) + "]");
        assertThat(fromHub.paths())
                .extracting(TimedPath::toString)
                .containsExactly("[" + busy + ", " + (2 * busy + 1) + "]");
        assertThat(toHub.looked()).isLessThan(2_000);
        assertThat(fromHub.looked()).isLessThan(2_000);
    }

    @Test
    void whoIsReachedSoonerByMoreHopsIsLookedAtAgain() {
        DrawnGraph graph = DrawnGraph.of("""
                a>e 1
                e>u 1
                u>c 1
                a>u 1
                x>c 1
                x>c 1
                x>c 1
                x>c 1""");

        assertThat(best(graph, Objective.HOPS)).hasToString("[0, 1, 2]");
    }

    @Test
    void nothingPassesThroughAStopAndWhatWentThereIsListed() {
        DrawnGraph graph = DrawnGraph.of("""
                a>x 5
                a>x 6
                x>c 5
                a>b 1
                b>c 1
                d>c 1
                e>c 1""");
        PathQuery query = new PathQuery(0, 2, Objective.HOPS, 9, 0, 7, node -> node == 'x' - 'a', UNLIMITED);

        PathAnswer answer = TimedPaths.over(graph).search(query);

        assertThat(answer.paths()).extracting(TimedPath::toString).containsExactly("[3, 4]");
        Unfollowed stop = answer.unfollowed().getFirst();
        assertThat(stop.node()).isEqualTo('x' - 'a');
        assertThat(stop.cause()).isEqualTo(Unfollowed.Cause.STOP);
        assertThat(stop.isForward()).isTrue();
        assertThat(LongStream.range(0, stop.edgeCount()).map(i -> stop.edge((int) i)))
                .containsExactly(0L, 1L);
    }

    @Test
    void aPathMayBeginAndEndAtAStop() {
        DrawnGraph graph = DrawnGraph.of("""
                a>b 1
                b>c 1""");
        PathQuery query = new PathQuery(0, 2, Objective.EARLIEST, 1, 0, 2, node -> node != 1, UNLIMITED);

        assertThat(TimedPaths.over(graph).search(query).paths()).hasSize(1);
    }

    @Test
    void whatTheBudgetLeftIsListed() {
        DrawnGraph graph = DrawnGraph.of("""
                a>b 1
                b>d 1
                d>e 1
                e>c 1""");

        PathAnswer answer = TimedPaths.over(graph).search(query(Objective.HOPS, 1, 3));

        assertThat(answer.truncated()).isTrue();
        assertThat(answer.looked()).isEqualTo(3);
        assertThat(answer.unfollowed())
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left.cause()).isEqualTo(Unfollowed.Cause.BUDGET));
    }

    @Test
    void noPathLeadsFromANodeToItself() {
        assertThatThrownBy(() -> new PathQuery(1, 1, Objective.HOPS, 1, 0, 9, node -> false, 9))
                .hasMessageContaining("no node twice");
    }

    @Test
    void theBestPathsAreThoseThatTryingAllOfThemFinds() {
        ForAll.forAll(Sample::of, sample -> {
            PathAnswer answer = TimedPaths.over(sample.graph).search(sample.query(UNLIMITED));
            List<String> expected = sample.best();
            return !answer.truncated()
                    && answer.proven() == expected.size()
                    && sample.stopsAreStops(answer)
                    && render(answer.paths()).equals(expected);
        });
    }

    @Test
    void whatASmallBudgetFindsIsAPathAndWhatItCallsProvenIsBest() {
        ForAll.forAll(Sample::of, sample -> {
            PathAnswer answer = TimedPaths.over(sample.graph).search(sample.query(sample.budget));
            List<String> expected = sample.best();
            List<String> found = render(answer.paths());
            boolean areBest = found.subList(0, answer.proven()).equals(expected.subList(0, answer.proven()));
            boolean arePaths = new Oracle(sample).all().containsAll(found);
            boolean isWhole = answer.truncated() || found.equals(expected);
            return areBest && arePaths && isWhole && answer.looked() <= sample.budget;
        });
    }

    /// Whoever has budget for any path has one for a wide one, though it may not be the widest.
    @Test
    void aBudgetThatFindsSomePathFindsOneToCallWideToo() {
        ForAll.forAll(Sample::of, sample -> {
            PathAnswer some = TimedPaths.over(sample.graph).search(sample.with(Objective.HOPS, sample.budget));
            PathAnswer wide = TimedPaths.over(sample.graph).search(sample.with(Objective.WIDEST, sample.budget));
            return some.paths().isEmpty() == wide.paths().isEmpty();
        });
    }

    @Test
    void whatTheBudgetEndsBeforeItIsProvenIsStillReturned() {
        DrawnGraph graph = DrawnGraph.of("""
                a>c 1
                a>b 9
                a>b 9
                a>b 9
                b>c 8""");

        PathAnswer cut = TimedPaths.over(graph).search(query(Objective.WIDEST, 1, 6));
        PathAnswer whole = TimedPaths.over(graph).search(query(Objective.WIDEST, 1, UNLIMITED));

        assertThat(cut.truncated()).isTrue();
        assertThat(cut.proven()).isZero();
        assertThat(cut.paths()).extracting(TimedPath::toString).containsExactly("[0]");
        assertThat(whole.paths()).extracting(TimedPath::toString).containsExactly("[1, 4]");
    }

    private static PathQuery query(Objective objective, int count, long budget) {
        return new PathQuery(0, 2, objective, count, 0, 1_000, node -> false, budget);
    }

    private static TimedPath best(DrawnGraph graph, Objective objective) {
        return TimedPaths.over(graph)
                .search(query(objective, 1, UNLIMITED))
                .paths()
                .getFirst();
    }

    private static List<String> render(List<TimedPath> paths) {
        return paths.stream().map(TimedPath::toString).toList();
    }

    private record Sample(
            DrawnGraph graph,
            Objective objective,
            int count,
            long first,
            long last,
            int stop,
            long budget,
            int target) {
        static Sample of(RandomGenerator random) {
            DrawnGraph graph = DrawnGraph.random(random);
            int edges = (int) graph.edges();
            boolean windowed = random.nextInt(3) == 0;
            return new Sample(
                    graph,
                    Objective.values()[random.nextInt(3)],
                    1 + random.nextInt(12),
                    windowed ? random.nextInt(edges + 1) : 0,
                    windowed ? random.nextInt(edges + 2) : edges,
                    random.nextInt(3) == 0 ? random.nextInt(graph.nodes()) : -1,
                    random.nextInt(60),
                    1 + random.nextInt(graph.nodes() - 1));
        }

        PathQuery with(Objective other, long limit) {
            return new PathQuery(0, target, other, 1, first, last, node -> node == stop, limit);
        }

        PathQuery query(long limit) {
            return new PathQuery(0, target, objective, count, first, last, node -> node == stop, limit);
        }

        List<String> best() {
            List<String> all = new Oracle(this).all();
            return all.subList(0, Math.min(count, all.size()));
        }

        boolean stopsAreStops(PathAnswer answer) {
            return answer.unfollowed().stream()
                    .allMatch(left -> left.node() == stop && left.cause() == Unfollowed.Cause.STOP);
        }
    }

    /// Tries every path, and sorts them.
    private static final class Oracle {
        private final Sample sample;
        private final List<List<Long>> found = new ArrayList<>();

        Oracle(Sample sample) {
            this.sample = sample;
        }

        List<String> all() {
            go(0, List.of(0), List.of());
            Comparator<List<Long>> byHops = Comparator.<List<Long>>comparingInt(List::size)
                    .thenComparing((a, b) -> {
                        for (int i = a.size() - 1; i > 0; i--) {
                            if (!a.get(i).equals(b.get(i))) {
                                return Long.compare(a.get(i), b.get(i));
                            }
                        }
                        return Long.compare(a.getFirst(), b.getFirst());
                    });
            Comparator<List<Long>> order = switch (sample.objective) {
                case HOPS -> byHops;
                case EARLIEST ->
                    Comparator.<List<Long>, Long>comparing(List::getLast).thenComparing(byHops);
                case WIDEST ->
                    Comparator.<List<Long>>comparingInt(path -> -width(path)).thenComparing(byHops);
            };
            return found.stream().sorted(order).map(List::toString).toList();
        }

        private int width(List<Long> path) {
            return path.stream().mapToInt(sample.graph::width).min().orElseThrow();
        }

        private void go(int node, List<Integer> passed, List<Long> path) {
            if (node == sample.target) {
                found.add(path);
                return;
            }
            if (node == sample.stop && !path.isEmpty()) {
                return;
            }
            long first = path.isEmpty() ? sample.first : Math.max(sample.first, path.getLast() + 1);
            for (long edge = first; edge < Math.min(sample.last, sample.graph.edges()); edge++) {
                int next = sample.graph.to(edge);
                if (sample.graph.from(edge) == node && !passed.contains(next)) {
                    List<Integer> nodes = new ArrayList<>(passed);
                    nodes.add(next);
                    List<Long> longer = new ArrayList<>(path);
                    longer.add(edge);
                    go(next, nodes, longer);
                }
            }
        }
    }
}
