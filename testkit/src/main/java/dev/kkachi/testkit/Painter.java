package dev.kkachi.testkit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Paints pictures that are like those of applications in what matters when copies are looked for: portraits (all
/// with a head in the middle), landscapes, documents, and the plain graphics that stand where a photo is missing.
/// Nobody is portrayed. The same seed gives the same picture on every machine of one JDK.
public final class Painter {
    private static final int NOISE = 6;

    private Painter() {}

    /// What people and websites do to a picture.
    public enum Change {
        /// Saved again, badly.
        JPEG,
        /// Half as large.
        HALF,
        /// As small as a portrait in a list.
        SMALL,
        /// Twice as large.
        TWICE,
        /// Brighter, so that some is white.
        BRIGHTER,
        /// With less contrast.
        PALER,
        /// Left is right.
        MIRROR,
        /// Three percent less on every side.
        CROP,
        /// Five percent less on the left alone.
        CROP_LEFT,
        /// Up to six percent less across and down, somewhere.
        CROP_ANYWHERE,
        /// Smaller, darker, two percent less on two sides and saved badly.
        SEVERAL;

        /// Returns `image` after the change, as a file.
        public byte[] applied(BufferedImage image) {
            int width = image.getWidth();
            int height = image.getHeight();
            return switch (this) {
                case JPEG -> jpeg(image, 0.3f);
                case HALF -> jpeg(scaled(image, width / 2, height / 2), 0.8f);
                case SMALL -> jpeg(scaled(image, 80, 96), 0.8f);
                case TWICE -> jpeg(scaled(image, 2 * width, 2 * height), 0.8f);
                case BRIGHTER -> jpeg(lit(image, 1, 40), 0.8f);
                case PALER -> jpeg(lit(image, 0.7, 20), 0.8f);
                case MIRROR -> jpeg(mirrored(image), 0.8f);
                case CROP -> jpeg(cropped(image, 0.03, 0.03, 0.06), 0.8f);
                case CROP_LEFT -> jpeg(cropped(image, 0.05, 0, 0.05), 0.8f);
                case CROP_ANYWHERE -> jpeg(croppedAnywhere(image), 0.8f);
                case SEVERAL -> jpeg(scaled(lit(cropped(image, 0, 0.02, 0.02), 0.9, -5), 150, 180), 0.5f);
            };
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = scaled.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        return scaled;
    }

    private static BufferedImage mirrored(BufferedImage image) {
        BufferedImage mirrored = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = mirrored.createGraphics();
        brush.drawImage(image, image.getWidth(), 0, -image.getWidth(), image.getHeight(), null);
        brush.dispose();
        return mirrored;
    }

    /// Returns what is left when a part is cut off on the left, above, and of the whole width and height.
    private static BufferedImage cropped(BufferedImage image, double left, double above, double lost) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage part =
                image.getSubimage((int) (width * left), (int) (height * above), (int) (width * (1 - lost)), (int)
                        (height * (above > 0 ? 1 - lost : 1)));
        return scaled(part, part.getWidth(), part.getHeight());
    }

    /// Cuts edges off as somebody does by hand; by how much, the picture itself decides.
    private static BufferedImage croppedAnywhere(BufferedImage image) {
        RandomGenerator random = ForAll.random(image.getRGB(0, 0) * 31L + image.getRGB(image.getWidth() / 2, 9));
        int width = (int) (image.getWidth() * random.nextDouble(0.94, 1));
        int height = (int) (image.getHeight() * random.nextDouble(0.94, 1));
        int x = random.nextInt(image.getWidth() - width + 1);
        int y = random.nextInt(image.getHeight() - height + 1);
        return scaled(image.getSubimage(x, y, width, height), width, height);
    }

    private static BufferedImage lit(BufferedImage image, double contrast, int light) {
        BufferedImage lit = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int red = shifted((int) ((rgb >> 16 & 0xff) * contrast), light);
                int green = shifted((int) ((rgb >> 8 & 0xff) * contrast), light);
                int blue = shifted((int) ((rgb & 0xff) * contrast), light);
                lit.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return lit;
    }

    /// What is painted.
    public enum Motif {
        PORTRAIT,
        LANDSCAPE,
        DOCUMENT,
        INITIALS,
        SILHOUETTE,
        BLANK
    }

    /// Paints a `motif`, another one for each seed.
    public static BufferedImage paint(Motif motif, long seed, int width, int height) {
        RandomGenerator random = ForAll.random(seed * 31 + motif.ordinal());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.scale(width / 100.0, height / 100.0);
        switch (motif) {
            case PORTRAIT -> portrait(brush, random);
            case LANDSCAPE -> landscape(brush, random);
            case DOCUMENT -> document(brush, random);
            case INITIALS -> initials(brush, random);
            case SILHOUETTE -> silhouette(brush, random);
            case BLANK -> fill(brush, colour(random));
        }
        brush.dispose();
        if (motif == Motif.PORTRAIT || motif == Motif.LANDSCAPE) {
            grain(image, random);
        }
        return image;
    }

    /// Returns `image` as a file in `format`, such as `jpeg` or `png`.
    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("Nobody here writes " + format + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void portrait(Graphics2D brush, RandomGenerator random) {
        landscape(brush, random);
        double x = 50 + random.nextDouble(-8, 8);
        double y = 42 + random.nextDouble(-8, 8);
        double w = random.nextDouble(28, 42);
        double h = w * random.nextDouble(1.2, 1.5);
        Color skin = colour(random);
        oval(
                brush,
                colour(random),
                around(x, y - h * 0.12, w * random.nextDouble(1.1, 1.5), h * random.nextDouble(1.1, 1.5)));
        oval(brush, colour(random), around(x, 104, w * random.nextDouble(1.8, 2.8), random.nextDouble(40, 60)));
        oval(brush, skin.darker(), around(x, y + h * 0.5, w * 0.45, h * 0.5));
        brush.setPaint(new GradientPaint(
                (float) (x - w / 2), (float) y, skin.brighter(), (float) (x + w / 2), (float) y, skin.darker()));
        brush.fill(around(x, y, w, h));
        double eyes = y - h * random.nextDouble(0.02, 0.15);
        double apart = w * random.nextDouble(0.18, 0.26);
        double size = w * random.nextDouble(0.08, 0.16);
        for (int side = -1; side <= 1; side += 2) {
            oval(brush, Color.WHITE, around(x + side * apart, eyes, size * 1.6, size));
            oval(brush, colour(random).darker(), around(x + side * apart, eyes, size * 0.8, size * 0.8));
            line(
                    brush,
                    new Line2D.Double(x + side * apart - size, eyes - size, x + side * apart + size, eyes - size),
                    1.5);
        }
        line(brush, new Line2D.Double(x, eyes, x + random.nextDouble(-2, 2), y + h * 0.15), 1.2);
        oval(brush, new Color(150, 50, 60), around(x, y + h * 0.28, w * random.nextDouble(0.25, 0.45), h * 0.06));
        if (random.nextInt(3) == 0) {
            oval(brush, colour(random).darker(), around(x, y + h * 0.4, w * 0.6, h * 0.25));
        }
    }

    private static void landscape(Graphics2D brush, RandomGenerator random) {
        brush.setPaint(new GradientPaint(
                (float) random.nextDouble(100),
                0,
                colour(random),
                (float) random.nextDouble(100),
                100,
                colour(random)));
        brush.fillRect(0, 0, 100, 100);
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            Color colour = colour(random);
            double x = random.nextDouble(100);
            double y = random.nextDouble(100);
            if (random.nextBoolean()) {
                oval(brush, colour, around(x, y, random.nextDouble(8, 60), random.nextDouble(8, 60)));
            } else {
                brush.setColor(colour);
                brush.fillRect((int) x, (int) y, 5 + random.nextInt(50), 5 + random.nextInt(50));
            }
        }
    }

    private static void document(Graphics2D brush, RandomGenerator random) {
        fill(brush, new Color(240 + random.nextInt(16), 240 + random.nextInt(16), 240));
        for (int y = 6; y < 95; y += 2 + random.nextInt(4)) {
            int x = 6 + (random.nextInt(4) == 0 ? random.nextInt(20) : 0);
            while (x < 60 + random.nextInt(36)) {
                int word = 1 + random.nextInt(8);
                line(brush, new Line2D.Double(x, y, x + word, y), 1);
                x += word + 1 + random.nextInt(2);
            }
            if (random.nextInt(8) == 0) {
                y += 3 + random.nextInt(6);
            }
        }
    }

    private static void initials(Graphics2D brush, RandomGenerator random) {
        fill(brush, colour(random));
        brush.setColor(Color.WHITE);
        for (int letter = 0; letter < 2; letter++) {
            int x = 30 + 22 * letter;
            for (int stroke = 2 + random.nextInt(3); stroke > 0; stroke--) {
                line(
                        brush,
                        new Line2D.Double(
                                x + random.nextInt(2) * 14,
                                36 + random.nextInt(2) * 28,
                                x + random.nextInt(2) * 14,
                                36 + random.nextInt(3) * 14),
                        4);
            }
        }
    }

    private static void silhouette(Graphics2D brush, RandomGenerator random) {
        fill(brush, new Color(210 + random.nextInt(20), 210 + random.nextInt(20), 210));
        Color grey = new Color(150 + random.nextInt(20), 150, 150);
        oval(brush, grey, around(50, 38 + random.nextInt(4), 34 + random.nextInt(4), 38 + random.nextInt(4)));
        oval(brush, grey, around(50, 98, 72 + random.nextInt(6), 60));
    }

    private static Color colour(RandomGenerator random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static void fill(Graphics2D brush, Color colour) {
        brush.setColor(colour);
        brush.fillRect(0, 0, 100, 100);
    }

    private static Ellipse2D around(double x, double y, double width, double height) {
        return new Ellipse2D.Double(x - width / 2, y - height / 2, width, height);
    }

    private static void oval(Graphics2D brush, Color colour, Ellipse2D shape) {
        brush.setPaint(colour);
        brush.fill(shape);
    }

    private static void line(Graphics2D brush, Line2D line, double width) {
        brush.setColor(brush.getColor().equals(Color.WHITE) ? Color.WHITE : new Color(40, 40, 45));
        brush.setStroke(new BasicStroke((float) width));
        brush.draw(line);
    }

    private static void grain(BufferedImage image, RandomGenerator random) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grain = random.nextInt(2 * NOISE + 1) - NOISE;
                int rgb = image.getRGB(x, y);
                int red = shifted(rgb >> 16, grain);
                int green = shifted(rgb >> 8, grain);
                image.setRGB(x, y, red << 16 | green << 8 | shifted(rgb, grain));
            }
        }
    }

    private static int shifted(int channel, int by) {
        return Math.clamp((channel & 0xff) + by, 0, 255);
    }
}
