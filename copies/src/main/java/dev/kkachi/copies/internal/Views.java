package dev.kkachi.copies.internal;

import dev.kkachi.copies.PictureHash;
import dev.kkachi.copies.PicturePrint;
import java.util.ArrayList;
import java.util.List;

/// Takes the hash of a picture, whole and with some of its edges cut off.
public final class Views {
    private static final int POINTS = 32;
    private static final int WAVES = 16;
    private static final double[][] COSINES = cosines();

    /// What is cut off left, above, right, below, as parts of the picture.
    private static final double[][] CROPS = {
        {0.025, 0.025, 0.025, 0.025},
        {0.05, 0.05, 0.05, 0.05},
        {0.05, 0, 0, 0},
        {0, 0.05, 0, 0},
        {0, 0, 0.05, 0},
        {0, 0, 0, 0.05}
    };

    private final double[] integral = new double[(Grey.SIDE + 1) * (Grey.SIDE + 1)];

    private Views(Grey grey) {
        for (int y = 0; y < Grey.SIDE; y++) {
            double row = 0;
            for (int x = 0; x < Grey.SIDE; x++) {
                row += grey.at(x, y);
                integral[(y + 1) * (Grey.SIDE + 1) + x + 1] = integral[y * (Grey.SIDE + 1) + x + 1] + row;
            }
        }
    }

    private static double[][] cosines() {
        double[][] cosines = new double[WAVES][POINTS];
        for (int wave = 0; wave < WAVES; wave++) {
            for (int point = 0; point < POINTS; point++) {
                cosines[wave][point] = StrictMath.cos(Math.PI * (2 * point + 1) * wave / (2 * POINTS));
            }
        }
        return cosines;
    }

    /// Returns all that is kept of `grey`.
    public static PicturePrint print(Grey grey) {
        Views views = new Views(grey);
        List<PictureHash> cropped = new ArrayList<>();
        for (double[] crop : CROPS) {
            cropped.add(views.hash(crop));
        }
        return new PicturePrint(views.hash(new double[4]), cropped);
    }

    private PictureHash hash(double[] crop) {
        double[] points = new double[POINTS * POINTS];
        double stepX = Grey.SIDE * (1 - crop[0] - crop[2]) / POINTS;
        double stepY = Grey.SIDE * (1 - crop[1] - crop[3]) / POINTS;
        for (int y = 0; y < POINTS; y++) {
            double above = Grey.SIDE * crop[1] + y * stepY;
            for (int x = 0; x < POINTS; x++) {
                double left = Grey.SIDE * crop[0] + x * stepX;
                points[y * POINTS + x] = sum(left + stepX, above + stepY)
                        - sum(left, above + stepY)
                        - sum(left + stepX, above)
                        + sum(left, above);
            }
        }
        return signs(points);
    }

    /// Returns all brightness left of and above a place that may lie within a field.
    private double sum(double x, double y) {
        int column = Math.min((int) x, Grey.SIDE - 1);
        int row = Math.min((int) y, Grey.SIDE - 1);
        double partX = x - column;
        double partY = y - row;
        int at = row * (Grey.SIDE + 1) + column;
        double above = integral[at] * (1 - partX) + integral[at + 1] * partX;
        double below = integral[at + Grey.SIDE + 1] * (1 - partX) + integral[at + Grey.SIDE + 2] * partX;
        return above * (1 - partY) + below * partY;
    }

    private static PictureHash signs(double[] points) {
        double[] across = new double[POINTS * WAVES];
        for (int y = 0; y < POINTS; y++) {
            for (int wave = 0; wave < WAVES; wave++) {
                double sum = 0;
                for (int x = 0; x < POINTS; x++) {
                    sum += COSINES[wave][x] * points[y * POINTS + x];
                }
                across[y * WAVES + wave] = sum;
            }
        }
        long[] signs = new long[4];
        for (int down = 0; down < WAVES; down++) {
            for (int wave = 0; wave < WAVES; wave++) {
                double sum = 0;
                for (int y = 0; y < POINTS; y++) {
                    sum += COSINES[down][y] * across[y * WAVES + wave];
                }
                boolean isMean = down == 0 && wave == 0;
                signs[down / 4] |= !isMean && sum > 0 ? 1L << (down % 4 * WAVES + wave) : 0;
            }
        }
        return new PictureHash(signs[0], signs[1], signs[2], signs[3]);
    }
}
