package dev.kkachi.documents;

/// The frequencies of brightness in the squares of 8 by 8 pixels that JPEG packs, as whole steps of its
/// table: what the file holds, computed back from the pixels. Only the lowest few are needed.
final class Frequencies {
    /// Which frequencies: across and down.
    static final int[][] LOW = {{1, 0}, {0, 1}, {1, 1}, {2, 0}, {0, 2}, {2, 1}, {1, 2}, {3, 0}, {0, 3}};

    private static final int SIDE = 8;
    private static final int WAVES = 4;
    private static final double[][] COSINES = cosines();

    private final int across;
    private final int down;
    private final byte[][] steps;

    private Frequencies(int across, int down) {
        this.across = across;
        this.down = down;
        this.steps = new byte[LOW.length][across * down];
    }

    private static double[][] cosines() {
        double[][] cosines = new double[WAVES][SIDE];
        for (int wave = 0; wave < WAVES; wave++) {
            double norm = wave == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE);
            for (int i = 0; i < SIDE; i++) {
                cosines[wave][i] = norm * StrictMath.cos((2 * i + 1) * wave * Math.PI / (2 * SIDE));
            }
        }
        return cosines;
    }

    /// Computes the frequencies of the whole squares of `picture`, which was divided by `table`.
    static Frequencies of(Brightness picture, Quantisation table) {
        Frequencies all = new Frequencies(picture.width() / SIDE, picture.height() / SIDE);
        double[][] rows = new double[WAVES][SIDE];
        for (int down = 0; down < all.down; down++) {
            for (int across = 0; across < all.across; across++) {
                transformRows(picture, SIDE * across, SIDE * down, rows);
                all.add(down * all.across + across, rows, table);
            }
        }
        return all;
    }

    private static void transformRows(Brightness picture, int left, int top, double[][] rows) {
        for (int y = 0; y < SIDE; y++) {
            for (int wave = 0; wave < WAVES; wave++) {
                double sum = 0;
                for (int x = 0; x < SIDE; x++) {
                    sum += COSINES[wave][x] * picture.at(left + x, top + y);
                }
                rows[wave][y] = sum;
            }
        }
    }

    private void add(int square, double[][] rows, Quantisation table) {
        for (int i = 0; i < LOW.length; i++) {
            double sum = 0;
            for (int y = 0; y < SIDE; y++) {
                sum += COSINES[LOW[i][1]][y] * rows[LOW[i][0]][y];
            }
            long step = Math.round(Math.abs(sum) / table.step(LOW[i][0], LOW[i][1]));
            steps[i][square] = (byte) Math.min(step, Byte.MAX_VALUE);
        }
    }

    /// Returns how many squares stand in a row.
    int across() {
        return across;
    }

    /// Returns how many rows of squares there are.
    int down() {
        return down;
    }

    /// Returns the size of the frequency `which` of [#LOW] in a square, in whole steps without sign; 127
    /// stands for all that are larger.
    int steps(int which, int square) {
        return steps[which][square];
    }
}
