package dev.kkachi.documents;

import dev.kkachi.documents.Brightness.Part;

/// Compares a picture with the small one that its camera put inside. Programmes that alter the large one
/// often leave the small one as it was.
final class Thumbnail {
    private static final int FIELDS = 16;
    /// Two views of one picture correlate above 0.9, also after light and contrast were changed; two
    /// different ones seldom above 0.6.
    private static final double SAME_MIN = 0.6;
    /// Fields that hardly differ from each other say nothing.
    private static final double CONTRAST_MIN = 8;

    private static final int SIDE_MIN = 32;

    private Thumbnail() {}

    /// Says whether `small` shows something other than `large`.
    static boolean isOther(Brightness small, Brightness large) {
        if (Math.min(small.width(), small.height()) < SIDE_MIN || Math.min(large.width(), large.height()) < SIDE_MIN) {
            return false;
        }
        double[] a = small.fields(withoutBars(small, large), FIELDS, FIELDS);
        double[] b = large.fields(new Part(0, 0, large.width(), large.height()), FIELDS, FIELDS);
        return deviation(a) >= CONTRAST_MIN && deviation(b) >= CONTRAST_MIN && correlation(a, b) < SAME_MIN;
    }

    /// Cameras fill a small picture of another shape with black bars.
    private static Part withoutBars(Brightness small, Brightness large) {
        int height = (int) ((long) small.width() * large.height() / large.width());
        if (height < small.height()) {
            return new Part(0, (small.height() - height) / 2, small.width(), Math.max(1, height));
        }
        int width = (int) ((long) small.height() * large.width() / large.height());
        return new Part((small.width() - width) / 2, 0, Math.max(1, width), small.height());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values) {
        return Math.sqrt(product(values, values) / values.length);
    }

    private static double product(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum;
    }

    private static double correlation(double[] a, double[] b) {
        return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
    }
}
