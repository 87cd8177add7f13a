package dev.kkachi.investigation.internal;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one person came to be seen with one thing: the first row that says so, the last time, and how often.
final class Sighting {
    private final SourceRef.FileLine source;
    private final String how;
    private final @Nullable Instant first;
    private @Nullable Instant last;
    private long count = 1;

    /// @param how a verb phrase that completes "the person ...", such as `signed in from device d7`
    Sighting(SourceRef.FileLine source, String how, @Nullable Instant time) {
        this.source = source;
        this.how = how;
        this.first = time;
        this.last = time;
    }

    /// Counts another row that says the same.
    void again(@Nullable Instant time) {
        count++;
        if (time != null && (last == null || time.isAfter(last))) {
            last = time;
        }
    }

    SourceRef.FileLine source() {
        return source;
    }

    @Nullable Instant first() {
        return first;
    }

    @Nullable Instant last() {
        return last;
    }

    /// Returns what the rows say together, to follow the person's name.
    String render() {
        return count == 1 ? how : how + " (" + count + " times)";
    }
}
