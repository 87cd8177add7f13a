package dev.kkachi.lists;

/// What an update came to for one source.
public sealed interface SourceOutcome {
    /// Returns the source.
    ListSource source();

    /// A new edition has become current.
    ///
    /// @param parties how many parties the download holds
    /// @param bytes its size
    record Updated(ListSource source, int parties, long bytes) implements SourceOutcome {}

    /// The publisher says, or the bytes do, that what is loaded is the current edition.
    record Unchanged(ListSource source) implements SourceOutcome {}

    /// Nothing could be had, or what was had must not be used. The old edition stays.
    ///
    /// @param why the reason, as a sentence
    record Failed(ListSource source, String why) implements SourceOutcome {}
}
