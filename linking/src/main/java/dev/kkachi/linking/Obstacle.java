package dev.kkachi.linking;

/// What keeps the entities of two records apart although the two are alike: a pair of records, one of each entity.
///
/// @param kind what it is about this pair
/// @param left the record of the first entity
/// @param right the record of the second one
public record Obstacle(Kind kind, int left, int right) {
    /// Why entities stay apart.
    public enum Kind {
        /// Somebody said that these two are not one.
        VERDICT,
        /// Both are of one source, which holds nobody twice.
        SOURCE,
        /// The pairs of both entities' records, or their columns, speak against it on average, this pair most.
        EVIDENCE
    }
}
