package dev.kkachi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What is remembered until a browser comes back, however many others come.
class WaitingTest {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final Waiting<String> waiting = new Waiting<>(() -> now, Duration.ofMinutes(5));

    private void flood(String peer, int from, int to) {
        for (int i = from; i < to; i++) {
            waiting.put("flood " + i, peer, "x");
        }
    }

    @Test
    void aFloodFromOneNetworkPushesOutItselfOnly() {
        waiting.put("mine", "192.0.2.1", "kept");

        flood("2001:db8:0:7:0:0:0:1", 0, Waiting.COUNT_MAX / 2);
        flood("2001:db8:0:7:0:0:0:2", Waiting.COUNT_MAX / 2, 2 * Waiting.COUNT_MAX);

        assertThat(waiting.take("mine")).isEqualTo("kept");
        assertThat(waiting.take("flood 0")).isNull();
        assertThat(waiting.take("flood " + Waiting.COUNT_MAX)).isNull();
        assertThat(waiting.take("flood " + (2 * Waiting.COUNT_MAX - 1))).isEqualTo("x");
    }

    @Test
    void whoeverTakesTheMostLosesTheirOldest() {
        flood("192.0.2.1", 0, Waiting.COUNT_MAX - 10);
        flood("192.0.2.2", Waiting.COUNT_MAX - 10, Waiting.COUNT_MAX);

        waiting.put("mine", "192.0.2.2", "kept");

        assertThat(waiting.find("flood 0")).isNull();
        assertThat(waiting.find("flood " + (Waiting.COUNT_MAX - 10))).isEqualTo("x");
        assertThat(waiting.find("mine")).isEqualTo("kept");
    }

    @Test
    void itIsTakenOnceInItsTimeAndReplacedByWhatComesAfter() {
        waiting.put("mine", "", "first");
        waiting.put("mine", "", "second");
        waiting.put("late", "", "late");

        String found = waiting.find("mine");
        String taken = waiting.take("mine");
        String again = waiting.take("mine");
        now = now.plusSeconds(301);
        waiting.put("new", "", "new");

        assertThat(found).isEqualTo("second");
        assertThat(taken).isEqualTo("second");
        assertThat(again).isNull();
        assertThat(waiting.find("late")).isNull();
        assertThat(waiting.take("late")).isNull();
        assertThat(waiting.take("new")).isEqualTo("new");
    }
}
