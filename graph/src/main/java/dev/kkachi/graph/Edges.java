package dev.kkachi.graph;

import java.util.Arrays;

/// A queue of edges that grows as needed: first in, first out.
final class Edges {
    private long[] edges = new long[64];
    private int head;
    private int tail;

    void add(long edge) {
        if (tail == edges.length) {
            if (head > edges.length / 2) {
                System.arraycopy(edges, head, edges, 0, tail - head);
                tail -= head;
                head = 0;
            } else {
                edges = Arrays.copyOf(edges, Math.multiplyExact(edges.length, 2));
            }
        }
        edges[tail++] = edge;
    }

    long take() {
        return edges[head++];
    }

    int size() {
        return tail - head;
    }

    long[] toArray() {
        return Arrays.copyOfRange(edges, head, tail);
    }
}
