package dev.kkachi.pictures.internal;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// From when to when something happened.
final class Period {
    private @Nullable Instant first;
    private @Nullable Instant last;

    void add(Instant time) {
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
    }

    void add(Period other) {
        if (!other.isEmpty()) {
            add(other.first());
            add(other.last());
        }
    }

    boolean isEmpty() {
        return first == null;
    }

    Instant first() {
        return Objects.requireNonNull(first);
    }

    Instant last() {
        return Objects.requireNonNull(last);
    }
}
