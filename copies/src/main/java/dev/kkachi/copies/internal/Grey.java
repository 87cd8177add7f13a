package dev.kkachi.copies.internal;

import org.jspecify.annotations.Nullable;

/// A picture as 128 times 128 fields of brightness, each the mean of what it covers; its proportions are given up.
public final class Grey {
    static final int SIDE = 128;

    private static final int CELLS = 64;
    private static final double DEVIATION_MIN = 4;
    private static final double STEP_MIN = 0.02;
    private static final double TEXTURED_MIN = 0.22;

    private final double[] fields;

    Grey(double[] fields) {
        this.fields = fields;
    }

    /// Returns the brightness of a field.
    double at(int x, int y) {
        return fields[y * SIDE + x];
    }

    /// Returns the picture turned and mirrored as EXIF says (TIFF tag 274, 1 to 8).
    Grey upright(int orientation) {
        double[] turned = new double[fields.length];
        int last = SIDE - 1;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                turned[y * SIDE + x] = switch (orientation) {
                    case 2 -> at(last - x, y);
                    case 3 -> at(last - x, last - y);
                    case 4 -> at(x, last - y);
                    case 5 -> at(y, x);
                    case 6 -> at(y, last - x);
                    case 7 -> at(last - y, last - x);
                    case 8 -> at(last - y, x);
                    default -> at(x, y);
                };
            }
        }
        return new Grey(turned);
    }

    /// Says what the picture has too little of to be told from others, or returns `null`. A photo has texture nearly
    /// everywhere; a drawing of few colours has it only along its outlines.
    public @Nullable String whatIsMissing() {
        double deviation = deviation();
        if (deviation < DEVIATION_MIN) {
            return "All of the picture is about equally bright.";
        }
        int textured = 0;
        for (int y = 0; y + 1 < CELLS; y++) {
            for (int x = 0; x + 1 < CELLS; x++) {
                double here = cell(x, y);
                double step = Math.abs(cell(x + 1, y) - here) + Math.abs(cell(x, y + 1) - here);
                textured += step > STEP_MIN * deviation ? 1 : 0;
            }
        }
        double share = textured / (double) ((CELLS - 1) * (CELLS - 1));
        return share < TEXTURED_MIN
                ? "Most of the picture is of one brightness: "
                        + Math.round(100 * share) + " % of it has any detail; the rule is "
                        + Math.round(100 * TEXTURED_MIN) + " %."
                : null;
    }

    private double cell(int x, int y) {
        return (at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1)) / 4;
    }

    private double deviation() {
        double sum = 0;
        double squares = 0;
        for (double field : fields) {
            sum += field;
            squares += field * field;
        }
        double mean = sum / fields.length;
        return Math.sqrt(Math.max(0, squares / fields.length - mean * mean));
    }
}
