package dev.kkachi.bench.tracing;

import dev.kkachi.ledger.TransferLog;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;

/// JGraphT, the graph library that a Java engineer would pick; the search over it takes the next transfer of all
/// accounts that were reached, as one would write it there.
final class JGraphTPeer implements Peers.Peer {
    /// A transfer as an edge; equal only to itself.
    private static final class Edge {
        private final long transfer;

        Edge(long transfer) {
            this.transfer = transfer;
        }

        long transfer() {
            return transfer;
        }
    }

    private final Graph<Integer, Edge> graph = new DirectedPseudograph<>(Edge.class);
    private final BitSet exchanges;

    private JGraphTPeer(TransferLog log, BitSet exchanges) {
        this.exchanges = exchanges;
        for (int account = 0; account < log.nodes(); account++) {
            graph.addVertex(account);
        }
        for (long transfer = 0; transfer < log.edges(); transfer++) {
            graph.addEdge(log.from(transfer), log.to(transfer), new Edge(transfer));
        }
    }

    static JGraphTPeer over(TransferLog log, BitSet exchanges) {
        return new JGraphTPeer(log, exchanges);
    }

    @Override
    public long reached(int account, long transfer) {
        Set<Integer> reached = new HashSet<>(Set.of(account));
        PriorityQueue<Edge> next = new PriorityQueue<>(Comparator.comparingLong(Edge::transfer));
        leave(account, transfer, next);
        while (!next.isEmpty()) {
            Edge edge = next.remove();
            int to = graph.getEdgeTarget(edge);
            if (reached.add(to) && !exchanges.get(to)) {
                leave(to, edge.transfer() + 1, next);
            }
        }
        return reached.size() - 1L;
    }

    private void leave(int account, long first, PriorityQueue<Edge> next) {
        for (Edge edge : graph.outgoingEdgesOf(account)) {
            if (edge.transfer() >= first) {
                next.add(edge);
            }
        }
    }

    @Override
    public void close() {}
}
