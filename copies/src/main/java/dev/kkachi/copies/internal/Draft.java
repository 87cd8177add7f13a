package dev.kkachi.copies.internal;

import java.util.ArrayList;
import java.util.List;

/// Two texts that were compared, before it is known who else holds what they share.
///
/// @param a the place of the first text
/// @param b the place of the second, which is larger
/// @param common how many shingles both have
/// @param distinctA how many the first has
/// @param distinctB how many the second has
/// @param runs what was copied, in the order of the first
record Draft(int a, int b, int common, int distinctA, int distinctB, List<Run> runs) {
    /// So many words between two tiles may be others before two passages are seen instead of one.
    private static final int GAP_MAX = 4;

    private static final int UNITS_MIN = 16;

    Draft {
        runs = List.copyOf(runs);
    }

    /// Tiles that follow each other in both texts with at most a few other words between them.
    ///
    /// @param tiles the tiles, in order
    record Run(List<Tiling.Tile> tiles) {
        Run {
            tiles = List.copyOf(tiles);
        }

        int fromA() {
            return tiles.getFirst().a();
        }

        int toA() {
            return tiles.getLast().endA();
        }

        int fromB() {
            return tiles.getFirst().b();
        }

        int toB() {
            return tiles.getLast().endB();
        }

        int words() {
            return tiles.stream().mapToInt(Tiling.Tile::length).sum();
        }

        int changed() {
            return Math.max(toA() - fromA(), toB() - fromB()) - words();
        }

        int units(int[] tokensOfA) {
            int units = 0;
            for (Tiling.Tile tile : tiles) {
                for (int i = tile.a(); i < tile.endA(); i++) {
                    units += Tokens.units(tokensOfA[i]);
                }
            }
            return units;
        }
    }

    double jaccard() {
        return (double) common / (distinctA + distinctB - common);
    }

    /// Joins tiles to runs and keeps those of at least eight words or sixteen characters.
    static List<Run> runs(List<Tiling.Tile> tiles, int[] tokensOfA) {
        List<Run> runs = new ArrayList<>();
        List<Tiling.Tile> run = new ArrayList<>();
        for (Tiling.Tile tile : tiles) {
            if (!run.isEmpty() && !follows(run.getLast(), tile)) {
                keep(run, tokensOfA, runs);
                run.clear();
            }
            run.add(tile);
        }
        keep(run, tokensOfA, runs);
        return runs;
    }

    private static boolean follows(Tiling.Tile tile, Tiling.Tile next) {
        int gapB = next.b() - tile.endB();
        return next.a() - tile.endA() <= GAP_MAX && gapB >= 0 && gapB <= GAP_MAX;
    }

    private static void keep(List<Tiling.Tile> tiles, int[] tokensOfA, List<Run> runs) {
        Run run = new Run(tiles);
        if (!tiles.isEmpty() && run.units(tokensOfA) >= UNITS_MIN) {
            runs.add(run);
        }
    }
}
