package dev.kkachi.cli.internal;

/// What a run has counted so far.
///
/// @param queries rows that were screened
/// @param hits rows with at least one match
/// @param matches candidates at or above the threshold, or what changed about such
/// @param again rows that a change of the lists may concern, so that they were screened again
record Tally(long queries, long hits, long matches, long again) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    /// Returns both together.
    Tally plus(Tally other) {
        return new Tally(queries + other.queries, hits + other.hits, matches + other.matches, again + other.again);
    }
}
