package dev.kkachi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A small graph in time that is easy to see through: edges are drawn as `a>b 5`, one after the other.
final class DrawnGraph implements TimedGraph {
    private final int[] from;
    private final int[] to;
    private final int[] width;
    private final List<List<Long>> incidences = new ArrayList<>();

    private DrawnGraph(int nodes, int[][] edges) {
        from = new int[edges.length];
        to = new int[edges.length];
        width = new int[edges.length];
        for (int node = 0; node < nodes; node++) {
            incidences.add(new ArrayList<>());
        }
        for (int edge = 0; edge < edges.length; edge++) {
            from[edge] = edges[edge][0];
            to[edge] = edges[edge][1];
            width[edge] = edges[edge][2];
            incidences.get(from[edge]).add(edge * 2L + 1);
            incidences.get(to[edge]).add(edge * 2L);
        }
    }

    static DrawnGraph of(String picture) {
        List<int[]> edges = picture.lines()
                .map(line -> line.split("[> ]"))
                .map(parts -> new int[] {node(parts[0]), node(parts[1]), Integer.parseInt(parts[2])})
                .toList();
        return new DrawnGraph(26, edges.toArray(int[][]::new));
    }

    static int node(String letter) {
        return letter.charAt(0) - 'a';
    }

    /// A graph of few nodes, with loops, parallel edges, hubs and ties.
    static DrawnGraph random(RandomGenerator random) {
        return random.nextBoolean() ? tangled(random) : layered(random);
    }

    /// Most edges lead from a layer of nodes to the next, so that many paths differ in little.
    private static DrawnGraph layered(RandomGenerator random) {
        int layers = 2 + random.nextInt(4);
        int breadth = 1 + random.nextInt(3);
        int nodes = layers * breadth;
        int[][] edges = new int[10 + random.nextInt(40)][];
        for (int i = 0; i < edges.length; i++) {
            int layer = random.nextInt(3) == 0 ? random.nextInt(layers) : i * layers / edges.length;
            int next = (layer + 1) % layers;
            int a = layer * breadth + random.nextInt(breadth);
            int b = random.nextInt(8) == 0 ? random.nextInt(nodes) : next * breadth + random.nextInt(breadth);
            edges[i] = new int[] {a, b, random.nextInt(4)};
        }
        return new DrawnGraph(nodes, edges);
    }

    private static DrawnGraph tangled(RandomGenerator random) {
        int nodes = 2 + random.nextInt(7);
        int[][] edges = new int[random.nextInt(22)][];
        boolean hub = random.nextBoolean();
        int widths = 1 + random.nextInt(6);
        for (int i = 0; i < edges.length; i++) {
            int a = hub && random.nextInt(3) == 0 ? 0 : random.nextInt(nodes);
            int b = hub && random.nextInt(3) == 0 ? 0 : random.nextInt(nodes);
            edges[i] = new int[] {a, b, random.nextInt(widths)};
        }
        return new DrawnGraph(nodes, edges);
    }

    int width(long edge) {
        return width[(int) edge];
    }

    @Override
    public int nodes() {
        return incidences.size();
    }

    @Override
    public long edges() {
        return from.length;
    }

    @Override
    public int from(long edge) {
        return from[(int) edge];
    }

    @Override
    public int to(long edge) {
        return to[(int) edge];
    }

    @Override
    public long incidences(int node) {
        return incidences.get(node).size();
    }

    @Override
    public long incidence(int node, long i) {
        return incidences.get(node).get((int) i);
    }

    @Override
    public long seek(int node, long edge) {
        long at = 0;
        while (at < incidences(node) && incidence(node, at) >>> 1 < edge) {
            at++;
        }
        return at;
    }

    @Override
    public int compareWidths(long edge, long other) {
        return Integer.compare(width(edge), width(other));
    }

    @Override
    public String toString() {
        StringBuilder picture = new StringBuilder();
        for (int edge = 0; edge < from.length; edge++) {
            picture.append(from[edge])
                    .append('>')
                    .append(to[edge])
                    .append(' ')
                    .append(width[edge])
                    .append("; ");
        }
        return picture.toString();
    }
}
