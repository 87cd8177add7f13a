package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.TransferLog;
import java.util.Arrays;

/// The accounts that are walked, the one whose next transfer comes first on top: a heap in primitive arrays in which
/// a node has four children, so that the way down is half as long and a node's children lie side by side.
final class Frontier {
    private static final int CHILDREN = 4;
    /// The top of the heap and two generations below.
    private static final int FETCHED = 1 + CHILDREN + CHILDREN * CHILDREN;

    private long[] edges = new long[16];
    private long[] incidences = new long[16];
    private int[] accounts = new int[16];
    private int size;

    /// Says whether nobody is left.
    boolean isEmpty() {
        return size == 0;
    }

    /// Returns the next transfer of all.
    long edge() {
        return edges[0];
    }

    /// Returns whose transfer that is.
    int account() {
        return accounts[0];
    }

    /// Returns which of the account's incidences it is.
    long incidence() {
        return incidences[0];
    }

    /// Fetches from `log` the transfers that come next, as far as the top of the heap knows them.
    long fetch(TransferLog log) {
        long sum = 0;
        for (int i = 0; i < Math.min(size, FETCHED); i++) {
            sum += log.fetch(edges[i]);
        }
        return sum;
    }

    /// Adds `account`, whose next transfer is `edge`, its incidence number `incidence`.
    void add(long edge, int account, long incidence) {
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, 2 * size);
            incidences = Arrays.copyOf(incidences, 2 * size);
            accounts = Arrays.copyOf(accounts, 2 * size);
        }
        int hole = size++;
        while (hole > 0 && edge < edges[(hole - 1) / CHILDREN]) {
            move((hole - 1) / CHILDREN, hole);
            hole = (hole - 1) / CHILDREN;
        }
        fill(hole, edge, account, incidence);
    }

    /// Takes the top off.
    void remove() {
        size--;
        if (size > 0) {
            sink(edges[size], accounts[size], incidences[size]);
        }
    }

    /// Takes the top off and adds `account`, in one way down.
    void replace(long edge, int account, long incidence) {
        sink(edge, account, incidence);
    }

    private void sink(long edge, int account, long incidence) {
        int hole = 0;
        for (int child = leastChild(hole); child < size && edges[child] < edge; child = leastChild(hole)) {
            move(child, hole);
            hole = child;
        }
        fill(hole, edge, account, incidence);
    }

    /// Returns the child of `parent` that comes first, or [#size] and more if it has none.
    private int leastChild(int parent) {
        int first = CHILDREN * parent + 1;
        int least = first;
        for (int child = first + 1; child < Math.min(first + CHILDREN, size); child++) {
            least = edges[child] < edges[least] ? child : least;
        }
        return least;
    }

    private void move(int from, int to) {
        fill(to, edges[from], accounts[from], incidences[from]);
    }

    private void fill(int place, long edge, int account, long incidence) {
        edges[place] = edge;
        accounts[place] = account;
        incidences[place] = incidence;
    }
}
