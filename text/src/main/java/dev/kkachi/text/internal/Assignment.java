package dev.kkachi.text.internal;

import java.util.Arrays;

/// The best one-to-one assignment of few rows to few columns: exact for up to [#EXACT_MAX] columns, by dynamic
/// programming over sets of columns, and greedy beyond, where names are descriptions.
final class Assignment {
    /// Up to so many columns the answer is the best there is.
    static final int EXACT_MAX = 8;

    private final double[] best = new double[1 << EXACT_MAX];
    private final double[] next = new double[1 << EXACT_MAX];
    private final double[][] dense = new double[Tokens.TOKENS_MAX][EXACT_MAX];
    private final int[] rowOf = new int[Tokens.TOKENS_MAX];
    private final int[] columnOf = new int[EXACT_MAX];
    private final byte[][] taken = new byte[Tokens.TOKENS_MAX][1 << EXACT_MAX];

    /// Sets `choice[row]` to the column of each row, or -1, so that the sum of `gain[row][column]` is greatest.
    /// A gain of zero is no match.
    void solve(double[][] gain, int rows, int columns, int[] choice) {
        Arrays.fill(choice, 0, rows, Side.NONE);
        if (columns <= EXACT_MAX) {
            exact(gain, rows, columns, choice);
        } else {
            greedy(gain, rows, columns, choice);
        }
    }

    /// Rows and columns without any gain are left aside first: of two names most words have nothing in common.
    private void exact(double[][] gain, int rows, int columns, int[] choice) {
        int usedColumns = 0;
        int usedRows = 0;
        for (int row = 0; row < rows; row++) {
            int gaining = 0;
            for (int column = 0; column < columns; column++) {
                gaining |= gain[row][column] > 0 ? 1 << column : 0;
            }
            if (gaining != 0) {
                usedColumns |= gaining;
                rowOf[usedRows++] = row;
            }
        }
        int width = 0;
        for (int column = 0; column < columns; column++) {
            if ((usedColumns & 1 << column) != 0) {
                columnOf[width++] = column;
            }
        }
        for (int row = 0; row < usedRows; row++) {
            for (int column = 0; column < width; column++) {
                dense[row][column] = gain[rowOf[row]][columnOf[column]];
            }
        }
        solveDense(usedRows, width, choice);
    }

    private void solveDense(int rows, int columns, int[] choice) {
        int sets = 1 << columns;
        Arrays.fill(best, 0, sets, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int row = 0; row < rows; row++) {
            extend(dense[row], columns, taken[row]);
        }
        int set = 0;
        for (int candidate = 1; candidate < sets; candidate++) {
            set = best[candidate] > best[set] ? candidate : set;
        }
        for (int row = rows - 1; row >= 0; row--) {
            int column = taken[row][set];
            choice[rowOf[row]] = column == Side.NONE ? Side.NONE : columnOf[column];
            set = column == Side.NONE ? set : set & ~(1 << column);
        }
    }

    private void extend(double[] gain, int columns, byte[] step) {
        int sets = 1 << columns;
        for (int set = 0; set < sets; set++) {
            next[set] = best[set];
            step[set] = Side.NONE;
            for (int column = 0; column < columns; column++) {
                int without = set & ~(1 << column);
                if (without != set && gain[column] > 0 && best[without] + gain[column] > next[set]) {
                    next[set] = best[without] + gain[column];
                    step[set] = (byte) column;
                }
            }
        }
        System.arraycopy(next, 0, best, 0, sets);
    }

    private static void greedy(double[][] gain, int rows, int columns, int[] choice) {
        for (int step = 0; step < Math.min(rows, columns); step++) {
            int bestRow = Side.NONE;
            int bestColumn = Side.NONE;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; choice[row] == Side.NONE && column < columns; column++) {
                    boolean better = bestRow == Side.NONE || gain[row][column] > gain[bestRow][bestColumn];
                    if (gain[row][column] > 0 && better && !isTaken(choice, rows, column)) {
                        bestRow = row;
                        bestColumn = column;
                    }
                }
            }
            if (bestRow == Side.NONE) {
                return;
            }
            choice[bestRow] = bestColumn;
        }
    }

    private static boolean isTaken(int[] choice, int rows, int column) {
        for (int row = 0; row < rows; row++) {
            if (choice[row] == column) {
                return true;
            }
        }
        return false;
    }
}
