package dev.kkachi.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a source stood when it was last asked.
///
/// @param source the source
/// @param checked when it was last asked, `null` if it never was
/// @param confirmed when it last answered that the loaded edition is the current one, or gave a new one that was taken
/// @param failure why the last attempt failed, empty if it did not
public record SourceState(
        ListSource source,
        @Nullable Instant checked,
        @Nullable Instant confirmed,
        String failure) {}
