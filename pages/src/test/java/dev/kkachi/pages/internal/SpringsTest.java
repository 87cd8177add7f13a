package dev.kkachi.pages.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SpringsTest {
    @Test
    void noTwoNodesStandInEachOthersRoomAndThePictureStaysInItsFrame() {
        RandomGenerator random = ForAll.random(11);
        for (int round = 0; round < 40; round++) {
            int nodes = 2 + random.nextInt(50);
            int[][] edges = new int[random.nextInt(3 * nodes)][];
            for (int i = 0; i < edges.length; i++) {
                int from = random.nextInt(nodes);
                edges[i] = new int[] {from, (from + 1 + random.nextInt(nodes - 1)) % nodes};
            }

            double[][] at = Springs.place(nodes, edges);

            assertThat(nearest(at)).isGreaterThan(0.6 * Springs.least(nodes));
            for (double[] each : at) {
                assertThat(Math.abs(each[0])).isLessThan(2.2 * Springs.WIDE);
                assertThat(Math.abs(each[1])).isLessThan(2.2);
            }
            assertThat(Springs.place(nodes, edges)).isDeepEqualTo(at);
        }
    }

    private static double nearest(double[][] at) {
        double nearest = Double.MAX_VALUE;
        for (int a = 0; a < at.length; a++) {
            for (int b = a + 1; b < at.length; b++) {
                nearest = Math.min(nearest, Math.hypot((at[a][0] - at[b][0]) / Springs.ROOM, at[a][1] - at[b][1]));
            }
        }
        return nearest;
    }
}
