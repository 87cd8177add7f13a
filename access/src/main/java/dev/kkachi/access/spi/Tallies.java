package dev.kkachi.access.spi;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Counts what somebody does within a span of time, for all servers that share one place to keep it.
public interface Tallies {
    /// What was counted.
    ///
    /// @param since when the span began
    /// @param amount how much there was of it
    record Tally(Instant since, long amount) {}

    /// A moment and how long counting goes on from the first.
    ///
    /// @param now the moment
    /// @param length how long a span lasts
    record Span(Instant now, Duration length) {
        /// Says whether a span that began at `since` is over. A clock that stands a little behind the one
        /// that began it ends nothing.
        public boolean isOver(Instant since) {
            return Duration.between(since, now).abs().compareTo(length) >= 0;
        }

        /// Returns what is counted once `amount` is added to `known`, anew where that is nothing or its span is over.
        public Tally added(@Nullable Tally known, long amount) {
            Tally before = known == null || isOver(known.since()) ? new Tally(now, 0) : known;
            return new Tally(before.since(), Math.max(0, before.amount() + amount));
        }
    }

    /// Returns what is counted under `name`, or `null` where nothing is.
    @Nullable Tally findTally(String name);

    /// Adds to what is counted under `name`; where its span is over, counting begins anew.
    ///
    /// @param amount how much; below zero to take back, never to less than nothing
    /// @return what is counted now
    Tally count(String name, long amount, Span span);

    /// Forgets what is counted under `name`.
    void removeTally(String name);
}
