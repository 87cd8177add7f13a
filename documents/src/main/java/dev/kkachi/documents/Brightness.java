package dev.kkachi.documents;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// The brightness of a JPEG picture, as it is stored: without turning it into colours, which would round
/// it once more.
final class Brightness {
    /// A picture that comes in more passes than this only wants to keep a reader busy.
    static final int SCANS_MAX = 64;

    private final byte[] values;
    private final int width;
    private final int height;

    private Brightness(byte[] values, int width, int height) {
        this.values = values;
        this.width = width;
        this.height = height;
    }

    /// Decodes `jpeg`, which has at most `pixelsMax` pixels; returns `null` where that cannot or may not
    /// be done.
    static @Nullable Brightness find(byte[] jpeg, long pixelsMax) {
        JpegSegments segments = JpegSegments.of(jpeg);
        long pixels = (long) segments.width() * segments.height();
        if (pixels < 1 || pixels > pixelsMax || scans(jpeg) > SCANS_MAX) {
            return null;
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > pixelsMax) {
                return null;
            }
            return of(reader.readRaster(0, null));
        } catch (IOException | RuntimeException e) {
            return null; // a damaged picture
        } finally {
            reader.dispose();
        }
    }

    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            scans += jpeg[i - 1] == (byte) 0xFF && jpeg[i] == (byte) 0xDA ? 1 : 0;
        }
        return scans;
    }

    private static @Nullable Brightness of(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        if (raster.getNumBands() == 4) {
            return null; // the inks of print
        }
        byte[] values = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                values[y * width + x] = (byte) row[x];
            }
        }
        return new Brightness(values, width, height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return values[y * width + x] & 0xFF;
    }

    /// Returns the mean brightness of `across` by `down` fields of the part from `left`, `top`, row by
    /// row.
    double[] fields(Part part, int across, int down) {
        double[] means = new double[across * down];
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                means[row * across + column] = mean(
                        part.left() + column * part.width() / across,
                        part.top() + row * part.height() / down,
                        Math.max(1, part.width() / across),
                        Math.max(1, part.height() / down));
            }
        }
        return means;
    }

    private double mean(int left, int top, int across, int down) {
        long sum = 0;
        for (int y = top; y < top + down; y++) {
            for (int x = left; x < left + across; x++) {
                sum += at(x, y);
            }
        }
        return (double) sum / ((long) across * down);
    }

    /// A rectangle within a picture.
    ///
    /// @param left its first column
    /// @param top its first row
    /// @param width its width
    /// @param height its height
    record Part(int left, int top, int width, int height) {}
}
