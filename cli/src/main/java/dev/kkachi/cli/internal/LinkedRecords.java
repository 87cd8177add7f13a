package dev.kkachi.cli.internal;

/// Records with their entities, as they are written one a line.
interface LinkedRecords {
    /// Returns how many there are.
    int size();

    /// Returns the id of a record.
    String id(int record);

    /// Returns what its entity is called, which is as the first of its records.
    String entity(int record);

    /// Returns the weight of the strongest link that ties it to its entity, not a number for a record alone.
    double bits(int record);
}
