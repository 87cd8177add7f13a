package dev.kkachi.identity;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was fetched from an issuer, kept for a while. Nobody waits for a lock while it is fetched: whoever
/// comes meanwhile uses what is there. Where it cannot be fetched, that is remembered too, and what is old
/// does for some time.
final class Fetched<T> {
    /// So long nobody asks again where nothing was answered.
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /// What is older is not used, whatever happens.
    private static final Duration AGE_MAX = Duration.ofHours(12);

    private final Source<T> source;
    private @Nullable T value;
    private Instant fetchedAt = Instant.EPOCH;
    private Instant failedAt = Instant.EPOCH;
    private boolean asking;

    /// Where it comes from.
    interface Source<T> {
        /// Asks for it.
        T fetch(String address) throws IOException;
    }

    Fetched(Source<T> source) {
        this.source = source;
    }

    /// Returns what is at `address`, as it was no longer than `age` ago if that can be had.
    ///
    /// @throws IOException if nothing can be had at all
    T get(String address, Duration age, Instant now) throws IOException {
        @Nullable T old;
        synchronized (this) {
            old = now.isAfter(fetchedAt.plus(AGE_MAX)) ? null : value;
            boolean failed = now.isBefore(failedAt.plus(PAUSE));
            if (old != null && (asking || failed || !now.isAfter(fetchedAt.plus(age)))) {
                return old;
            }
            if (failed) {
                throw new IOException("The issuer could not be asked a moment ago.");
            }
            asking = true;
        }
        return fetch(address, old, now);
    }

    private T fetch(String address, @Nullable T old, Instant now) throws IOException {
        try {
            T fresh = source.fetch(address);
            synchronized (this) {
                value = fresh;
                fetchedAt = now;
            }
            return fresh;
        } catch (IOException e) {
            synchronized (this) {
                failedAt = now;
            }
            if (old == null) {
                throw e;
            }
            return old;
        } finally {
            synchronized (this) {
                asking = false;
            }
        }
    }
}
