package dev.kkachi.lists;

import java.time.Duration;

/// How long a download may take and how often it is tried.
///
/// @param connect how long a server may take to accept a connection
/// @param idle how long nothing may arrive
/// @param total how long one file may take, all attempts together
/// @param attempts how often a file is tried where the network or the server fails
/// @param pause the rest before the second attempt; it doubles before each further one
public record DownloadLimits(Duration connect, Duration idle, Duration total, int attempts, Duration pause) {
    /// The limits of `kkachi lists update`.
    public static final DownloadLimits STANDARD = new DownloadLimits(
            Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofMinutes(20), 4, Duration.ofSeconds(2));
}
