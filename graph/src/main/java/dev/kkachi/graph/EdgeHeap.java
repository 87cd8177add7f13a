package dev.kkachi.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A heap of edges, each with a handle. On top is the edge with the smallest number, or, if the heap was made over a
/// graph, the one that carries most. Allocates only when it grows.
final class EdgeHeap {
    private final @Nullable TimedGraph widths;
    private long[] edges = new long[64];
    private int[] handles = new int[64];
    private int count;

    private EdgeHeap(@Nullable TimedGraph widths) {
        this.widths = widths;
    }

    static EdgeHeap earliestFirst() {
        return new EdgeHeap(null);
    }

    static EdgeHeap widestFirst(TimedGraph graph) {
        return new EdgeHeap(graph);
    }

    boolean isEmpty() {
        return count == 0;
    }

    int size() {
        return count;
    }

    long edge(int i) {
        return edges[i];
    }

    int handle(int i) {
        return handles[i];
    }

    long top() {
        return edges[0];
    }

    int topHandle() {
        return handles[0];
    }

    void push(long edge, int handle) {
        if (count == edges.length) {
            edges = Arrays.copyOf(edges, Math.multiplyExact(count, 2));
            handles = Arrays.copyOf(handles, edges.length);
        }
        int at = count++;
        while (at > 0 && before(edge, edges[(at - 1) / 2])) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        set(at, edge, handle);
    }

    void pop() {
        long edge = edges[--count];
        int handle = handles[count];
        int at = 0;
        for (int child = 1; child < count; child = 2 * at + 1) {
            if (child + 1 < count && before(edges[child + 1], edges[child])) {
                child++;
            }
            if (!before(edges[child], edge)) {
                break;
            }
            move(child, at);
            at = child;
        }
        set(at, edge, handle);
    }

    private boolean before(long edge, long other) {
        return widths == null ? edge < other : widths.compareWidths(edge, other) > 0;
    }

    private void move(int source, int target) {
        edges[target] = edges[source];
        handles[target] = handles[source];
    }

    private void set(int at, long edge, int handle) {
        edges[at] = edge;
        handles[at] = handle;
    }
}
