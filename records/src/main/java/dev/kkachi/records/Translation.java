package dev.kkachi.records;

/// What a row of a foreign export is in our own form.
sealed interface Translation {
    /// A row of a kind of ours.
    record Ours(RecordKind kind, RowFields row) implements Translation {}

    /// Nothing that is about anybody.
    ///
    /// @param label what the event is called, and what it lacks
    record Other(String label) implements Translation {}
}
