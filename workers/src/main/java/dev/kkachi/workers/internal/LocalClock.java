package dev.kkachi.workers.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// The clock of a place, asked of moments that mostly follow each other: it looks up how far the place is
/// from Greenwich only where its clocks were put on or back in between.
final class LocalClock {
    static final int MINUTE_SECONDS = 60;
    static final int HOUR_MINUTES = 60;
    static final int DAY_SECONDS = 86_400;

    private final ZoneRules rules;
    /// Between these moments, in seconds since 1970, the offset is the same.
    private long from;

    private long to;
    private int offsetSeconds;

    LocalClock(ZoneId zone) {
        rules = zone.getRules();
    }

    /// Returns what the clock shows at a moment, as seconds since the clock showed the first of January 1970.
    ///
    /// @param second the moment in seconds since 1970
    long local(long second) {
        if (second < from || second >= to) {
            look(second);
        }
        return second + offsetSeconds;
    }

    private void look(long second) {
        Instant moment = Instant.ofEpochSecond(second);
        ZoneOffset offset = rules.getOffset(moment);
        ZoneOffsetTransition next = rules.nextTransition(moment);
        offsetSeconds = offset.getTotalSeconds();
        from = second;
        to = next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }
}
