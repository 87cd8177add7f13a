package dev.kkachi.tracing.internal;

/// Solves linear equations by elimination, the largest coefficient first.
final class Elimination {
    private Elimination() {}

    /// Returns the unknowns of `rows`, each of which ends with its right side and is used up; one that no
    /// row tells, as all coefficients that are left are below `nothing`, is zero.
    static double[] solve(double[][] rows, double nothing) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int best = column;
            for (int row = column + 1; row < size; row++) {
                best = Math.abs(rows[row][column]) > Math.abs(rows[best][column]) ? row : best;
            }
            double[] pivot = rows[best];
            rows[best] = rows[column];
            rows[column] = pivot;
            if (Math.abs(pivot[column]) < nothing) {
                continue;
            }
            for (int row = column + 1; row < size; row++) {
                subtract(rows[row], pivot, column);
            }
        }
        return substitute(rows, nothing);
    }

    private static void subtract(double[] row, double[] pivot, int column) {
        double times = row[column] / pivot[column];
        if (times != 0) {
            for (int i = column; i < row.length; i++) {
                row[i] -= times * pivot[i];
            }
        }
    }

    private static double[] substitute(double[][] rows, double nothing) {
        int size = rows.length;
        double[] found = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = rows[row][size];
            for (int i = row + 1; i < size; i++) {
                sum -= rows[row][i] * found[i];
            }
            found[row] = Math.abs(rows[row][row]) < nothing ? 0 : sum / rows[row][row];
        }
        return found;
    }
}
