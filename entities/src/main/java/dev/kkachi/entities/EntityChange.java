package dev.kkachi.entities;

/// One line of a delta: what became of an entity between two versions of a data set.
public sealed interface EntityChange {
    /// It is there now, new or changed.
    ///
    /// @param entity as it is now
    record Put(FtmEntity entity) implements EntityChange {}

    /// It is there no more.
    ///
    /// @param id its id
    record Removed(String id) implements EntityChange {}
}
