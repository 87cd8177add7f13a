package dev.kkachi.lists;

import java.nio.file.Path;
import java.time.Instant;

/// The lists of a store as they stood after one load.
///
/// @param stamp the load's name, such as `20261124T021253Z`; sorts by time
/// @param loadedAt when they were loaded
/// @param lists the parties, and how the reading went
/// @param indexFile where an index over these parties may be kept; it is removed together with them
public record StoredLists(String stamp, Instant loadedAt, LoadedLists lists, Path indexFile) {}
