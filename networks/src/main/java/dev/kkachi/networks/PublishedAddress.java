package dev.kkachi.networks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody has published of an address. It is their claim, and it ages: addresses change hands.
///
/// @param what the claim, such as `worker login`
/// @param source who published it, and where
/// @param date when, `null` where the file does not say
/// @param note what else is said, empty if nothing
public record PublishedAddress(
        String what, String source, @Nullable LocalDate date, String note) {}
