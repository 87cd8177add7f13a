package dev.kkachi.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One observed thing, in the words an analyst could sign.
///
/// @param claim what was observed, as a full sentence
/// @param source where to check it
/// @param observedAt when it happened, `null` where the source gives no time
public record Evidence(
        String claim, SourceRef source, @Nullable Instant observedAt) {
    public Evidence {
        if (claim.isBlank()) {
            throw new IllegalArgumentException("Evidence from " + source.render() + " claims nothing.");
        }
    }
}
