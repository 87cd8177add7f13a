package dev.kkachi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.HeapAccessStore;
import dev.kkachi.access.Secret;
import dev.kkachi.access.spi.WaitingRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is remembered until a browser comes back, however many others come.
class WaitingTest {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final HeapAccessStore room = new HeapAccessStore();
    private final Waiting<Kept> waiting =
            new Waiting<>(room, () -> now, new Waiting.Terms<>("test", Kept.class, Duration.ofMinutes(5)));

    /// Something to remember.
    ///
    /// @param value what it says
    public record Kept(String value) {}

    private void flood(String peer, int from, int to) {
        for (int i = from; i < to; i++) {
            waiting.put("flood " + i, peer, new Kept("x"));
        }
    }

    @Test
    void aFloodFromOneNetworkPushesOutItselfOnly() {
        waiting.put("mine", "192.0.2.1", new Kept("kept"));

        flood("2001:db8:0:7:0:0:0:1", 0, Waiting.COUNT_MAX / 2);
        flood("2001:db8:0:7:0:0:0:2", Waiting.COUNT_MAX / 2, 2 * Waiting.COUNT_MAX);

        assertThat(waiting.take("mine")).isEqualTo(new Kept("kept"));
        assertThat(waiting.take("flood 0")).isNull();
        assertThat(waiting.take("flood " + Waiting.COUNT_MAX)).isNull();
        assertThat(waiting.take("flood " + (2 * Waiting.COUNT_MAX - 1))).isEqualTo(new Kept("x"));
    }

    @Test
    void whoeverTakesTheMostLosesTheirOldest() {
        flood("192.0.2.1", 0, Waiting.COUNT_MAX - 10);
        flood("192.0.2.2", Waiting.COUNT_MAX - 10, Waiting.COUNT_MAX);

        waiting.put("mine", "192.0.2.2", new Kept("kept"));

        assertThat(waiting.find("flood 0")).isNull();
        assertThat(waiting.find("flood " + (Waiting.COUNT_MAX - 10))).isEqualTo(new Kept("x"));
        assertThat(waiting.find("mine")).isEqualTo(new Kept("kept"));
    }

    @Test
    void itIsTakenOnceInItsTimeAndReplacedByWhatComesAfter() {
        waiting.put("mine", "", new Kept("first"));
        waiting.put("mine", "", new Kept("second"));
        waiting.put("late", "", new Kept("late"));

        Kept found = waiting.find("mine");
        Kept taken = waiting.take("mine");
        Kept again = waiting.take("mine");
        now = now.plusSeconds(301);
        waiting.put("new", "", new Kept("new"));

        assertThat(found).isEqualTo(new Kept("second"));
        assertThat(taken).isEqualTo(new Kept("second"));
        assertThat(again).isNull();
        assertThat(waiting.find("late")).isNull();
        assertThat(waiting.take("late")).isNull();
        assertThat(waiting.take("new")).isEqualTo(new Kept("new"));
    }

    @Test
    void whatIsKeptIsOpenedByWhoeverHoldsTheSecretAndNobodyElse() {
        waiting.put("mine", "192.0.2.1", new Kept("verifier"));
        WaitingRoom.Held held = Objects.requireNonNull(room.findHeld("test", Secret.hash("mine")));

        String sealed = held.sealed();
        String mine = Sealed.by("mine").open(sealed);
        String others = Sealed.by("yours").open(sealed);
        String damaged = Sealed.by("mine").open("AAAA" + sealed.substring(4));

        assertThat(held.toString()).doesNotContain("mine", "verifier");
        assertThat(mine).isEqualTo("\"verifier\"");
        assertThat(others).isNull();
        assertThat(damaged).isNull();
    }
}
