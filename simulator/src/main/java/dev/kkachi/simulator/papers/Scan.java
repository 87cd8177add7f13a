package dev.kkachi.simulator.papers;

import java.awt.image.BufferedImage;
import java.util.List;

/// The page of a passport as somebody photographed it on a table.
public final class Scan {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 22;
    private static final int PAPER = 0xe9e6da;
    private static final int LINES = 0xcfd8dc;

    private Scan() {}

    /// Draws it.
    ///
    /// @param table the number of the table: two scans of one number lay on one table in one light
    /// @param portrait whose face is on it
    /// @param printed what is printed beside the portrait, line by line
    /// @param mrz the machine-readable lines
    public static BufferedImage of(long table, Portrait portrait, List<String> printed, Mrz mrz) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        canvas.paste(table(table), new int[] {0, 0}, WIDTH);
        canvas.fill(new int[] {MARGIN, MARGIN}, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN, PAPER);
        for (int y = MARGIN; y < HEIGHT - MARGIN; y += 6) {
            int shift = (int) (8 * StrictMath.sin(y / 17.0));
            canvas.fill(new int[] {MARGIN + 20 + shift, y}, WIDTH - 2 * MARGIN - 40, 1, LINES);
        }
        canvas.paste(portrait.canvas(), new int[] {MARGIN + 18, MARGIN + 24}, 170);
        for (int i = 0; i < printed.size(); i++) {
            Glyphs.write(canvas, printed.get(i), new int[] {MARGIN + 210, MARGIN + 34 + i * 32}, 2);
        }
        Glyphs.write(canvas, mrz.first(), new int[] {MARGIN + 14, HEIGHT - MARGIN - 62}, 2);
        Glyphs.write(canvas, mrz.second(), new int[] {MARGIN + 14, HEIGHT - MARGIN - 32}, 2);
        return canvas.image();
    }

    /// A table is seen at the margins only, and out of focus: a quarter of its points do.
    private static Canvas table(long number) {
        Canvas canvas = new Canvas(WIDTH / 4, HEIGHT / 4);
        canvas.clouds(number, 15, 90);
        return canvas;
    }
}
