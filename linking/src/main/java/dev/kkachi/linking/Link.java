package dev.kkachi.linking;

/// A scored pair of records.
///
/// @param left the record of the smaller place
/// @param right the other record
/// @param bits the weight of all columns, the prior left out
/// @param probability that both are the same
public record Link(int left, int right, double bits, double probability) {}
