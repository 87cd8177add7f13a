package dev.kkachi.simulator.papers;

import dev.kkachi.simulator.Dice;
import java.awt.image.BufferedImage;

/// A picture that is made point by point, so that it looks the same on every machine: no fonts, no
/// graphics card.
final class Canvas {
    final int width;
    final int height;
    private final int[] points;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        points = new int[width * height];
    }

    void set(int x, int y, int colour) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            points[y * width + x] = colour;
        }
    }

    int get(int x, int y) {
        return points[y * width + x];
    }

    /// Fills from a corner, so wide and so high.
    void fill(int[] corner, int wide, int high, int colour) {
        for (int y = corner[1]; y < corner[1] + high; y++) {
            for (int x = corner[0]; x < corner[0] + wide; x++) {
                set(x, y, colour);
            }
        }
    }

    /// Fills an ellipse, a little tilted: `place` is its middle and its two half axes.
    void ellipse(double[] place, double tilt, int colour) {
        double cos = StrictMath.cos(tilt);
        double sin = StrictMath.sin(tilt);
        double reach = Math.max(place[2], place[3]);
        int bottom = (int) Math.min(height, place[1] + reach + 1);
        int right = (int) Math.min(width, place[0] + reach + 1);
        for (int y = (int) Math.max(0, place[1] - reach); y < bottom; y++) {
            for (int x = (int) Math.max(0, place[0] - reach); x < right; x++) {
                double dx = x - place[0];
                double dy = y - place[1];
                double u = (dx * cos + dy * sin) / place[2];
                double v = (dy * cos - dx * sin) / place[3];
                if (u * u + v * v <= 1) {
                    set(x, y, colour);
                }
            }
        }
    }

    /// Covers everything with soft clouds of colour that belong to `seed`: a wall, a table, a shelf out
    /// of focus.
    void clouds(long seed, int grain, int strength) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int light = cloud(seed, x, y, grain);
                int warmth = cloud(seed + 1, x, y, grain * 2) - 128;
                int mixed = 128 + (light - 128) * strength / 100;
                points[y * width + x] = rgb(mixed + warmth / 4, mixed, mixed - warmth / 4);
            }
        }
    }

    /// Value noise: chance at the corners of a grid, smooth between them.
    private static int cloud(long seed, int x, int y, int grain) {
        int column = x / grain;
        int row = y / grain;
        double u = smooth((double) (x % grain) / grain);
        double v = smooth((double) (y % grain) / grain);
        double top = corner(seed, column, row) * (1 - u) + corner(seed, column + 1, row) * u;
        double bottom = corner(seed, column, row + 1) * (1 - u) + corner(seed, column + 1, row + 1) * u;
        return (int) (top * (1 - v) + bottom * v);
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static int corner(long seed, int column, int row) {
        return (int) (Dice.mix(seed * 31 + column * 7_919L + row * 104_729L) >>> 56);
    }

    static int rgb(int red, int green, int blue) {
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }

    /// Copies `other` here from a corner on, scaled to a width.
    void paste(Canvas other, int[] corner, int wide) {
        int high = wide * other.height / other.width;
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                set(corner[0] + x, corner[1] + y, other.get(x * other.width / wide, y * other.height / high));
            }
        }
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, points, 0, width);
        return image;
    }
}
