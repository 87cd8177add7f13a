package dev.kkachi.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an update came to.
///
/// @param outcomes one for each source, in the order in which they were asked for
/// @param loaded the lists as they stand now where a new edition has become current, otherwise `null`
public record UpdateReport(
        List<SourceOutcome> outcomes, @Nullable StoredLists loaded) {
    public UpdateReport {
        outcomes = List.copyOf(outcomes);
    }

    /// Says whether any source failed.
    public boolean hasFailures() {
        return outcomes.stream().anyMatch(SourceOutcome.Failed.class::isInstance);
    }
}
