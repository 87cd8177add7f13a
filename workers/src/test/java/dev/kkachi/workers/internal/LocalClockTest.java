package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.ForAll;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LocalClockTest {
    private static final List<String> ZONES =
            List.of("UTC", "America/New_York", "Europe/London", "Asia/Pyongyang", "Australia/Lord_Howe", "+05:45");
    private static final long FROM = Instant.parse("1985-01-01T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2045-01-01T00:00:00Z").getEpochSecond();

    /// A clock is asked of several moments, for it remembers where its hands were put last.
    private record Asked(String zone, List<Long> seconds) {
        static Asked any(RandomGenerator dice) {
            String zone = ZONES.get(dice.nextInt(ZONES.size()));
            return new Asked(zone, dice.longs(20, FROM, TO).boxed().toList());
        }
    }

    @Test
    void itShowsWhatTheCalendarShows() {
        ForAll.forAll(Asked::any, asked -> {
            LocalClock clock = new LocalClock(ZoneId.of(asked.zone()));
            return asked.seconds().stream().allMatch(second -> clock.local(second) == calendar(asked.zone(), second));
        });
    }

    @Test
    void itIsPutBackInTheVerySecondInWhichSummerEnds() {
        long end = Instant.parse("2025-11-02T06:00:00Z").getEpochSecond();
        LocalClock clock = new LocalClock(ZoneId.of("America/New_York"));

        long before = clock.local(end - 1);
        long after = clock.local(end);

        assertThat(before - after).isEqualTo(3_599);
    }

    private static long calendar(String zone, long second) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(second), ZoneId.of(zone))
                .toEpochSecond(ZoneOffset.UTC);
    }
}
