package dev.kkachi.simulator.papers;

import dev.kkachi.simulator.places.Resource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Letters of five by seven points, enough for a passport.
final class Glyphs {
    private static final int ROWS = 7;
    private static final int COLUMNS = 5;
    private static final int INK = 0x202028;
    private static final Map<Character, int[]> POINTS = read();

    private Glyphs() {}

    private static Map<Character, int[]> read() {
        Map<Character, int[]> all = new HashMap<>();
        for (String line : Resource.lines(Glyphs.class, "glyphs.txt")) {
            String[] cells = line.split(" ");
            int[] points = new int[ROWS];
            for (int i = 0; i < ROWS; i++) {
                points[i] = Integer.parseInt(cells[i + 1], 16);
            }
            all.put(cells[0].charAt(0), points);
        }
        return all;
    }

    /// Writes `text` from a corner on, each point of a letter so many points wide.
    static void write(Canvas canvas, String text, int[] corner, int scale) {
        String capitals = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < capitals.length(); i++) {
            int[] points = POINTS.getOrDefault(capitals.charAt(i), new int[ROWS]);
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    if ((points[row] >> (COLUMNS - 1 - column) & 1) == 1) {
                        int x = corner[0] + (i * (COLUMNS + 1) + column) * scale;
                        canvas.fill(new int[] {x, corner[1] + row * scale}, scale, scale, INK);
                    }
                }
            }
        }
    }
}
