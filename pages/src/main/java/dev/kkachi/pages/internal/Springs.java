package dev.kkachi.pages.internal;

/// Finds places for the nodes of a small graph: ties pull like springs, the weaker the more ties a node
/// has, nodes push each other away, and everything cools down (after Fruchterman and Reingold, 1991).
/// Then the picture is stretched to its frame, which is wide, and what still stands too near is moved
/// apart, further to the side than up and down, since names are wide. It starts from a spiral and rolls
/// no dice, so the same graph is placed the same.
final class Springs {
    /// How much wider than high the picture is.
    static final double WIDE = 1.7;

    /// How much wider than high the room of a node is.
    static final double ROOM = 2.4;

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final long WORK_MAX = 12_000_000;
    private static final int ROUNDS_MAX = 400;
    private static final int PUSHES_MAX = 200;
    private static final double GRAVITY = 0.06;

    private Springs() {}

    /// Returns x and y of every node, around the middle, within about [#WIDE] and 1 of it.
    static double[][] place(int nodes, int[][] edges) {
        double[][] at = new double[nodes][2];
        for (int i = 0; i < nodes; i++) {
            double radius = Math.sqrt((i + 0.5) / nodes);
            at[i][0] = radius * StrictMath.cos(i * GOLDEN_ANGLE);
            at[i][1] = radius * StrictMath.sin(i * GOLDEN_ANGLE);
        }
        if (nodes < 2) {
            return at;
        }
        double length = 1 / Math.sqrt(nodes);
        double[] pull = pull(nodes, edges);
        long rounds = Math.min(ROUNDS_MAX, Math.max(20, WORK_MAX / ((long) nodes * nodes)));
        for (long round = 0; round < rounds; round++) {
            move(at, edges, pull, new double[] {length, 0.12 * (1 - (double) round / rounds)});
        }
        stretch(at, 0, WIDE);
        stretch(at, 1, 1);
        apart(at, least(nodes));
        return at;
    }

    /// Returns how far apart nodes stand at least: rooms fill about a third of the picture.
    static double least(int nodes) {
        return 0.75 * Math.sqrt(4 * WIDE / (ROOM * nodes));
    }

    /// Returns how strongly each tie pulls: at a node with many ties each pulls less.
    private static double[] pull(int nodes, int[][] edges) {
        int[] degree = new int[nodes];
        for (int[] edge : edges) {
            degree[edge[0]]++;
            degree[edge[1]]++;
        }
        double[] pull = new double[edges.length];
        for (int i = 0; i < edges.length; i++) {
            pull[i] = 1 / Math.sqrt(Math.max(degree[edges[i][0]], degree[edges[i][1]]));
        }
        return pull;
    }

    private static void move(double[][] at, int[][] edges, double[] pull, double[] lengthAndHeat) {
        double length = lengthAndHeat[0];
        double[][] force = new double[at.length][2];
        for (int a = 0; a < at.length; a++) {
            for (int b = a + 1; b < at.length; b++) {
                double dx = at[a][0] - at[b][0];
                double dy = at[a][1] - at[b][1];
                double square = Math.max(1e-6, (dx * dx) + (dy * dy));
                push(force, a, b, dx * length * length / square, dy * length * length / square);
            }
        }
        for (int i = 0; i < edges.length; i++) {
            int[] edge = edges[i];
            double dx = at[edge[0]][0] - at[edge[1]][0];
            double dy = at[edge[0]][1] - at[edge[1]][1];
            double strength = pull[i] * Math.sqrt((dx * dx) + (dy * dy)) / length;
            push(force, edge[0], edge[1], -dx * strength, -dy * strength);
        }
        for (int i = 0; i < at.length; i++) {
            double fx = force[i][0] - (GRAVITY * at[i][0]);
            double fy = force[i][1] - (GRAVITY * at[i][1]);
            double strength = Math.max(1e-9, Math.sqrt((fx * fx) + (fy * fy)));
            double step = Math.min(lengthAndHeat[1], strength);
            at[i][0] += fx / strength * step;
            at[i][1] += fy / strength * step;
        }
    }

    private static void push(double[][] force, int a, int b, double... by) {
        force[a][0] += by[0];
        force[a][1] += by[1];
        force[b][0] -= by[0];
        force[b][1] -= by[1];
    }

    /// Lets one axis reach from `-to` to `to`.
    private static void stretch(double[][] at, int axis, double to) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double[] each : at) {
            low = Math.min(low, each[axis]);
            high = Math.max(high, each[axis]);
        }
        double scale = high - low < 1e-9 ? 0 : 2 * to / (high - low);
        double middle = (high + low) / 2;
        for (double[] each : at) {
            each[axis] = (each[axis] - middle) * scale;
        }
    }

    /// Moves those apart that stand nearer than `least`, until none do or it has been tried often enough.
    private static void apart(double[][] at, double least) {
        boolean near = true;
        for (int i = 0; near && i < PUSHES_MAX; i++) {
            near = false;
            for (int a = 0; a < at.length; a++) {
                for (int b = a + 1; b < at.length; b++) {
                    near |= part(at[a], at[b], least);
                }
            }
        }
    }

    /// Moves two apart where they stand too near; says whether they did.
    private static boolean part(double[] a, double[] b, double least) {
        double dx = (a[0] - b[0]) / ROOM;
        double dy = a[1] - b[1];
        double distance = Math.sqrt((dx * dx) + (dy * dy));
        if (distance >= least * 0.999) {
            return false;
        }
        if (distance < 1e-9) {
            dy = 1e-3;
            distance = dy;
        }
        double by = (least - distance) / 2 / distance;
        a[0] += dx * by * ROOM;
        a[1] += dy * by;
        b[0] -= dx * by * ROOM;
        b[1] -= dy * by;
        return true;
    }
}
