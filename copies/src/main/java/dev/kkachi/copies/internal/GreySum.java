package dev.kkachi.copies.internal;

import java.util.Arrays;

/// Adds up the rows of a picture to a [Grey], whatever its size, one row at a time.
final class GreySum {
    private final int width;
    private final int height;
    private final double[] sums = new double[Grey.SIDE * Grey.SIDE];
    private final double[] row = new double[Grey.SIDE];

    GreySum(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Adds row `y` of pixels as `0xAARRGGBB`; what is transparent lies on white.
    void add(int y, int[] pixels) {
        Arrays.fill(row, 0);
        double fieldsAPixel = (double) Grey.SIDE / width;
        for (int x = 0; x < width; x++) {
            spread(x * fieldsAPixel, (x + 1) * fieldsAPixel, brightness(pixels[x]), row);
        }
        double from = y * (double) Grey.SIDE / height;
        double to = (y + 1) * (double) Grey.SIDE / height;
        for (int field = (int) from; field < to && field < Grey.SIDE; field++) {
            double part = Math.min(to, field + 1) - Math.max(from, field);
            for (int x = 0; x < Grey.SIDE; x++) {
                sums[field * Grey.SIDE + x] += part * row[x];
            }
        }
    }

    private static void spread(double from, double to, double brightness, double[] row) {
        for (int field = (int) from; field < to && field < Grey.SIDE; field++) {
            row[field] += brightness * (Math.min(to, field + 1) - Math.max(from, field));
        }
    }

    private static double brightness(int pixel) {
        double red = pixel >> 16 & 0xFF;
        double green = pixel >> 8 & 0xFF;
        double blue = pixel & 0xFF;
        double opaque = (pixel >>> 24) / 255.0;
        return 255 + opaque * (0.299 * red + 0.587 * green + 0.114 * blue - 255);
    }

    /// Returns the picture.
    Grey grey() {
        return new Grey(sums);
    }
}
