package dev.kkachi.server.internal;

import dev.kkachi.access.spi.Tallies;
import dev.kkachi.cases.Actor;
import java.time.Duration;
import java.time.Instant;

/// How much one person may add to cases in a day, whatever their rate and whichever server they ask: enough
/// for any day's work, and too little to fill a disk.
///
/// @param tallies where it is counted
public record UploadQuota(Tallies tallies) {
    static final long BYTES_A_DAY = 2L << 30;
    static final Duration DAY = Duration.ofDays(1);

    /// Counts a file of somebody. Returns how long they must wait before they may add it; zero if not
    /// at all.
    Duration take(Actor.Id who, long bytes, Instant now) {
        String name = "upload " + who.value();
        Tallies.Span day = new Tallies.Span(now, DAY);
        Tallies.Tally counted = tallies.count(name, bytes, day);
        if (counted.amount() <= BYTES_A_DAY) {
            return Duration.ZERO;
        }
        tallies.count(name, -bytes, day);
        return Duration.between(now, counted.since().plus(DAY));
    }
}
