package dev.kkachi.investigation.internal;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one person came to be seen with one thing: the first row that says so, and how often rows do.
final class Sighting {
    private final SourceRef.FileLine source;
    private final String how;
    private final @Nullable Instant time;
    private final Map<String, String> extras;
    private long count = 1;

    /// @param how a verb phrase that completes "the person ...", such as `signed in from device d7`
    /// @param extras what else the row says
    Sighting(SourceRef.FileLine source, String how, @Nullable Instant time, Map<String, String> extras) {
        this.source = source;
        this.how = how;
        this.time = time;
        this.extras = extras;
    }

    /// Notes that `rows` rows say the same, this one among them.
    Sighting times(long rows) {
        count = rows;
        return this;
    }

    /// Counts another row that says the same.
    void again() {
        count++;
    }

    SourceRef.FileLine source() {
        return source;
    }

    String how() {
        return how;
    }

    /// Returns the time of the first row, `null` if it has none.
    @Nullable Instant time() {
        return time;
    }

    /// Returns what the rows say together, to follow the person's name.
    String render() {
        return how + (count == 1 ? "" : " (" + count + " times)") + RowNote.of(extras) + ".";
    }
}
