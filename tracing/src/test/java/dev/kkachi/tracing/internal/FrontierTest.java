package dev.kkachi.tracing.internal;

import static dev.kkachi.testkit.ForAll.forAll;

import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FrontierTest {
    @Test
    void theNextTransferOfAllIsOnTopWhateverWasAddedAndTaken() {
        forAll(random -> random, FrontierTest::agreesWithAQueue);
    }

    private static boolean agreesWithAQueue(RandomGenerator random) {
        Frontier frontier = new Frontier();
        PriorityQueue<Long> queue = new PriorityQueue<>();
        boolean agree = true;
        for (int i = 0; i < 200; i++) {
            long edge = random.nextInt(50);
            switch (queue.isEmpty() ? 0 : random.nextInt(4)) {
                case 0, 1 -> {
                    frontier.add(edge, (int) edge + 1, edge + 2);
                    queue.add(edge);
                }
                case 2 -> {
                    frontier.replace(edge, (int) edge + 1, edge + 2);
                    queue.remove();
                    queue.add(edge);
                }
                default -> {
                    frontier.remove();
                    queue.remove();
                }
            }
            agree &= frontier.isEmpty() == queue.isEmpty();
            if (!queue.isEmpty()) {
                long top = queue.element();
                agree &= frontier.edge() == top && frontier.account() == top + 1 && frontier.incidence() == top + 2;
            }
        }
        return agree;
    }
}
