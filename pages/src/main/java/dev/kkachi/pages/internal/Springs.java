package dev.kkachi.pages.internal;

/// Finds places for the nodes of a small graph: ties pull like springs, nodes push each other away, and
/// everything cools down (Fruchterman and Reingold, 1991). It starts from a spiral and rolls no dice,
/// so the same graph is placed the same.
final class Springs {
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final long WORK_MAX = 12_000_000;
    private static final int ROUNDS_MAX = 400;
    private static final double GRAVITY = 0.06;

    private Springs() {}

    /// Returns x and y of every node, around the middle and within about one of it.
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
        long rounds = Math.min(ROUNDS_MAX, Math.max(20, WORK_MAX / ((long) nodes * nodes)));
        for (long round = 0; round < rounds; round++) {
            move(at, edges, length, 0.12 * (1 - (double) round / rounds));
        }
        return at;
    }

    private static void move(double[][] at, int[][] edges, double length, double heat) {
        double[][] force = new double[at.length][2];
        for (int a = 0; a < at.length; a++) {
            for (int b = a + 1; b < at.length; b++) {
                double dx = at[a][0] - at[b][0];
                double dy = at[a][1] - at[b][1];
                double square = Math.max(1e-6, (dx * dx) + (dy * dy));
                push(force, a, b, dx * length * length / square, dy * length * length / square);
            }
        }
        for (int[] edge : edges) {
            double dx = at[edge[0]][0] - at[edge[1]][0];
            double dy = at[edge[0]][1] - at[edge[1]][1];
            double distance = Math.sqrt((dx * dx) + (dy * dy));
            push(force, edge[0], edge[1], -dx * distance / length, -dy * distance / length);
        }
        for (int i = 0; i < at.length; i++) {
            double fx = force[i][0] - (GRAVITY * at[i][0]);
            double fy = force[i][1] - (GRAVITY * at[i][1]);
            double strength = Math.max(1e-9, Math.sqrt((fx * fx) + (fy * fy)));
            double step = Math.min(heat, strength);
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
}
