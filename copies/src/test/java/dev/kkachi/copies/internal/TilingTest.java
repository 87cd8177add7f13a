package dev.kkachi.copies.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TilingTest {
    @Test
    void tilesAreThoseOfThePlainAlgorithm() {
        forAll(random -> random.nextInt(), seed -> {
            RandomGenerator random = ForAll.random(seed);
            int[] a = tokens(random);
            int[] b = random.nextBoolean() ? tokens(random) : shuffled(a, random);
            Tiling tiling = tiling(a, b);
            return tiling.isBounded() || tiling.tiles().equals(plain(a, b));
        });
    }

    @Test
    void aTextOfOneWordIsCoveredInTimeThatItsLengthAllows() {
        int[] same = new int[100_000];
        java.util.Arrays.fill(same, 7);

        Tiling tiling = tiling(same, same);

        assertThat(tiling.isBounded()).isTrue();
        assertThat(tiling.tiles().getFirst()).isEqualTo(new Tiling.Tile(0, 0, same.length));
    }

    @Test
    void paragraphsInAnotherOrderAreTwoTiles() {
        int[] a = {1, 3, 5, 7, 9, 11, 13, 15, 17, 19};
        int[] b = {11, 13, 15, 17, 19, 1, 3, 5, 7, 9};

        assertThat(tiling(a, b).tiles()).containsExactly(new Tiling.Tile(0, 5, 5), new Tiling.Tile(5, 0, 5));
    }

    private static Tiling tiling(int[] a, int[] b) {
        return Tiling.of(a, new ShingleTable(a), b, Shingles.inOrder(b));
    }

    /// Words (odd) and characters (even) of a small language, so that much is the same by chance.
    private static int[] tokens(RandomGenerator random) {
        int letters = 2 + random.nextInt(6);
        return random.ints(random.nextInt(60), 1, letters + 1).toArray();
    }

    private static int[] shuffled(int[] a, RandomGenerator random) {
        List<Integer> turned = new ArrayList<>();
        int cut = a.length == 0 ? 0 : random.nextInt(a.length);
        for (int i = 0; i < a.length; i++) {
            if (random.nextInt(10) > 0) {
                turned.add(a[(i + cut) % a.length]);
            }
        }
        return turned.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Wise's algorithm as it stands in the paper: look for the longest run of free words again and again.
    private static List<Tiling.Tile> plain(int[] a, int[] b) {
        boolean[] usedA = new boolean[a.length];
        boolean[] usedB = new boolean[b.length];
        List<Tiling.Tile> tiles = new ArrayList<>();
        while (true) {
            Tiling.Tile best = null;
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < b.length; j++) {
                    int length = 0;
                    int units = 0;
                    while (i + length < a.length
                            && j + length < b.length
                            && a[i + length] == b[j + length]
                            && !usedA[i + length]
                            && !usedB[j + length]) {
                        units += Tokens.units(a[i + length]);
                        length++;
                    }
                    if (units >= Shingles.UNITS && (best == null || length > best.length())) {
                        best = new Tiling.Tile(i, j, length);
                    }
                }
            }
            if (best == null) {
                tiles.sort(Comparator.comparingInt(Tiling.Tile::a));
                return tiles;
            }
            tiles.add(best);
            for (int k = 0; k < best.length(); k++) {
                usedA[best.a() + k] = true;
                usedB[best.b() + k] = true;
            }
        }
    }
}
