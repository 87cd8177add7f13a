package dev.kkachi.ledger;

import java.time.Instant;
import java.util.function.LongFunction;

/// Finds a place in what is in the order of time.
final class InTime {
    private InTime() {}

    /// Returns the first of `count` that happened at `time` or later, `count` if none did.
    ///
    /// @param happened when each happened, none before the one that it follows
    static long first(long count, LongFunction<Instant> happened, Instant time) {
        long below = 0;
        long above = count;
        while (below < above) {
            long middle = (below + above) >>> 1;
            if (happened.apply(middle).isBefore(time)) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return below;
    }
}
