package dev.kkachi.pictures.internal;

import org.jspecify.annotations.Nullable;

/// Where columns stand on the page: each is as wide as what is written in it, and what is left over is shared.
final class Grid {
    /// How wide the page is.
    static final double WIDTH = 1200;

    /// What is kept free beside it.
    static final double MARGIN = 24;

    /// How wide a box is.
    static final double BAR = 12;

    /// How wide captions may be, from what is best to what is just legible.
    static final double[] CAPTIONS = {230, 190, 160, 140, 125, 112, 104, 98, 92, 87, 82, 76, 70, 60, 48};

    private static final double BESIDE = 6;
    private static final double AFTER = 8;
    private static final double LEAST = 60;
    private static final double LEAST_NARROW = 40;

    private final double[] lefts;
    private final double caption;
    private final boolean isForward;

    private Grid(double caption, boolean isForward, double... lefts) {
        this.lefts = lefts;
        this.caption = caption;
        this.isForward = isForward;
    }

    /// Returns the grid in which column i has `wanted[i]` for its captions, `null` if the page is too narrow.
    static @Nullable Grid of(double[] wanted, double caption, boolean isForward) {
        int count = wanted.length;
        double least = caption > CAPTIONS[CAPTIONS.length - 1] ? LEAST : LEAST_NARROW;
        double free = WIDTH - 2 * MARGIN;
        double[] widths = new double[count];
        for (int i = 0; i < count; i++) {
            widths[i] = Math.max(i < count - 1 ? least : 0, BAR + BESIDE + wanted[i] + AFTER);
            free -= widths[i];
        }
        if (free < 0 && caption > CAPTIONS[CAPTIONS.length - 1]) {
            return null;
        }
        double[] lefts = new double[count + 1];
        lefts[0] = MARGIN;
        for (int i = 0; i < count; i++) {
            double more = count > 1 && i < count - 1 ? Math.max(0, free) / (count - 1) : 0;
            lefts[i + 1] = lefts[i] + widths[i] + more;
        }
        return new Grid(caption, isForward, lefts);
    }

    int count() {
        return lefts.length - 1;
    }

    /// Returns how wide a caption is at most.
    double caption() {
        return caption;
    }

    /// Says whether money is followed from left to right.
    boolean isForward() {
        return isForward;
    }

    /// Returns the left edge of a column, counted from where money is followed.
    double x(int column) {
        return lefts[position(column)];
    }

    /// Returns where a column and its captions end.
    double end(int column) {
        int position = position(column);
        return position == count() - 1 ? WIDTH - MARGIN / 4 : lefts[position + 1];
    }

    /// Returns where words beside a box begin.
    double beside(int column) {
        return x(column) + BAR + BESIDE;
    }

    private int position(int column) {
        return isForward ? column : count() - 1 - column;
    }
}
