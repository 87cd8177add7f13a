package dev.kkachi.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody was seen with something, as a log keeps it.
///
/// @param persona who, as the log calls them
/// @param kind what sort of thing, in a word
/// @param value the thing
/// @param first when, `null` where the log does not say
/// @param last until when
/// @param dayOnly whether the log keeps the day alone
/// @param place where it seems to be; may be empty
/// @param context which log
public record Spotted(
        String persona,
        String kind,
        String value,
        @Nullable Instant first,
        @Nullable Instant last,
        boolean dayOnly,
        String place,
        String context) {}
