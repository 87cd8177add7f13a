package dev.kkachi.copies.internal;

import dev.kkachi.copies.PictureLimits;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// Decodes a picture with the readers of the JDK, in memory and within limits: its size is asked before its pixels,
/// and of a large one only some of the pixels are kept.
public final class Decoder {
    /// Of more pixels across or down only every second, third, ... is kept.
    private static final int KEPT_SIDE = 512;

    private static final int SIDE_MIN = 16;

    private Decoder() {}

    /// A picture that was decoded.
    ///
    /// @param grey its brightness, upright
    /// @param width its width as stored
    /// @param height its height as stored
    public record Decoded(Grey grey, int width, int height) {}

    /// Returns the format by which `bytes` begin, or `null`.
    public static @Nullable String format(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return "JPEG";
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return "PNG";
        }
        if (begins(bytes, 'G', 'I', 'F', '8')) {
            return "GIF";
        }
        boolean isBmp = begins(bytes, 'B', 'M') && bytes.length > 26 && bytes[6] == 0 && bytes[7] == 0 && bytes[8] == 0;
        return isBmp ? "BMP" : null;
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// Decodes `bytes`.
    ///
    /// @throws IOException if they hold no picture, a damaged one, or one beyond `limits`
    public static Decoded decode(byte[] bytes, PictureLimits limits) throws IOException {
        String format = format(bytes);
        if (format == null) {
            throw new IOException("The file is no JPEG, PNG, GIF or BMP.");
        }
        if (bytes.length > limits.bytesMax()) {
            throw new IOException(
                    "The picture has " + bytes.length + " bytes; at most " + limits.bytesMax() + " are read.");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.toLowerCase(Locale.ROOT));
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return decode(reader, limits, Orientation.of(bytes));
        } finally {
            reader.dispose();
        }
    }

    private static Decoded decode(ImageReader reader, PictureLimits limits, int orientation) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > limits.pixelsMax()) {
            throw new IOException("The picture claims to be " + width + " x " + height + " pixels; at most "
                    + limits.pixelsMax() + " are read.");
        }
        if (width < SIDE_MIN || height < SIDE_MIN) {
            throw new IOException("The picture is only " + width + " x " + height + " pixels.");
        }
        boolean[] cut = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> cut[0] |= isAboutTheEnd(warning));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(Math.max(1, width / KEPT_SIDE), Math.max(1, height / KEPT_SIDE), 0, 0);
        Grey grey = grey(reader, param);
        if (cut[0]) {
            throw new IOException("The picture ends too early.");
        }
        return new Decoded(grey.upright(orientation), width, height);
    }

    private static boolean isAboutTheEnd(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        return words.contains("premature") || words.contains("truncated") || words.contains("corrupt");
    }

    private static Grey grey(ImageReader reader, ImageReadParam param) throws IOException {
        try {
            return grey(reader.read(0, param));
        } catch (IIOException e) {
            if (reader.canReadRaster() && String.valueOf(e.getMessage()).startsWith("Unsupported Image Type")) {
                return grey(reader.readRaster(0, param));
            }
            throw e;
        }
    }

    private static Grey grey(BufferedImage image) {
        GreySum sum = new GreySum(image.getWidth(), image.getHeight());
        int[] row = new int[image.getWidth()];
        boolean isPlain = image.getType() == BufferedImage.TYPE_3BYTE_BGR;
        for (int y = 0; y < image.getHeight(); y++) {
            if (isPlain) {
                colours((byte[]) image.getRaster().getDataElements(0, y, row.length, 1, null), row);
            } else {
                image.getRGB(0, y, row.length, 1, row, 0, row.length);
            }
            sum.add(y, row);
        }
        return sum.grey();
    }

    /// Writes what `getRGB` would of the red, green and blue of a row, a byte each, as most photos have them; it
    /// looks up the colours of every pixel by itself.
    private static void colours(byte[] bytes, int[] row) {
        for (int x = 0; x < row.length; x++) {
            int red = bytes[3 * x] & 0xFF;
            int green = bytes[3 * x + 1] & 0xFF;
            int blue = bytes[3 * x + 2] & 0xFF;
            row[x] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
    }

    /// A JPEG in the four colours of print, which the JDK decodes and does not convert; inverted, as Adobe writes
    /// them.
    private static Grey grey(Raster raster) throws IOException {
        if (raster.getNumBands() != 4) {
            throw new IOException("The picture has " + raster.getNumBands() + " colours; the rule is 1, 3 or 4.");
        }
        GreySum sum = new GreySum(raster.getWidth(), raster.getHeight());
        int[] inks = new int[4 * raster.getWidth()];
        int[] row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, inks);
            for (int x = 0; x < row.length; x++) {
                int black = inks[4 * x + 3];
                int red = inks[4 * x] * black / 255;
                int green = inks[4 * x + 1] * black / 255;
                int blue = inks[4 * x + 2] * black / 255;
                row[x] = 0xFF000000 | red << 16 | green << 8 | blue;
            }
            sum.add(y, row);
        }
        return sum.grey();
    }
}
