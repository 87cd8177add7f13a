package dev.kkachi.documents;

import java.util.Arrays;

/// The table by which a JPEG file divides the frequencies of brightness, 8 by 8: what it loses.
final class Quantisation {
    /// Where in a table, row by row, each number of a file stands.
    static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    /// The table of ITU-T T.81, annex K.1, that the free libjpeg scales.
    private static final int[] STANDARD = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    private static final int QUALITY_MAX = 100;
    private static final int HALF_QUALITY = 50;
    private static final int STEP_MAX = 255;

    private final int[] steps;

    private Quantisation(int[] steps) {
        this.steps = steps;
    }

    /// Returns the table of `steps`, row by row.
    static Quantisation of(int[] steps) {
        return new Quantisation(steps.clone());
    }

    /// Returns the step of the frequency `across` and `down`.
    int step(int across, int down) {
        return Math.max(1, steps[8 * down + across]);
    }

    /// Returns the quality from 1 to 100 at which libjpeg writes just this table, 0 if at none.
    int libjpegQuality() {
        for (int quality = QUALITY_MAX; quality > 0; quality--) {
            if (Arrays.equals(steps, scaled(quality))) {
                return quality;
            }
        }
        return 0;
    }

    /// Returns the standard table as libjpeg scales it for `quality`.
    static int[] scaled(int quality) {
        int scale = quality < HALF_QUALITY ? 5000 / quality : 200 - 2 * quality;
        return Arrays.stream(STANDARD)
                .map(step -> Math.clamp((step * scale + 50) / 100, 1, STEP_MAX))
                .toArray();
    }
}
