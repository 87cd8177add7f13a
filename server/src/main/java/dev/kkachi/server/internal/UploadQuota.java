package dev.kkachi.server.internal;

import dev.kkachi.cases.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How much one person may add to cases in a day, whatever their rate: enough for any day's work, and
/// too little to fill a disk. Counted since the server was started.
public final class UploadQuota {
    static final long BYTES_A_DAY = 2L << 30;
    static final Duration DAY = Duration.ofDays(1);

    private final Map<Actor.Id, Day> days = new HashMap<>();

    private record Day(Instant since, long bytes) {}

    /// Counts a file of somebody. Returns how long they must wait before they may add it; zero if not
    /// at all.
    synchronized Duration take(Actor.Id who, long bytes, Instant now) {
        Day known = days.getOrDefault(who, new Day(now, 0));
        boolean isOver =
                now.isBefore(known.since()) || !now.isBefore(known.since().plus(DAY));
        Day day = isOver ? new Day(now, 0) : known;
        if (day.bytes() + bytes > BYTES_A_DAY) {
            return Duration.between(now, day.since().plus(DAY));
        }
        days.put(who, new Day(day.since(), day.bytes() + bytes));
        return Duration.ZERO;
    }
}
